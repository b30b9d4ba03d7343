package lanxian.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts that follow from facts, e.g. a livestock farm is not a water supply facility, or 5000 pigs are a large farm.
 *
 * @param when ECQL over the project's properties; counts only if it holds for sure
 * @param set facts that then hold, unless the project states them
 * @param verified false where the threshold was not confirmed at its source
 * @param why reason or source
 */
public record Implication(String when, Map<String, Object> set, boolean verified, LocalizedText why) {
  public Implication {
    set = Collections.unmodifiableMap(new TreeMap<>(set));
  }
}
