package lanxian.cql2.tree;

import java.util.Arrays;
import java.util.Optional;

/** Operations on two numbers. */
public enum ArithmeticOperator {
  ADD("+", 1), SUBTRACT("-", 1), MULTIPLY("*", 2), DIVIDE("/", 2), REMAINDER("%", 2),
  /** Division without what is behind the point. */
  DIV("div", 2),
  POWER("^", 3);

  private final String symbol;
  private final int rank;

  ArithmeticOperator(String symbol, int rank) {
    this.symbol = symbol;
    this.rank = rank;
  }

  /** As it is written, in text and in JSON. */
  public String symbol() {
    return symbol;
  }

  /** Higher binds closer. */
  public int rank() {
    return rank;
  }

  public static Optional<ArithmeticOperator> of(String symbol) {
    return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
  }

  /** The result; not finite where there is none, as after a division by zero. */
  public double apply(double a, double b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case DIV -> truncated(a / b);
      case POWER -> Math.pow(a, b);
    };
  }

  private static double truncated(double quotient) {
    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
  }
}
