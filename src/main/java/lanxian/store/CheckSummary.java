package lanxian.store;

import java.time.Instant;
import java.time.LocalDate;
import lanxian.domain.Verdict;

/**
 * A siting record as one line of a list.
 *
 * @param name of the project; empty if it has none
 * @param activity code of the activity; null if the record has none
 * @param asOf legal day
 */
public record CheckSummary(String id, String author, Instant recordedAt, String name, String activity, LocalDate asOf,
    Verdict verdict, boolean determined) {

  /**
   * Which records somebody looks for; null parts do not matter.
   *
   * @param author login of whoever made them
   * @param text part of the name, in upper or lower case, or of the id
   * @param asOf their legal day
   */
  public record Filter(String author, String text, Verdict verdict, String activity, LocalDate asOf) {}
}
