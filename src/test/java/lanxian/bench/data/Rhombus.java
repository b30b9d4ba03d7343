package lanxian.bench.data;

/**
 * The ground that an edge may wind in: the rhombus over it with 30° at both ends. {@link Winding} never leaves it, so
 * lines whose rhombi are apart stay apart however often they are refined.
 */
final class Rhombus {
  static final double TAN = StrictMath.sqrt(1 / 3.0);

  /** Edges that share an end need this angle between them: 30° for each and something to spare. */
  private static final double LEAST_ANGLE = StrictMath.toRadians(62);

  private final double[] x = new double[4];
  private final double[] y = new double[4];

  private Rhombus(double ax, double ay, double bx, double by) {
    double sideX = -(by - ay) * TAN / 2;
    double sideY = (bx - ax) * TAN / 2;
    x[0] = ax;
    y[0] = ay;
    x[1] = (ax + bx) / 2 - sideX;
    y[1] = (ay + by) / 2 - sideY;
    x[2] = bx;
    y[2] = by;
    x[3] = (ax + bx) / 2 + sideX;
    y[3] = (ay + by) / 2 + sideY;
  }

  /** One for each edge of a line, whose coordinates stand in turn. */
  static Rhombus[] of(double[] line) {
    Rhombus[] result = new Rhombus[line.length / 2 - 1];
    for (int i = 0; i < result.length; i++) {
      result[i] = new Rhombus(line[2 * i], line[2 * i + 1], line[2 * i + 2], line[2 * i + 3]);
    }
    return result;
  }

  /** True if the edges of a closed line can be refined without ever crossing. */
  static boolean apart(double[] ring) {
    Rhombus[] all = of(ring);
    for (int i = 0; i < all.length; i++) {
      for (int j = i + 1; j < all.length; j++) {
        boolean follows = j == i + 1;
        boolean precedes = i == 0 && j == all.length - 1;
        if (follows ? !all[i].leaves(all[j]) : precedes ? !all[j].leaves(all[i]) : all[i].meets(all[j])) {
          return false;
        }
      }
    }
    return true;
  }

  /** True if the angle to the edge that begins where this one ends is wide enough. */
  boolean leaves(Rhombus next) {
    double backX = x[0] - x[2];
    double backY = y[0] - y[2];
    double onX = next.x[2] - next.x[0];
    double onY = next.y[2] - next.y[0];
    double angle = StrictMath.atan2(Math.abs(backX * onY - backY * onX), backX * onX + backY * onY);
    return angle > LEAST_ANGLE;
  }

  /** True if the two have a point in common: no line along one of their sides parts them. */
  boolean meets(Rhombus other) {
    return !parts(this, other) && !parts(other, this);
  }

  private static boolean parts(Rhombus one, Rhombus other) {
    for (int i = 0; i < 4; i++) {
      int j = (i + 1) % 4;
      boolean outside = true;
      for (int k = 0; k < 4 && outside; k++) {
        outside = side(one.x[i], one.y[i], one.x[j], one.y[j], other.x[k], other.y[k]) < 0;
      }
      if (outside) {
        return true;
      }
    }
    return false;
  }

  /** Shortest distance from a point to its sides; negative if the point lies inside. */
  double distance(double px, double py) {
    double nearest = Double.POSITIVE_INFINITY;
    boolean inside = true;
    for (int i = 0; i < 4; i++) {
      int j = (i + 1) % 4;
      inside &= side(x[i], y[i], x[j], y[j], px, py) >= 0;
      double dx = x[j] - x[i];
      double dy = y[j] - y[i];
      double t = Math.max(0, Math.min(1, ((px - x[i]) * dx + (py - y[i]) * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, StrictMath.hypot(px - x[i] - t * dx, py - y[i] - t * dy));
    }
    return inside ? -nearest : nearest;
  }

  /** The greatest distance of one of its corners from the origin. */
  double reach() {
    double reach = 0;
    for (int i = 0; i < 4; i++) {
      reach = Math.max(reach, StrictMath.hypot(x[i], y[i]));
    }
    return reach;
  }

  private static double side(double ax, double ay, double bx, double by, double px, double py) {
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  }
}
