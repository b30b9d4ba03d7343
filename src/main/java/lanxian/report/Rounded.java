package lanxian.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds for output, half up, once and last. */
final class Rounded {
  /** Square metres to one 亩: 2000/3. */
  private static final double M2_PER_MU = 2000.0 / 3;

  private static final double M2_PER_HA = 10_000;

  /** Below it a product is off by less than a thousandth. */
  private static final double FAST_UP_TO = 1e12;

  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private Rounded() {}

  /** Rounded to {@code decimals} places; never −0. */
  static double to(double value, int decimals) {
    double shifted = value * POWERS[decimals];
    double whole = Math.rint(shifted);
    // far from a tie; the quotient of two exact numbers is the double nearest to the decimal
    if (Math.abs(whole) < FAST_UP_TO && Math.abs(shifted - whole) < 0.499) {
      return whole / POWERS[decimals] + 0.0;
    }
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue() + 0.0;
  }

  static double metres(double value) {
    return to(value, 3);
  }

  static double share(double value) {
    return to(value, 6);
  }

  /** Puts {@code <prefix>M2}, {@code <prefix>Ha} and {@code <prefix>Mu}; nulls where there is no area to speak of. */
  static void area(ObjectNode node, String prefix, boolean has, double m2) {
    node.put(prefix + "M2", has ? to(m2, 3) : null);
    node.put(prefix + "Ha", has ? to(m2 / M2_PER_HA, 4) : null);
    node.put(prefix + "Mu", has ? to(m2 / M2_PER_MU, 4) : null);
  }
}
