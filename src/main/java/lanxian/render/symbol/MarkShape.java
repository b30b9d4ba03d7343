package lanxian.render.symbol;

import java.util.Locale;

/**
 * The well-known marks of SLD 1.0 (11.3.2) and the {@code shape://} ones that GeoTools, GeoServer and QGIS know besides,
 * in a square of side 1 around (0, 0), y downwards.
 *
 * @param points x, y, x, y, … of each line
 * @param filled whether the lines are rings with an inside
 */
record MarkShape(double[][] points, boolean filled) {
  private static final double[][] HORIZONTAL = {{-0.5, 0, 0.5, 0}};
  private static final double[][] VERTICAL = {{0, -0.5, 0, 0.5}};
  private static final double[][] SLASH = {{-0.5, 0.5, 0.5, -0.5}};
  private static final double[][] BACKSLASH = {{-0.5, -0.5, 0.5, 0.5}};

  /** The mark of a name; the square, as SLD has it, for names that nobody knows. */
  static MarkShape of(String wellKnownName) {
    String name = wellKnownName.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "circle" -> ring(regular(48, 0.5, 0.5, 0));
      case "shape://dot" -> ring(regular(16, 0.1, 0.1, 0));
      case "triangle" -> ring(0, -0.5, 0.5, 0.5, -0.5, 0.5);
      case "star" -> ring(regular(10, 0.5, 0.5 * 0.382, -Math.PI / 2));
      case "cross" -> ring(plus(0.125));
      case "x" -> ring(turned(plus(0.125)));
      case "shape://horline" -> new MarkShape(HORIZONTAL, false);
      case "shape://vertline" -> new MarkShape(VERTICAL, false);
      case "shape://slash" -> new MarkShape(SLASH, false);
      case "shape://backslash" -> new MarkShape(BACKSLASH, false);
      case "shape://plus" -> new MarkShape(new double[][] {HORIZONTAL[0], VERTICAL[0]}, false);
      case "shape://times" -> new MarkShape(new double[][] {SLASH[0], BACKSLASH[0]}, false);
      default -> ring(-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5);
    };
  }

  private static MarkShape ring(double... points) {
    return new MarkShape(new double[][] {points}, true);
  }

  /** Corners around the middle, alternately at two distances. */
  private static double[] regular(int corners, double outer, double inner, double from) {
    double[] points = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double angle = from + 2 * Math.PI * i / corners;
      double distance = i % 2 == 0 ? outer : inner;
      points[2 * i] = distance * Math.cos(angle);
      points[2 * i + 1] = distance * Math.sin(angle);
    }
    return points;
  }

  private static double[] plus(double h) {
    return new double[] {-h, -0.5, h, -0.5, h, -h, 0.5, -h, 0.5, h, h, h, h, 0.5, -h, 0.5, -h, h, -0.5, h, -0.5, -h,
        -h, -h};
  }

  /** By an eighth, and so much smaller that it stays in the square. */
  private static double[] turned(double[] points) {
    double[] turned = new double[points.length];
    for (int i = 0; i < points.length; i += 2) {
      turned[i] = (points[i] - points[i + 1]) * 0.8;
      turned[i + 1] = (points[i] + points[i + 1]) * 0.8;
    }
    return turned;
  }
}
