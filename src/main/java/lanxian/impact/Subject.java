package lanxian.impact;

import lanxian.domain.Facility;
import lanxian.domain.Project;
import lanxian.domain.Verdict;
import lanxian.store.StoredProject;

/**
 * What a change may bear on: the project of a stored siting check, or a registered facility.
 *
 * @param recorded verdict of the stored check; null for facilities
 * @param project null if it cannot be read
 * @param fault why it cannot be read; null if it can
 */
record Subject(Flip.Kind kind, String id, Verdict recorded, Project project, String fault) {
  static Subject of(StoredProject stored) {
    return new Subject(Flip.Kind.CHECK, stored.id(), stored.verdict(), stored.project(), stored.fault());
  }

  static Subject of(Facility facility) {
    return new Subject(Flip.Kind.FACILITY, facility.id(), null, facility.project(), null);
  }
}
