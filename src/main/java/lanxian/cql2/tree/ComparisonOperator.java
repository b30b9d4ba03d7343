package lanxian.cql2.tree;

import java.util.Arrays;
import java.util.Optional;

/** Comparisons of scalars. */
public enum ComparisonOperator {
  EQUAL("="), NOT_EQUAL("<>"), LESS("<"), GREATER(">"), LESS_OR_EQUAL("<="), GREATER_OR_EQUAL(">=");

  private final String symbol;

  ComparisonOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written, in text and in JSON. */
  public String symbol() {
    return symbol;
  }

  public static Optional<ComparisonOperator> of(String symbol) {
    return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
  }

  /**
   * Whether it holds.
   *
   * @param order of left to right, as {@link Comparable#compareTo} tells it
   */
  public boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case GREATER -> order > 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
