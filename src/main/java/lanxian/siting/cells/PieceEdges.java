package lanxian.siting.cells;

import org.locationtech.jts.geom.Envelope;

/** Hands out edges of a piece. */
final class PieceEdges {
  private PieceEdges() {}

  /**
   * Every edge that meets a window, once, and maybe edges of which only the box does.
   *
   * @param west west border of the piece's tile
   */
  static void in(Piece piece, double west, double south, Envelope window, EdgeVisitor visitor) {
    double tile = Grid.TILE_DEGREES;
    Window box = new Window();
    box.west = window.getMinX();
    box.south = window.getMinY();
    box.east = window.getMaxX();
    box.north = window.getMaxY();
    long bits = Grid.subcells(Grid.subcell(box.west, west), Grid.subcell(box.south, south),
        Grid.subcell(Math.min(box.east, west + tile), west), Grid.subcell(Math.min(box.north, south + tile), south));
    Gathering gathering = new Gathering();
    int count = gathering.edges(piece, west, south, bits, box);
    for (int i = 0; i < count; i++) {
      double[] ends = gathering.ends;
      visitor.edge(ends[4 * i], ends[4 * i + 1], ends[4 * i + 2], ends[4 * i + 3]);
    }
  }

  /** Edges that may beat the best of a search, those of the subcell that seems nearest first; some maybe twice. */
  static void nearest(Piece piece, double west, double south, ZoneCells.NearestSearch search) {
    long boundary = piece.boundary();
    int first = -1;
    double least = Double.POSITIVE_INFINITY;
    for (long bits = boundary; bits != 0; bits &= bits - 1) {
      int bit = Long.numberOfTrailingZeros(bits);
      double x = west + bit % Grid.SUBCELLS * Grid.SUBCELL_DEGREES;
      double y = south + bit / Grid.SUBCELLS * Grid.SUBCELL_DEGREES;
      double rough = search.roughM(x, y, x + Grid.SUBCELL_DEGREES, y + Grid.SUBCELL_DEGREES);
      if (first < 0 || rough < least) {
        first = bit;
        least = rough;
      }
    }
    if (first >= 0) {
      nearest(piece, first, west, south, search);
    }
    for (long bits = first < 0 ? 0 : boundary & ~(1L << first); bits != 0; bits &= bits - 1) {
      nearest(piece, Long.numberOfTrailingZeros(bits), west, south, search);
    }
  }

  private static void nearest(
      Piece piece, int bit, double west, double south, ZoneCells.NearestSearch search) {
    double size = Grid.SUBCELL_DEGREES;
    nearest(piece, piece.subcell(bit), west + bit % Grid.SUBCELLS * size, south + bit / Grid.SUBCELLS * size, size,
        search);
  }

  private static void nearest(
      Piece piece, int reference, double x, double y, double size, ZoneCells.NearestSearch search) {
    if (reference < 0 || search.boundM(x, y, x + size, y + size) >= search.limitM()) {
      return;
    }
    int place = reference >> 1;
    if ((reference & 1) == 1) {
      quarters(piece, place, x, y, size / 2, search);
      return;
    }
    int end = place + (piece.tree(place) & ~1);
    for (int run = place + 1; run <= end; run += 2) {
      for (int edge = piece.tree(run); edge < piece.tree(run) + piece.tree(run + 1); edge++) {
        search.edge(piece.x(edge), piece.y(edge), piece.x(edge + 1), piece.y(edge + 1));
      }
    }
  }

  /** The quarter that seems nearest first: what is found there spares most of the others. */
  private static void quarters(
      Piece piece, int place, double x, double y, double size, ZoneCells.NearestSearch search) {
    int first = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int q = 0; q < 4; q++) {
      if (piece.tree(place + q) >= 0) {
        double west = x + (q & 1) * size;
        double south = y + (q >> 1) * size;
        double rough = search.roughM(west, south, west + size, south + size);
        if (first < 0 || rough < least) {
          first = q;
          least = rough;
        }
      }
    }
    for (int i = 0; first >= 0 && i < 4; i++) {
      int q = i == 0 ? first : i <= first ? i - 1 : i;
      nearest(piece, piece.tree(place + q), x + (q & 1) * size, y + (q >> 1) * size, size, search);
    }
  }
}
