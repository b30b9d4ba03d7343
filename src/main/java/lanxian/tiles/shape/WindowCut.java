package lanxian.tiles.shape;

/**
 * Where an edge runs through a window. The window's borders lie half a unit inside of its outermost units, so that no
 * place of a grid is ever on them and a boundary that keeps clear of itself meets them in places that are all different.
 * What is drawn of a cut edge ends on the outermost units, where nothing else is that was not cut, and at the same place in
 * whatever direction the edge is run through.
 */
final class WindowCut {
  final int min;
  final int max;
  private final double low;
  private final double high;

  /** What part of the edge is inside, 0 to 1, and through which sides it comes and goes; -1: its own end. */
  double from;
  double to;
  private int sideIn;
  private int sideOut;

  WindowCut(int min, int max) {
    this.min = min;
    this.max = max;
    this.low = min + 0.5;
    this.high = max - 0.5;
  }

  boolean isIn(double x, double y) {
    return x > low && x < high && y > low && y < high;
  }

  /** Whether both ends lie beside the window on the same side. */
  boolean isBeside(double ax, double ay, double bx, double by) {
    return ax < low && bx < low || ax > high && bx > high || ay < low && by < low || ay > high && by > high;
  }

  /** After Liang and Barsky (1984); false if the edge does not come in. */
  boolean cut(double ax, double ay, double bx, double by) {
    from = 0;
    to = 1;
    sideIn = -1;
    sideOut = -1;
    // sides in the order in which the border is gone along: top, right, bottom, left
    return along(ax, bx, 3, 1) && along(ay, by, 0, 2) && from < to;
  }

  private boolean along(double a, double b, int lowSide, int highSide) {
    double d = b - a;
    if (d == 0) {
      return a > low && a < high;
    }
    double in = ((d > 0 ? low : high) - a) / d;
    double out = ((d > 0 ? high : low) - a) / d;
    if (in > from) {
      from = in;
      sideIn = d > 0 ? lowSide : highSide;
    }
    if (out < to) {
      to = out;
      sideOut = d > 0 ? highSide : lowSide;
    }
    return true;
  }

  /** Length of the border on each side. */
  double side() {
    return high - low;
  }

  /** How far along the border the edge comes in, clockwise on a screen from the top left corner. */
  double placeIn(double ax, double ay, double bx, double by) {
    return place(sideIn, ax, ay, bx, by);
  }

  /** How far along the border it goes out. */
  double placeOut(double ax, double ay, double bx, double by) {
    return place(sideOut, ax, ay, bx, by);
  }

  private double place(int side, double ax, double ay, double bx, double by) {
    double length = side();
    double along = switch (side) {
      case 0 -> across(ay, ax, by, bx, low) - low;
      case 1 -> across(ax, ay, bx, by, high) - low;
      case 2 -> high - across(ay, ax, by, bx, high);
      default -> high - across(ax, ay, bx, by, low);
    };
    return side * length + Math.max(0, Math.min(length, along));
  }

  /** The second coordinate where the first has a value; the same for both directions. */
  private static double across(double a1, double a2, double b1, double b2, double at) {
    return a1 < b1 ? a2 + (b2 - a2) * ((at - a1) / (b1 - a1)) : b2 + (a2 - b2) * ((at - b1) / (a1 - b1));
  }

  void addIn(double ax, double ay, double bx, double by, IntList out) {
    add(sideIn, ax, ay, bx, by, out);
  }

  void addOut(double ax, double ay, double bx, double by, IntList out) {
    add(sideOut, ax, ay, bx, by, out);
  }

  private void add(int side, double ax, double ay, double bx, double by, IntList out) {
    switch (side) {
      case 0 -> out.add(unit(across(ay, ax, by, bx, min)), min);
      case 1 -> out.add(max, unit(across(ax, ay, bx, by, max)));
      case 2 -> out.add(unit(across(ay, ax, by, bx, max)), max);
      default -> out.add(min, unit(across(ax, ay, bx, by, min)));
    }
  }

  private int unit(double place) {
    return (int) Math.max(min, Math.min(max, Math.floor(place + 0.5)));
  }
}
