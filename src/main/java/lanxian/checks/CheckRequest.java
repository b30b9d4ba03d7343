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
 */
public record CheckRequest(Project project, LocalDate asOf, double nearM, String lang, boolean store) {
  public CheckRequest {
    if (!(nearM >= 0) || Double.isInfinite(nearM) || !Set.of("zh", "en").contains(lang)) {
      throw new IllegalArgumentException("nearM must be zero or more and lang zh or en: " + nearM + ", " + lang);
    }
  }
}
