package lanxian.render.client;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Outlines of marks in a square of side 1 around (0, 0), y downwards. */
final class MarkOutline {
  /** Radius of the inner corners of a star with five points, where the outer ones have 1: (3 − √5) / 2. */
  private static final double STAR = 0.381966;

  private static final double ARM = 0.125;

  private MarkOutline() {}

  /** True if the mark is made of lines, which go on from tile to tile in a pattern. */
  static boolean isLines(String name) {
    return name.startsWith("shape://") && !name.equals("shape://dot");
  }

  static Shape of(String name) {
    return switch (name) {
      case "circle" -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
      case "shape://dot" -> new Ellipse2D.Double(-0.1, -0.1, 0.2, 0.2);
      case "triangle" -> closed(0, -0.5, 0.5, 0.5, -0.5, 0.5);
      case "star" -> star();
      case "cross" -> cross();
      case "x" -> AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(cross());
      case "shape://slash" -> lines(-0.5, 0.5, 0.5, -0.5);
      case "shape://backslash" -> lines(-0.5, -0.5, 0.5, 0.5);
      case "shape://times" -> lines(-0.5, 0.5, 0.5, -0.5, -0.5, -0.5, 0.5, 0.5);
      case "shape://horline" -> lines(-0.5, 0, 0.5, 0);
      case "shape://vertline" -> lines(0, -0.5, 0, 0.5);
      case "shape://plus" -> lines(-0.5, 0, 0.5, 0, 0, -0.5, 0, 0.5);
      case "square" -> new Rectangle2D.Double(-0.5, -0.5, 1, 1);
      default -> throw PropertyTypes.notExpressible("the mark " + name);
    };
  }

  private static Path2D closed(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static Path2D lines(double... ends) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < ends.length; i += 4) {
      path.moveTo(ends[i], ends[i + 1]);
      path.lineTo(ends[i + 2], ends[i + 3]);
    }
    return path;
  }

  private static Path2D star() {
    double[] points = new double[20];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 0.5 : 0.5 * STAR;
      points[2 * i] = radius * Math.sin(i * Math.PI / 5);
      points[2 * i + 1] = -radius * Math.cos(i * Math.PI / 5);
    }
    return closed(points);
  }

  private static Path2D cross() {
    return closed(-ARM, -0.5, ARM, -0.5, ARM, -ARM, 0.5, -ARM, 0.5, ARM, ARM, ARM, ARM, 0.5, -ARM, 0.5, -ARM, ARM,
        -0.5, ARM, -0.5, -ARM, -ARM, -ARM);
  }
}
