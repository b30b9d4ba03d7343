package lanxian.siting.cells;

/**
 * Many points at once: those of a tile are asked together and each zone there is looked at once for all of them, so that
 * what is read for one point is still at hand for the next. The more points in one call the better: several times as
 * fast as one by one where there are many zones and more than a few points in each tile. Not for several threads.
 */
public final class PointBatch {
  private final PointOrder order = new PointOrder();

  /** The points of the tile looked at, and the bit of the subcell that each lies in. */
  private int[] points = new int[64];
  private long[] bits = new long[64];

  /** Takes the answers. */
  @FunctionalInterface
  public interface Sink {
    /** @param point number of the point */
    void hit(int point, int slot);
  }

  /**
   * Zones at points, those included on whose boundary a point lies.
   *
   * @param lonLat longitude and latitude of all points in turn
   * @param from number of the first point to answer
   * @param to number after the last
   * @param sink called once per point and zone, in no particular order
   */
  public void at(CellIndex index, double[] lonLat, int from, int to, Sink sink) {
    int[] ordered = order.of(lonLat, from, to);
    int end;
    for (int start = 0; start < to - from; start = end) {
      int column = Grid.tile(lonLat[2 * ordered[start]]);
      int row = Grid.tile(lonLat[2 * ordered[start] + 1]);
      end = start + 1;
      while (end < to - from && Grid.isIn(column, lonLat[2 * ordered[end]])
          && Grid.isIn(row, lonLat[2 * ordered[end] + 1])) {
        end++;
      }
      Tile tile = index.tiles.at(column, row);
      if (tile != null) {
        take(tile, lonLat, ordered, start, end);
        zones(tile, lonLat, end - start, sink);
      }
    }
  }

  private void take(Tile tile, double[] lonLat, int[] ordered, int start, int end) {
    if (points.length < end - start) {
      points = new int[2 * (end - start)];
      bits = new long[points.length];
    }
    for (int i = start; i < end; i++) {
      int point = ordered[i];
      points[i - start] = point;
      bits[i - start] = tile.subcell(lonLat[2 * point], lonLat[2 * point + 1]);
    }
  }

  private void zones(Tile tile, double[] lonLat, int count, Sink sink) {
    for (int slot : tile.full) {
      for (int k = 0; k < count; k++) {
        sink.hit(points[k], slot);
      }
    }
    long[] heads = tile.heads;
    for (int i = 0; i < heads.length; i += Tile.HEAD) {
      long boundary = heads[i];
      long inside = heads[i + 1];
      for (int k = 0; k < count; k++) {
        if (((boundary | inside) & bits[k]) != 0 && ((inside & bits[k]) != 0
            || Locator.isAt(tile.piece(i / Tile.HEAD), tile, lonLat[2 * points[k]], lonLat[2 * points[k] + 1]))) {
          sink.hit(points[k], (int) heads[i + 2]);
        }
      }
    }
  }
}
