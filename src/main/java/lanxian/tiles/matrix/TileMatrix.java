package lanxian.tiles.matrix;

import java.util.Objects;

/**
 * One level of a tile matrix set. Tiles are squares of 256 × 256 cells.
 *
 * @param id as in URLs
 * @param depth the world's width is that of 2^depth tiles
 * @param scaleDenominator for cells of 0.28 mm on a screen, as the standard has it
 * @param cellSize width of a cell in units of the CRS
 * @param matrixWidth number of columns
 * @param matrixHeight number of rows
 */
public record TileMatrix(
    String id, int depth, double scaleDenominator, double cellSize, int matrixWidth, int matrixHeight) {
  /** Cells along a side of a tile. */
  public static final int TILE_CELLS = 256;

  static final int MAX_DEPTH = 28;

  public TileMatrix {
    Objects.requireNonNull(id, "id");
    if (depth < 0 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException("depth must be from 0 to " + MAX_DEPTH + ": " + depth);
    }
    if (!(scaleDenominator > 0) || !(cellSize > 0)) {
      throw new IllegalArgumentException("scale and cell size must be above zero");
    }
    if (matrixWidth < 1 || matrixWidth > 1 << depth || matrixHeight < 1 || matrixHeight > 1 << depth) {
      throw new IllegalArgumentException("a world of 2^" + depth + " tiles has no " + matrixWidth + " × " + matrixHeight);
    }
  }
}
