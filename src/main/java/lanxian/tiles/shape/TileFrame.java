package lanxian.tiles.shape;

import lanxian.tiles.matrix.TileCoord;

/**
 * Where a tile lies on the grid of its level, and the window around it that is drawn: the tile and a margin on all sides.
 * Levels deeper than {@link GridShape#MAX_DEPTH} use the grid of that one, each of whose units is several of the tile's.
 *
 * @param depth level of the shapes that are drawn
 * @param finer one unit of a shape is 2^finer units of the tile
 * @param left left border of the tile in units of the shapes
 * @param top top border of the tile in units of the shapes
 * @param min where shapes are cut: some units outside of the window, so that a boundary which winds on the window's border is
 *     not cut many times
 * @param max where they are cut to the right and below
 */
public record TileFrame(int depth, int finer, long left, long top, int min, int max) {
  /** Units between the window's border and where shapes are cut. */
  static final int GUARD = 16;

  /** @param margin units on all sides of the tile */
  public static TileFrame of(TileCoord tile, int margin) {
    int depth = Math.min(tile.depth(), GridShape.MAX_DEPTH);
    int shift = GridShape.MAX_DEPTH - depth;
    return new TileFrame(depth, tile.depth() - depth, tile.left() >> shift, tile.top() >> shift, -margin - GUARD,
        GridShape.EXTENT + margin + GUARD);
  }

  /** How far outside of {@link #min} and {@link #max} shapes may be cut instead, see {@link PolygonClip}. */
  static final int FARTHEST = 13;

  /** Whether a box of units of the tile lies between where shapes are cut and the window, along one side. */
  boolean isInGuard(int west, int north, int east, int south) {
    return east < min + GUARD || west > max - GUARD || south < min + GUARD || north > max - GUARD;
  }

  /** Whether nothing of a shape with this box, in units of the shapes, is drawn. */
  public boolean isBeside(int west, int north, int east, int south) {
    return x(east) < min || x(west) > max || y(south) < min || y(north) > max;
  }

  /** Whether a shape with this box is drawn as it is. */
  public boolean holds(int west, int north, int east, int south) {
    return finer == 0 && x(west) >= min && x(east) <= max && y(north) >= min && y(south) <= max;
  }

  /** Units of the tile, to the right from its corner, of a place of a shape. */
  public long x(long unit) {
    return unit - left << finer;
  }

  /** Units of the tile, down from its corner. */
  public long y(long unit) {
    return unit - top << finer;
  }
}
