package lanxian.siting.cells;

import java.math.BigDecimal;

/**
 * On which side of an edge a place lies, decided exactly.
 *
 * <p>Inside and outside are found by counting the edges between two places. For a place exactly on an edge or level with
 * a vertex the count needs a rule that every count keeps: a place p stands for (p.x + ε, p.y − δ), with δ far smaller
 * than ε and both smaller than any difference of coordinates. Then nothing ever lies on a line, and counts along
 * different ways agree.
 */
final class Side {
  /** More than a difference of two products is rounded by, as a share of both. */
  private static final double ROUNDING = 1e-15;

  /** Smaller products may have lost more, in numbers next to zero. */
  private static final double TINY = 1e-280;

  private Side() {}

  /**
   * True if an edge crosses the parallel of a place, east of it.
   *
   * @param x place
   * @param y place
   */
  static boolean crossesEast(double x1, double y1, double x2, double y2, double x, double y) {
    if (y1 < y == y2 < y) {
      return false;
    }
    if (x1 > x && x2 > x) {
      return true;
    }
    if (x1 <= x && x2 <= x) {
      return false;
    }
    return y1 < y ? orientation(x1, y1, x2, y2, x, y) > 0 : orientation(x2, y2, x1, y1, x, y) > 0;
  }

  /** True if an edge crosses the meridian of a place, north of it. */
  static boolean crossesNorth(double x1, double y1, double x2, double y2, double x, double y) {
    if (x1 <= x == x2 <= x) {
      return false;
    }
    if (y1 >= y && y2 >= y) {
      return true;
    }
    if (y1 < y && y2 < y) {
      return false;
    }
    int side = x1 <= x ? orientation(x1, y1, x2, y2, x, y) : orientation(x2, y2, x1, y1, x, y);
    return side < 0 || side == 0 && (x1 <= x ? y2 >= y1 : y1 >= y2);
  }

  /** True if a place lies on an edge or at one of its ends. */
  static boolean isOn(double x1, double y1, double x2, double y2, double x, double y) {
    return x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2)
        && orientation(x1, y1, x2, y2, x, y) == 0;
  }

  /** 1 if a place lies left of the line from 1 to 2, −1 if right, 0 on it. Exact. */
  static int orientation(double x1, double y1, double x2, double y2, double x, double y) {
    double left = (x2 - x1) * (y - y1);
    double right = (y2 - y1) * (x - x1);
    double sum = Math.abs(left) + Math.abs(right);
    if (sum > TINY && Math.abs(left - right) > ROUNDING * sum) {
      return left > right ? 1 : -1;
    }
    if ((x1 == x2 || y == y1) && (y1 == y2 || x == x1)) {
      return 0;
    }
    // twice the digits of a double would not do: a difference of coordinates may have more than a double holds
    return difference(x2, x1).multiply(difference(y, y1)).compareTo(difference(y2, y1).multiply(difference(x, x1)));
  }

  private static BigDecimal difference(double a, double b) {
    return new BigDecimal(a).subtract(new BigDecimal(b));
  }
}
