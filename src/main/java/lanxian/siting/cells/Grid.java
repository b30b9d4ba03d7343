package lanxian.siting.cells;

/**
 * The grid of tiles: squares of 360°/2¹⁴ counted from 180°W, 180°S (so that tiles are squares; rows below 90°S and above
 * 90°N stay empty), each of 8 × 8 subcells. A tile owns its west and south border. Borders are dyadic fractions of a
 * degree and exact in double precision, so comparing a coordinate with one is exact.
 */
final class Grid {
  static final int TILE_LEVEL = 14;
  static final double TILE_DEGREES = 360.0 / (1 << TILE_LEVEL);

  /** Subcells along a side of a tile. */
  static final int SUBCELLS = 8;

  static final double SUBCELL_DEGREES = TILE_DEGREES / SUBCELLS;

  private static final double TILES_PER_DEGREE = 1 / TILE_DEGREES;
  private static final double SUBCELLS_PER_DEGREE = 1 / SUBCELL_DEGREES;

  /** One bit more than needed: 180°E itself begins a tile of its own. */
  private static final int KEY_BITS = TILE_LEVEL + 1;

  private Grid() {}

  /** Index of the tile that a longitude or latitude falls into, 0 to 2¹⁴. */
  static int tile(double degrees) {
    int i = (int) Math.floor((degrees + 180) * TILES_PER_DEGREE);
    if (degrees < border(i)) {
      return i - 1;
    }
    return degrees >= border(i + 1) ? i + 1 : i;
  }

  /** Index of the first tile that touches what begins at a longitude or latitude, which may lie off the earth. */
  static int firstTile(double degrees) {
    int tile = tile(Math.max(-180, Math.min(180, degrees)));
    return degrees == border(tile) ? Math.max(0, tile - 1) : tile;
  }

  /** Index of the last tile that touches what ends at a longitude or latitude, which may lie off the earth. */
  static int lastTile(double degrees) {
    return tile(Math.max(-180, Math.min(180, degrees)));
  }

  /** Whether a longitude or latitude falls into the tile of that index. */
  static boolean isIn(int tile, double degrees) {
    return degrees >= border(tile) && degrees < border(tile + 1);
  }

  /** West or south border of a tile in degrees, exact. */
  static double border(int tile) {
    return tile * TILE_DEGREES - 180;
  }

  /** Index of the subcell, 0 to 7, that a coordinate falls into; coordinates outside the tile give the nearest one. */
  static int subcell(double degrees, double tileBorder) {
    int i = (int) ((degrees - tileBorder) * SUBCELLS_PER_DEGREE);
    if (i > 0 && degrees < tileBorder + i * SUBCELL_DEGREES) {
      i--;
    } else if (degrees >= tileBorder + (i + 1) * SUBCELL_DEGREES) {
      i++;
    }
    return Math.max(0, Math.min(SUBCELLS - 1, i));
  }

  /** One number for a tile. */
  static int key(int column, int row) {
    return row << KEY_BITS | column;
  }

  static int column(int key) {
    return key & (1 << KEY_BITS) - 1;
  }

  static int row(int key) {
    return key >>> KEY_BITS;
  }

  /** Bits of the subcells from one column and row to another, both included; bit = row · 8 + column. */
  static long subcells(int fromColumn, int fromRow, int toColumn, int toRow) {
    long columns = (0xFFL >>> SUBCELLS - 1 - (toColumn - fromColumn)) << fromColumn;
    long mask = 0;
    for (int row = fromRow; row <= toRow; row++) {
      mask |= columns << row * SUBCELLS;
    }
    return mask;
  }
}
