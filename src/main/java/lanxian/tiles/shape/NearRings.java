package lanxian.tiles.shape;

import java.util.Arrays;

/**
 * The rings of one polygon as they are to a window: in units of the tile, and of stretches that lie beside the window on
 * one side only the ends. Such a stretch cannot come into the window, and a ray crosses it as often, even or odd, as it
 * crosses the line between its ends.
 */
final class NearRings {
  double[] x = new double[256];
  double[] y = new double[256];
  int size;

  /** Index behind the last place of each ring. */
  int[] ends = new int[4];
  int rings;

  private final TileFrame frame;

  NearRings(TileFrame frame) {
    this.frame = frame;
  }

  /**
   * Takes up a polygon.
   *
   * @param shift how often its places are to be halved to be units of the frame's shapes
   */
  void take(GridPath[] polygon, int shift) {
    size = 0;
    rings = 0;
    for (GridPath ring : polygon) {
      take(ring, shift);
      if (rings == ends.length) {
        ends = Arrays.copyOf(ends, 2 * rings);
      }
      ends[rings++] = size;
    }
  }

  private void take(GridPath ring, int shift) {
    int first = size;
    int count = ring.count();
    if (ring.boxes == null) {
      add(ring.xy, 0, count, shift, first);
    } else {
      for (int s = 0; s * GridPath.STRETCH < count; s++) {
        int from = s * GridPath.STRETCH;
        int to = isBeside(ring.boxes, 4 * s, shift) ? from + 1 : Math.min(count, from + GridPath.STRETCH);
        add(ring.xy, from, to, shift, first);
      }
    }
    while (size - first > 1 && x[size - 1] == x[first] && y[size - 1] == y[first]) {
      size--;
    }
  }

  private boolean isBeside(int[] boxes, int at, int shift) {
    int min = frame.min() - TileFrame.FARTHEST;
    int max = frame.max() + TileFrame.FARTHEST;
    return frame.x(LevelShapes.rounded(boxes[at + 2], shift)) < min
        || frame.x(LevelShapes.rounded(boxes[at], shift)) > max
        || frame.y(LevelShapes.rounded(boxes[at + 3], shift)) < min
        || frame.y(LevelShapes.rounded(boxes[at + 1], shift)) > max;
  }

  private void add(int[] xy, int from, int to, int shift, int first) {
    if (size + to - from > x.length) {
      int room = Math.max(2 * x.length, size + to - from);
      x = Arrays.copyOf(x, room);
      y = Arrays.copyOf(y, room);
    }
    if (shift == 0 && frame.finer() == 0) {
      addAsIs(xy, from, to); // a shape of the level has no place twice in a row
      return;
    }
    for (int i = from; i < to; i++) {
      double px = frame.x(LevelShapes.rounded(xy[2 * i], shift));
      double py = frame.y(LevelShapes.rounded(xy[2 * i + 1], shift));
      if (size == first || px != x[size - 1] || py != y[size - 1]) {
        x[size] = px;
        y[size++] = py;
      }
    }
  }

  private void addAsIs(int[] xy, int from, int to) {
    long left = frame.left();
    long top = frame.top();
    int at = size;
    for (int i = from; i < to; i++) {
      x[at] = xy[2 * i] - left;
      y[at++] = xy[2 * i + 1] - top;
    }
    size = at;
  }

  int begin(int ring) {
    return ring == 0 ? 0 : ends[ring - 1];
  }

  /** Whether the middle of the window lies in the polygon; for polygons whose boundary stays outside of it. */
  boolean coverMiddle() {
    double middle = (frame.min() + frame.max()) / 2 + 0.5; // never level with a place
    boolean inside = false;
    for (int ring = 0; ring < rings; ring++) {
      int last = ends[ring] - 1;
      for (int i = begin(ring); i < ends[ring]; last = i++) {
        if (y[i] > middle != y[last] > middle
            && x[last] + (middle - y[last]) * (x[i] - x[last]) / (y[i] - y[last]) < middle) {
          inside = !inside;
        }
      }
    }
    return inside;
  }
}
