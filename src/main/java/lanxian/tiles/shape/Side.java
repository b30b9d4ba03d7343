package lanxian.tiles.shape;

/** On which side of a line a place lies; exact for all places on a grid of 32 bits. */
final class Side {
  private Side() {}

  /**
   * Sign of the area of a triangle, x to the right, y down: positive if a → b → c turns clockwise as seen on a screen,
   * 0 if the three lie on one line.
   */
  static int of(long ax, long ay, long bx, long by, long cx, long cy) {
    long ux = bx - ax;
    long uy = by - ay;
    long vx = cx - ax;
    long vy = cy - ay;
    // products of two numbers below 2³¹ are below 2⁶², and their difference does not overflow
    if (isShort(ux) & isShort(uy) & isShort(vx) & isShort(vy)) {
      return Long.signum(ux * vy - uy * vx);
    }
    long high = Math.multiplyHigh(ux, vy);
    long otherHigh = Math.multiplyHigh(uy, vx);
    return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(ux * vy, uy * vx);
  }

  private static boolean isShort(long number) {
    return number == (int) number;
  }

  /** Whether two edges have a place in common, ends included. */
  static boolean meet(long ax, long ay, long bx, long by, long cx, long cy, long dx, long dy) {
    if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)
        || Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) {
      return false;
    }
    // boxes meet: then edges on one line meet as well
    return of(ax, ay, bx, by, cx, cy) * of(ax, ay, bx, by, dx, dy) <= 0
        && of(cx, cy, dx, dy, ax, ay) * of(cx, cy, dx, dy, bx, by) <= 0;
  }
}
