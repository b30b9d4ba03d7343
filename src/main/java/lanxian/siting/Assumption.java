package lanxian.siting;

import java.util.List;
import lanxian.domain.LocalizedText;

/**
 * Something the answer rests on that the project does not state.
 *
 * @param field fact concerned
 * @param value value taken; null where the worst case was taken
 * @param rules ids of the rules set off by it; empty where it is not tied to rules
 * @param why reason of an implied fact, else null
 * @param verified false where the reason was not confirmed at its source
 */
public record Assumption(
    Code code, String field, Object value, List<String> rules, LocalizedText why, boolean verified) {

  /** Kinds of assumption. */
  public enum Code {
    /** The fact is not known: what would be worst was taken. */
    UNKNOWN_TREATED_AS_WORST,
    /** The fact follows from what the project states. */
    IMPLIED,
    /** The project does not state the fact, which counts as the value given. */
    NOT_STATED
  }

  public Assumption {
    rules = List.copyOf(rules);
  }
}
