package lanxian.tiles.shape;

import java.util.Arrays;

/**
 * Joins the stretches of a polygon's boundary that lie in a window to rings, along the window's border: from where one
 * goes out clockwise to where the next comes in, for the inside of the polygon is on the right of its boundary.
 */
final class BorderWalk {
  /** Places on the border that are so near to each other, in units, that their order may not be what it seems. */
  private static final double TOO_NEAR = 1e-3;

  final IntList places = new IntList(512);
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private double[] in = new double[8];
  private double[] out = new double[8];
  private int count;

  void clear() {
    places.clear();
    count = 0;
  }

  int count() {
    return count;
  }

  void begin(double place) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      in = Arrays.copyOf(in, 2 * count);
      out = Arrays.copyOf(out, 2 * count);
    }
    starts[count] = places.size;
    in[count] = place;
  }

  /**
   * Ends a stretch. One that keeps to the guard along one side is forgotten: whether what lies between it and the border is
   * in the polygon or not does not show in the window, and so is all else that lies between.
   */
  void end(double place, TileFrame frame) {
    int west = Integer.MAX_VALUE;
    int north = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int south = Integer.MIN_VALUE;
    for (int i = starts[count]; i < places.size; i += 2) {
      west = Math.min(west, places.values[i]);
      east = Math.max(east, places.values[i]);
      north = Math.min(north, places.values[i + 1]);
      south = Math.max(south, places.values[i + 1]);
    }
    if (frame.isInGuard(west, north, east, south)) {
      places.size = starts[count];
    } else {
      ends[count] = places.size;
      out[count++] = place;
    }
  }

  /**
   * Makes the rings.
   *
   * @return false if the order of places on the border cannot be told
   */
  boolean join(WindowCut cut, Rings rings) {
    double side = cut.side();
    Integer[] order = new Integer[2 * count]; // 2i: stretch i comes in, 2i + 1: it goes out
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(at(a), at(b)));
    for (int i = 0; i < order.length; i++) {
      int next = order[(i + 1) % order.length];
      double gap = at(next) - at(order[i]) + (i + 1 == order.length ? 4 * side : 0);
      if (gap < TOO_NEAR || (order[i] & 1) == (next & 1)) {
        return false;
      }
    }
    int[] nextIn = new int[count];
    for (int i = 0; i < order.length; i++) {
      if ((order[i] & 1) == 1) {
        nextIn[order[i] >> 1] = order[(i + 1) % order.length] >> 1;
      }
    }
    boolean[] done = new boolean[count];
    IntList ring = new IntList(64);
    for (int first = 0; first < count; first++) {
      if (!done[first]) {
        ring.clear();
        int stretch = first;
        do {
          done[stretch] = true;
          add(stretch, ring);
          corners(out[stretch], in[nextIn[stretch]], cut, ring);
          stretch = nextIn[stretch];
        } while (stretch != first);
        int end = Reduced.ring(ring.values, 0, ring.size);
        if (end > 0) {
          if (Reduced.turn(ring.values, 0, end) <= 0) {
            return false;
          }
          rings.shells.add(Arrays.copyOf(ring.values, end));
        }
      }
    }
    return true;
  }

  private double at(int event) {
    return (event & 1) == 0 ? in[event >> 1] : out[event >> 1];
  }

  private void add(int stretch, IntList ring) {
    for (int i = starts[stretch]; i < ends[stretch]; i += 2) {
      ring.add(places.values[i], places.values[i + 1]);
    }
  }

  /** The corners on the way from one place to another. */
  private static void corners(double from, double to, WindowCut cut, IntList ring) {
    double side = cut.side();
    double end = to < from ? to + 4 * side : to;
    for (int corner = (int) Math.ceil(from / side); corner * side < end; corner++) {
      int which = corner & 3;
      ring.add(which == 0 || which == 3 ? cut.min : cut.max, which < 2 ? cut.min : cut.max);
    }
  }
}
