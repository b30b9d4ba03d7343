package lanxian.siting.cells;

import java.util.Arrays;

/** Sorts points by the tile they lie in, in time that grows with their number alone. Keeps its memory; one per thread. */
final class PointOrder {
  /** Columns, and rows, of the grid. */
  private static final int LINES = (1 << Grid.TILE_LEVEL) + 1;

  private final int[] starts = new int[LINES + 1];
  private int[] keys = new int[0];
  private int[] byColumn = new int[0];
  private int[] order = new int[0];

  /**
   * Numbers of the points from one to another, those of a tile side by side.
   *
   * @return good until the next call; maybe longer than needed
   */
  int[] of(double[] lonLat, int from, int to) {
    int count = to - from;
    if (order.length < count) {
      keys = new int[count];
      byColumn = new int[count];
      order = new int[count];
    }
    for (int i = 0; i < count; i++) {
      keys[i] = Grid.key(Grid.tile(lonLat[2 * (from + i)]), Grid.tile(lonLat[2 * (from + i) + 1]));
    }
    // two passes that keep the order of equals: first by column, then by row
    Arrays.fill(starts, 0);
    for (int i = 0; i < count; i++) {
      starts[Grid.column(keys[i]) + 1]++;
    }
    addUp();
    for (int i = 0; i < count; i++) {
      byColumn[starts[Grid.column(keys[i])]++] = i;
    }
    Arrays.fill(starts, 0);
    for (int i = 0; i < count; i++) {
      starts[Grid.row(keys[i]) + 1]++;
    }
    addUp();
    for (int i = 0; i < count; i++) {
      int point = byColumn[i];
      order[starts[Grid.row(keys[point])]++] = from + point;
    }
    return order;
  }

  private void addUp() {
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
  }
}
