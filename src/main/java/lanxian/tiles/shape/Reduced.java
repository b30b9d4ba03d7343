package lanxian.tiles.shape;

import java.util.Arrays;

/**
 * Lines on a grid without what does not show: places twice in a row, places on the straight line between their
 * neighbours, and spikes. What stays covers the same places but for spikes, wherever the line begins and in whatever
 * direction it runs.
 */
final class Reduced {
  private Reduced() {}

  /**
   * A ring in place.
   *
   * @param xy x and y in turn, the first place not said again at the end
   * @param from index of the first x
   * @param to index behind the last y
   * @return index behind the last y of what is left, {@code from} if it has no area
   */
  static int ring(int[] xy, int from, int to) {
    int end = path(xy, from, to);
    int begin = from;
    while (end - begin >= 6) {
      if (xy[end - 2] == xy[begin] && xy[end - 1] == xy[begin + 1] || isStraight(xy, end - 4, end - 2, begin)) {
        end -= 2;
      } else if (isStraight(xy, end - 2, begin, begin + 2)) {
        begin += 2;
      } else {
        break;
      }
    }
    if (end - begin < 6) {
      return from;
    }
    System.arraycopy(xy, begin, xy, from, end - begin);
    return from + end - begin;
  }

  /** An open line in place; returns the index behind its last y. */
  static int path(int[] xy, int from, int to) {
    int end = from;
    for (int i = from; i < to; i += 2) {
      int x = xy[i];
      int y = xy[i + 1];
      while (end - from >= 4
          && Side.of(xy[end - 4], xy[end - 3], xy[end - 2], xy[end - 1], x, y) == 0) {
        end -= 2;
      }
      if (end == from || xy[end - 2] != x || xy[end - 1] != y) {
        xy[end++] = x;
        xy[end++] = y;
      }
    }
    return end;
  }

  private static boolean isStraight(int[] xy, int a, int b, int c) {
    return Side.of(xy[a], xy[a + 1], xy[b], xy[b + 1], xy[c], xy[c + 1]) == 0;
  }

  /** What is left of a ring; null if nothing. */
  static int[] ring(int[] xy) {
    int end = ring(xy, 0, xy.length);
    return end == 0 ? null : end == xy.length ? xy : Arrays.copyOf(xy, end);
  }

  /** Sign of the area of a ring, positive if it runs clockwise as seen on a screen (y down). */
  static int turn(int[] xy, int from, int to) {
    return (int) Math.signum(area2(xy, from, to));
  }

  /** Twice the area by the surveyor's formula, y down. */
  static double area2(int[] xy, int from, int to) {
    double sum = 0;
    long x0 = xy[from];
    long y0 = xy[from + 1];
    for (int i = from + 2; i + 3 < to; i += 2) {
      sum += (double) (xy[i] - x0) * (xy[i + 3] - y0) - (double) (xy[i + 2] - x0) * (xy[i + 1] - y0);
    }
    return sum;
  }
}
