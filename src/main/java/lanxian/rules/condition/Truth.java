package lanxian.rules.condition;

/** A truth value of Kleene's strong logic, ordered FALSE < UNKNOWN < TRUE: and is the minimum, or the maximum. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public Truth and(Truth other) {
    return ordinal() <= other.ordinal() ? this : other;
  }

  public Truth or(Truth other) {
    return ordinal() >= other.ordinal() ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
