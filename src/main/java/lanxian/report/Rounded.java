package lanxian.report;

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

  /** Members that tell an area in square metres, hectares and 亩. */
  enum Area {
    AREA("area"),
    OVERLAP("overlap"),
    OUTSIDE("outside");

    private final String m2;
    private final String ha;
    private final String mu;

    Area(String prefix) {
      this.m2 = prefix + "M2";
      this.ha = prefix + "Ha";
      this.mu = prefix + "Mu";
    }

    /** Puts the three; nulls where there is no area to speak of. */
    void put(TwinWriter writer, boolean has, double areaM2) {
      writer.put(m2, has ? to(areaM2, 3) : null);
      writer.put(ha, has ? to(areaM2 / M2_PER_HA, 4) : null);
      writer.put(mu, has ? to(areaM2 / M2_PER_MU, 4) : null);
    }
  }
}
