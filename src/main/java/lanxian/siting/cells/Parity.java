package lanxian.siting.cells;

/**
 * Whether a way crosses a zone's boundary an odd number of times: then one end lies inside and the other outside, by the
 * rule of {@link Side}. The edges handed in must be all that meet the way, and may be more.
 */
final class Parity {
  private Parity() {}

  /** The way from (x, y) east to (toX, y). */
  static boolean east(double[] xy, int[] edges, int count, double x, double y, double toX) {
    boolean odd = false;
    for (int i = 0; i < count; i++) {
      odd ^= east(xy, edges[i], x, y, toX);
    }
    return odd;
  }

  /** The way from (x, y) north to (x, toY). */
  static boolean north(double[] xy, int[] edges, int count, double x, double y, double toY) {
    boolean odd = false;
    for (int i = 0; i < count; i++) {
      odd ^= north(xy, edges[i], x, y, toY);
    }
    return odd;
  }

  static boolean east(double[] xy, int edge, double x, double y, double toX) {
    double x1 = xy[2 * edge];
    double y1 = xy[2 * edge + 1];
    double x2 = xy[2 * edge + 2];
    double y2 = xy[2 * edge + 3];
    return Side.crossesEast(x1, y1, x2, y2, x, y) && !Side.crossesEast(x1, y1, x2, y2, toX, y);
  }

  static boolean north(double[] xy, int edge, double x, double y, double toY) {
    double x1 = xy[2 * edge];
    double y1 = xy[2 * edge + 1];
    double x2 = xy[2 * edge + 2];
    double y2 = xy[2 * edge + 3];
    return Side.crossesNorth(x1, y1, x2, y2, x, y) && !Side.crossesNorth(x1, y1, x2, y2, x, toY);
  }
}
