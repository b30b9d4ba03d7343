package lanxian.rules;

import java.util.List;
import java.util.Map;
import lanxian.domain.Implication;

/**
 * A project's facts with what follows from them.
 *
 * @param facts stated and implied facts
 * @param used implications that added something
 * @param notStated fields that took their value for "not stated"
 */
public record CompletedFacts(Map<String, Object> facts, List<Implication> used, List<String> notStated) {
  private static final int MAX_CHARS = 500;

  /** True if texts among the facts are so short that many of them may be kept in memory, whoever sends them. */
  public static boolean areShort(Map<String, Object> facts) {
    int chars = 0;
    for (Object value : facts.values()) {
      if (value instanceof String text) {
        chars += text.length();
      } else if (value instanceof List<?> texts) {
        chars += texts.stream().mapToInt(text -> text.toString().length()).sum();
      }
    }
    return chars <= MAX_CHARS;
  }
}
