package lanxian.bench.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;

/** Measured numbers as text: three digits say all that a measurement does. */
public final class Numbers {
  private static final MathContext DIGITS = new MathContext(3);

  private Numbers() {}

  /** E.g. 1,230,000 or 0.0123. */
  public static String text(double number) {
    if (!Double.isFinite(number)) {
      return "–";
    }
    BigDecimal rounded = new BigDecimal(number).round(DIGITS);
    int decimals = Math.max(0, rounded.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
  }

  /** The number with the target that it meets or misses. */
  public static String against(double number, double target) {
    return text(number) + (number >= target ? " ≥ " : " < ") + text(target) + (number >= target ? "" : " (missed)");
  }

  /** The number with the limit that it keeps below or passes. */
  public static String below(double number, double limit) {
    return text(number) + (number <= limit ? " ≤ " : " > ") + text(limit) + (number <= limit ? "" : " (missed)");
  }

  public static double median(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
