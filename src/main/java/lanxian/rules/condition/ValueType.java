package lanxian.rules.condition;

import java.util.List;

/** Type of a value in a condition. */
public enum ValueType {
  TEXT,
  NUMBER,
  BOOLEAN,
  LIST,
  /** ISO text, yyyy-mm-dd. */
  DATE,
  /** Not declared: takes the type of what it is compared with. */
  ANY;

  /** Type of a value; ANY for null. */
  public static ValueType of(Object value) {
    if (value instanceof Number) {
      return NUMBER;
    }
    if (value instanceof Boolean) {
      return BOOLEAN;
    }
    return value instanceof List ? LIST : value == null ? ANY : TEXT;
  }

  /** True if {@code value} is of this type; a value that is not counts as unknown. */
  boolean holds(Object value) {
    return switch (this) {
      case TEXT, DATE -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case LIST -> value instanceof List;
      case ANY -> true;
    };
  }
}
