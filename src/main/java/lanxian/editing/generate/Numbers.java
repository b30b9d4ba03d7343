package lanxian.editing.generate;

import java.math.BigDecimal;
import lanxian.domain.DelineationNumber;

/** Numbers as texts. */
final class Numbers {
  private Numbers() {}

  /** Without an exponent and trailing zeros. */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
  }

  static String band(DelineationNumber number) {
    return number.isBand() ? text(number.low()) + "-" + text(number.high()) : text(number.low());
  }

  /** To a millimetre. */
  static double toMillimetre(double metres) {
    return Math.rint(metres * 1000) / 1000;
  }
}
