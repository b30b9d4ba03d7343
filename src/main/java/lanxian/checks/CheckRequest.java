package lanxian.checks;

import java.time.LocalDate;
import java.util.Set;
import lanxian.domain.Project;

/**
 * A project to check and how.
 *
 * @param asOf legal day to check for
 * @param nearM radius in metres within which zones not hit are listed, ≥ 0
 * @param lang "zh" or "en": language of the record's texts
 * @param store whether the record is kept
 * @param revision dataset revision to check on; null: the newest. A record that is kept tells what was known when it was
 *     made, so none is kept of an older one
 */
public record CheckRequest(Project project, LocalDate asOf, double nearM, String lang, boolean store, Long revision) {
  public CheckRequest {
    if (store && revision != null) {
      throw new IllegalArgumentException("no record is kept of a check on revision " + revision);
    }
    if (!(nearM >= 0) || Double.isInfinite(nearM) || !Set.of("zh", "en").contains(lang)) {
      throw new IllegalArgumentException("nearM must be zero or more and lang zh or en: " + nearM + ", " + lang);
    }
  }

  /** A check on the newest dataset. */
  public CheckRequest(Project project, LocalDate asOf, double nearM, String lang, boolean store) {
    this(project, asOf, nearM, lang, store, null);
  }
}
