package lanxian.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds for output, half up, once and last. */
final class Rounded {
  /** Square metres to one 亩: 2000/3. */
  private static final double M2_PER_MU = 2000.0 / 3;

  private static final double M2_PER_HA = 10_000;

  private Rounded() {}

  /** Rounded to {@code decimals} places; never −0. */
  static double to(double value, int decimals) {
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
