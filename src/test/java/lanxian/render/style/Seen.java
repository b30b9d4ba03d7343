package lanxian.render.style;

/**
 * Colours as eyes see them. Missing red or green cones are simulated in linear light with the matrices of Viénot,
 * Brettel and Mollon (1999); distances are those of CIELAB under D65 (ΔE 1976).
 */
final class Seen {
  /** Linear RGB as full colour vision, without red cones, and without green cones see it. */
  static final double[][][] EYES = {
      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
      {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
      {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};

  private Seen() {}

  /** A colour on white paper, as lightness and two opponent colours. */
  static double[] lab(String hex, double opacity, double[][] eye) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double shown = 1 - opacity + opacity * Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255;
      linear[i] = shown <= 0.04045 ? shown / 12.92 : Math.pow((shown + 0.055) / 1.055, 2.4);
    }
    double[] seen = times(eye, linear);
    double[] xyz = times(new double[][] {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750},
        {0.0193339, 0.1191920, 0.9503041}}, seen);
    double x = root(xyz[0] / 0.95047);
    double y = root(xyz[1]);
    double z = root(xyz[2] / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  static double distance(double[] a, double[] b) {
    return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }
}
