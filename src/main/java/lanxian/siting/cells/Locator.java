package lanxian.siting.cells;

/** Tells where places lie to a piece: one descent to a leaf, then its few edges. */
final class Locator {
  /** Answers of {@link #locate}. */
  static final int EXTERIOR = 0;
  static final int INTERIOR = 1;
  static final int BOUNDARY = 2;

  private Locator() {}

  /**
   * Exact location of a place of the tile.
   *
   * @param west west border of the tile, degrees
   * @param south south border of the tile
   */
  static int locate(Piece piece, double x, double y, double west, double south) {
    return search(piece, x, y, west, south, true);
  }

  /** Whether a place of a tile lies inside or on the boundary. */
  static boolean isAt(Piece piece, Tile tile, double x, double y) {
    return search(piece, x, y, tile.west, tile.south, true) != EXTERIOR;
  }

  /** Whether a place lies inside by the rule of {@link Side}, which knows no boundary. */
  static boolean isInside(Piece piece, double x, double y, double west, double south) {
    return search(piece, x, y, west, south, false) == INTERIOR;
  }

  private static int search(Piece piece, double x, double y, double west, double south, boolean boundary) {
    int column = Grid.subcell(x, west);
    int row = Grid.subcell(y, south);
    int bit = row * Grid.SUBCELLS + column;
    if ((piece.boundary() >>> bit & 1) == 0) {
      return (int) (piece.inside() >>> bit & 1);
    }
    int reference = piece.subcell(bit);
    double size = Grid.SUBCELL_DEGREES;
    double cellX = west + column * size;
    double cellY = south + row * size;
    while ((reference & 1) == 1 && reference > 0) {
      size /= 2;
      int quarter = 0;
      if (x >= cellX + size) {
        quarter = 1;
        cellX += size;
      }
      if (y >= cellY + size) {
        quarter += 2;
        cellY += size;
      }
      reference = piece.tree((reference >> 1) + quarter);
    }
    if (reference < 0) {
      return reference == Piece.INSIDE ? INTERIOR : EXTERIOR;
    }
    return inLeaf(piece, reference >> 1, x, y, cellX, cellY, boundary);
  }

  /** Goes from the leaf's corner north, then east, and counts the edges on the way. */
  private static int inLeaf(
      Piece piece, int leaf, double x, double y, double cellX, double cellY, boolean boundary) {
    int header = piece.tree(leaf);
    boolean inside = (header & 1) == 1;
    int end = leaf + header - (header & 1);
    for (int run = leaf + 1; run <= end; run += 2) {
      int edge = piece.tree(run);
      double x1 = piece.x(edge);
      double y1 = piece.y(edge);
      for (int left = piece.tree(run + 1); left > 0; left--) {
        edge++;
        double x2 = piece.x(edge);
        double y2 = piece.y(edge);
        if (boundary && Side.isOn(x1, y1, x2, y2, x, y)) {
          return BOUNDARY;
        }
        inside ^= Side.crossesNorth(x1, y1, x2, y2, cellX, cellY) && !Side.crossesNorth(x1, y1, x2, y2, cellX, y);
        inside ^= Side.crossesEast(x1, y1, x2, y2, cellX, y) && !Side.crossesEast(x1, y1, x2, y2, x, y);
        x1 = x2;
        y1 = y2;
      }
    }
    return inside ? INTERIOR : EXTERIOR;
  }
}
