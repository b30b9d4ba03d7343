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
 * @param min first unit of the window, to the right and down from the tile's corner, ≤ 0
 * @param max last unit of the window
 */
public record TileFrame(int depth, int finer, long left, long top, int min, int max) {
  /** @param margin units on all sides of the tile */
  public static TileFrame of(TileCoord tile, int margin) {
    int depth = Math.min(tile.depth(), GridShape.MAX_DEPTH);
    int shift = GridShape.MAX_DEPTH - depth;
    return new TileFrame(depth, tile.depth() - depth, tile.left() >> shift, tile.top() >> shift, -margin,
        GridShape.EXTENT + margin);
  }

  /** Units of the tile, to the right from its corner, of a place of a shape. */
  long x(long unit) {
    return unit - left << finer;
  }

  /** Units of the tile, down from its corner. */
  long y(long unit) {
    return unit - top << finer;
  }
}
