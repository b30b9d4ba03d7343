package lanxian.rules.condition;

/** How two known values of the same type are compared. Numbers compare as doubles, dates as ISO text. */
enum Relation {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  boolean holds(Object a, Object b) {
    int order = order(a, b);
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  private static int order(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Double.compare(x.doubleValue() + 0.0, y.doubleValue() + 0.0); // -0 equals 0
    }
    if (a instanceof Boolean x && b instanceof Boolean y) {
      return x.compareTo(y);
    }
    return a.toString().compareTo(b.toString());
  }
}
