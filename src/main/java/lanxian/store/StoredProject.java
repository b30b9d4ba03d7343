package lanxian.store;

import java.time.LocalDate;
import java.util.Objects;
import lanxian.domain.Project;
import lanxian.domain.Verdict;

/**
 * What a siting record says of its project: enough to look at it again.
 *
 * @param id of the record
 * @param asOf legal day that the record was made for
 * @param nearM radius in metres within which it lists zones
 * @param verdict as recorded
 * @param determined as recorded
 * @param project with geometry and properties; null if the record cannot be read, as all but the id and the fault are
 * @param fault why the record cannot be read; null if it can
 */
public record StoredProject(
    String id, LocalDate asOf, double nearM, Verdict verdict, boolean determined, Project project, String fault) {
  public StoredProject {
    Objects.requireNonNull(id, "id");
    if ((project == null) == (fault == null)) {
      throw new IllegalArgumentException("either the project of " + id + " or why there is none");
    }
  }

  /** A record that cannot be read. */
  public static StoredProject unreadable(String id, String why) {
    return new StoredProject(id, null, 0, null, false, null, why);
  }
}
