package lanxian.tiles.shape;

import java.util.Arrays;
import java.util.List;

/**
 * Whether the rings of a polygon keep clear of themselves and each other. Exact. Looks at pairs of edges along one axis and
 * gives up after a number of pairs that grows with the edges.
 */
final class Crossings {
  private static final int PAIRS_PER_EDGE = 64;
  private static final long FREE_PAIRS = 100_000;

  private final int[] x1;
  private final int[] y1;
  private final int[] x2;
  private final int[] y2;
  private final int[] next;
  private int count;

  Crossings(List<int[]> rings) {
    int edges = 0;
    for (int[] ring : rings) {
      edges += ring.length / 2;
    }
    x1 = new int[edges];
    y1 = new int[edges];
    x2 = new int[edges];
    y2 = new int[edges];
    next = new int[edges];
    rings.forEach(this::add);
  }

  private void add(int[] ring) {
    int first = count;
    for (int i = 0; i < ring.length; i += 2) {
      int j = i + 2 < ring.length ? i + 2 : 0;
      x1[count] = ring[i];
      y1[count] = ring[i + 1];
      x2[count] = ring[j];
      y2[count] = ring[j + 1];
      next[count] = j == 0 ? first : count + 1;
      count++;
    }
  }

  /** True if edges meet that are not neighbours, or if there are too many pairs to tell. */
  boolean any() {
    long wide = 0;
    long high = 0;
    for (int i = 0; i < count; i++) {
      wide += Math.abs((long) x2[i] - x1[i]);
      high += Math.abs((long) y2[i] - y1[i]);
    }
    return wide <= high ? along(x1, x2, y1, y2) : along(y1, y2, x1, x2);
  }

  private boolean along(int[] a1, int[] a2, int[] b1, int[] b2) {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = (long) Math.min(a1[i], a2[i]) << 32 | i;
    }
    Arrays.sort(order);
    long left = FREE_PAIRS + (long) PAIRS_PER_EDGE * count;
    for (int p = 0; p < count; p++) {
      int i = (int) order[p];
      int end = Math.max(a1[i], a2[i]);
      int low = Math.min(b1[i], b2[i]);
      int top = Math.max(b1[i], b2[i]);
      for (int q = p + 1; q < count && order[q] >> 32 <= end; q++) {
        int j = (int) order[q];
        if (--left < 0) {
          return true;
        }
        if (Math.max(b1[j], b2[j]) >= low && Math.min(b1[j], b2[j]) <= top && meet(i, j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** True if an edge that ends on the border of a window meets another that is not its neighbour. */
  boolean anyOnBorder(int min, int max) {
    for (int i = 0; i < count; i++) {
      if (isOn(x1[i], y1[i], min, max) || isOn(x2[i], y2[i], min, max)) {
        if (meetsAny(i, Math.min(x1[i], x2[i]), Math.min(y1[i], y2[i]), Math.max(x1[i], x2[i]), Math.max(y1[i], y2[i]))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean meetsAny(int i, int west, int north, int east, int south) {
    for (int j = 0; j < count; j++) {
      int ax = x1[j];
      int bx = x2[j];
      // most lie to one side
      if ((ax < west & bx < west) | (ax > east & bx > east)) {
        continue;
      }
      int ay = y1[j];
      int by = y2[j];
      if (!(ay < north && by < north || ay > south && by > south) && i != j && meet(i, j)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOn(int x, int y, int min, int max) {
    return x == min || x == max || y == min || y == max;
  }

  /** Neighbours have one end in common and, being reduced, nothing else. */
  private boolean meet(int i, int j) {
    return next[i] != j && next[j] != i
        && Side.meet(x1[i], y1[i], x2[i], y2[i], x1[j], y1[j], x2[j], y2[j]);
  }
}
