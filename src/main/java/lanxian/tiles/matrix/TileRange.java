package lanxian.tiles.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Rows and columns of one level, all included: what the standard calls tile matrix limits.
 *
 * @param matrix the level
 */
public record TileRange(TileMatrix matrix, int minRow, int maxRow, int minColumn, int maxColumn) {
  public TileRange {
    if (minRow < 0 || minRow > maxRow || maxRow >= matrix.matrixHeight() || minColumn < 0 || minColumn > maxColumn
        || maxColumn >= matrix.matrixWidth()) {
      throw new IllegalArgumentException("no tiles: rows " + minRow + " to " + maxRow + ", columns " + minColumn + " to "
          + maxColumn + " of level " + matrix.id());
    }
  }

  /**
   * The tiles of a level that a box comes into; a tile that it only touches counts as well on the right and below.
   *
   * @param box degrees, x = longitude
   * @return empty if the box is null or lies beside the tiles altogether
   */
  public static Optional<TileRange> of(TileMatrixSet set, TileMatrix matrix, Envelope box) {
    Envelope world = new Envelope(-180, 180, -90, 90).intersection(box);
    if (world.isNull()) {
      return Optional.empty();
    }
    long side = 1L << 32 - matrix.depth();
    long top = matrix.matrixHeight() * side >> 1;
    Plane plane = set.plane();
    return Optional.of(new TileRange(matrix,
        within((plane.y(world.getMaxY()) + top) / side, matrix.matrixHeight()),
        within((plane.y(world.getMinY()) + top) / side, matrix.matrixHeight()),
        within((plane.x(world.getMinX()) + (1L << 31)) / side, matrix.matrixWidth()),
        within((plane.x(world.getMaxX()) + (1L << 31)) / side, matrix.matrixWidth())));
  }

  /** The tiles of all levels that a box comes into; none if it is null. */
  public static List<TileRange> all(TileMatrixSet set, Envelope box) {
    List<TileRange> ranges = new ArrayList<>();
    set.matrices().forEach(matrix -> of(set, matrix, box).ifPresent(ranges::add));
    return ranges;
  }

  private static int within(long number, int count) {
    return (int) Math.max(0, Math.min(count - 1, number));
  }

  /** Whether a tile of that row and column is one of them. */
  public boolean contains(int row, int column) {
    return row >= minRow && row <= maxRow && column >= minColumn && column <= maxColumn;
  }
}
