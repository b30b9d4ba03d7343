package lanxian.geo;

/**
 * Area between a meridian and an edge that is straight in longitude/latitude.
 *
 * <p>The area of the ellipsoid between the equator and latitude B, per radian of longitude, is
 * b²·(c₀·sin B + c₁·sin 3B + c₂·sin 5B + …); the land survey's formula (国土调查办发〔2008〕32号) names the first five
 * coefficients A, −B, C, −D, E. That formula replaces the edge by a trapezoid with its mean longitude. An edge that is
 * straight in longitude/latitude differs from this by a second term, which the same series gives in closed form; it is
 * zero on meridians and parallels and grows with the cube of the edge's length.
 */
final class ZoneAreaSeries {
  private static final int TERMS = 7;

  /** From here down {@code sin x / x − cos x} is taken from its power series, to lose no digits. */
  private static final double SMALL = 0.1;

  private static final double[] COEFFICIENTS = coefficients(Ellipsoid.E2);

  private ZoneAreaSeries() {}

  /**
   * Signed area in m² between the meridian at longitude offset 0 and one edge, positive where the edge runs north on
   * the east side.
   *
   * @param x1 longitude offset of the start, degrees
   * @param y1 latitude of the start, degrees
   */
  static double edgeM2(double x1, double y1, double x2, double y2) {
    double meanOffset = Math.toRadians((x1 + x2) / 2);
    double width = Math.toRadians(x2 - x1);
    double halfHeight = Math.toRadians(y2 - y1) / 2;
    double mean = Math.toRadians((y1 + y2) / 2);
    double sum = 0;
    // sin and cos of the odd multiples by the three-term recurrence; it is stable for few terms
    double stepMean = 2 * Math.cos(2 * mean);
    double stepHalf = 2 * Math.cos(2 * halfHeight);
    double sinMean = Math.sin(mean);
    double sinMeanBefore = -sinMean;
    double cosMean = Math.cos(mean);
    double cosMeanBefore = cosMean;
    double sinHalf = Math.sin(halfHeight);
    double sinHalfBefore = -sinHalf;
    for (int j = 0; j < TERMS; j++) {
      double bow = width == 0 ? 0 : width * sinMean * sincMinusCos((2 * j + 1) * halfHeight);
      sum += COEFFICIENTS[j] * (2 * meanOffset * sinHalf * cosMean - bow);
      double next = stepMean * sinMean - sinMeanBefore;
      sinMeanBefore = sinMean;
      sinMean = next;
      next = stepMean * cosMean - cosMeanBefore;
      cosMeanBefore = cosMean;
      cosMean = next;
      next = stepHalf * sinHalf - sinHalfBefore;
      sinHalfBefore = sinHalf;
      sinHalf = next;
    }
    return Ellipsoid.B * Ellipsoid.B * sum;
  }

  private static double sincMinusCos(double x) {
    if (Math.abs(x) < SMALL) {
      double x2 = x * x;
      return x2 / 3 * (1 - x2 / 10 * (1 - x2 / 28 * (1 - x2 / 54)));
    }
    return Math.sin(x) / x - Math.cos(x);
  }

  /**
   * Coefficients of sin((2j+1)B): expand (1 − e²·sin²B)⁻² as a binomial series, integrate over sin B and rewrite the
   * odd powers of the sine in multiple angles.
   */
  static double[] coefficients(double e2) {
    double[] result = new double[TERMS];
    for (int j = 0; j < TERMS; j++) {
      for (int n = j; n < TERMS + 3; n++) {
        double term = (n + 1) * Math.pow(e2, n) / (2 * n + 1) * binomial(2 * n + 1, n - j) / Math.pow(4, n);
        result[j] += j % 2 == 0 ? term : -term;
      }
    }
    return result;
  }

  private static double binomial(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result = result * (n - k + i) / i;
    }
    return result;
  }
}
