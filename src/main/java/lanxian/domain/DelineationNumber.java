package lanxian.domain;

import java.util.Objects;

/**
 * A number that zones are generated from, with where it comes from; from {@code rules/delineation.yml}.
 *
 * @param key snake_case name
 * @param low least value of a band; the value itself where there is no band
 * @param high greatest value of a band; the value itself where there is no band
 * @param unit e.g. m, d, km2; "1" for a ratio
 * @param document title of the document without brackets
 * @param clause where in it, as far as known; empty if not
 * @param verified whether somebody held the number against the text of the document
 */
public record DelineationNumber(
    String key, double low, double high, String unit, LocalizedText text, String document, String clause,
    Confidence confidence, boolean verified) {
  public DelineationNumber {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(confidence, "confidence");
    if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(key + " is no band of positive numbers: " + low + " to " + high);
    }
  }

  public boolean isBand() {
    return low < high;
  }

  /** Document and clause in one line. */
  public String source() {
    return clause.isEmpty() ? document : document + " " + clause;
  }
}
