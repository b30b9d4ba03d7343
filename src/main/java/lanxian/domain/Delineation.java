package lanxian.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What zones are generated from: numbers with their sources, and the legal parts of livestock no-go areas.
 *
 * @param numbers by key, in the order of the file
 */
public record Delineation(Map<String, DelineationNumber> numbers, List<LegalPart> legalParts) {
  public Delineation {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    legalParts = List.copyOf(legalParts);
  }

  /**
   * A number that must be there.
   *
   * @throws IllegalArgumentException if there is none of the key
   */
  public DelineationNumber number(String key) {
    DelineationNumber number = numbers.get(key);
    if (number == null) {
      throw new IllegalArgumentException("no number of delineation " + key);
    }
    return number;
  }
}
