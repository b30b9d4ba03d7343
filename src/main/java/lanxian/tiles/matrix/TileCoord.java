package lanxian.tiles.matrix;

import java.util.Objects;
import org.locationtech.jts.geom.Envelope;

/**
 * A tile.
 *
 * @param set its tile matrix set
 * @param matrix its level
 * @param row counted from the top, from 0
 * @param column counted from the left, from 0
 */
public record TileCoord(TileMatrixSet set, TileMatrix matrix, int row, int column) {
  public TileCoord {
    Objects.requireNonNull(set, "set");
    if (!set.matrices().contains(matrix)) {
      throw new IllegalArgumentException(set + " has no such level");
    }
    if (row < 0 || row >= matrix.matrixHeight() || column < 0 || column >= matrix.matrixWidth()) {
      throw new IllegalArgumentException(set + " has no tile " + matrix.id() + "/" + row + "/" + column);
    }
  }

  /** See {@link TileMatrix#depth}. */
  public int depth() {
    return matrix.depth();
  }

  /** Left border in squares of the plane. */
  public long left() {
    return column * side() - (1L << 31);
  }

  /** Top border in squares of the plane. */
  public long top() {
    return row * side() - (matrix.matrixHeight() * side() >> 1); // the rows lie around the equator
  }

  /** Length of a side in squares of the plane. */
  public long side() {
    return 1L << 32 - depth();
  }

  /** Bounds in the CRS; x is easting or longitude whatever the order of axes. */
  public Envelope bounds() {
    double width = matrix.cellSize() * TileMatrix.TILE_CELLS;
    double west = set.west() + column * width;
    double north = set.north() - row * width;
    return new Envelope(west, west + width, north - width, north);
  }

  /** Bounds in degrees, x = longitude. */
  public Envelope lonLat() {
    return lonLat(0);
  }

  /** Bounds in degrees of the tile with a margin. @param margin share of a side */
  public Envelope lonLat(double margin) {
    double more = margin * side();
    Plane plane = set.plane();
    return new Envelope(plane.lon(left() - more), plane.lon(left() + side() + more), plane.lat(top() + side() + more),
        plane.lat(top() - more));
  }

  @Override
  public String toString() {
    return set + "/" + matrix.id() + "/" + row + "/" + column;
  }
}
