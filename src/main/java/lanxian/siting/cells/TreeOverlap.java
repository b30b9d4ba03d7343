package lanxian.siting.cells;

/**
 * The area that a plot has in common with a zone of many edges in a tile. Goes down the zone's quadtree along the plot's
 * boundary: only there edges are paired, a few of one with a few of the other. Reused from check to check; one per
 * thread.
 */
final class TreeOverlap {
  /** A tree is no deeper: see {@link PieceCutter}. */
  private static final int DEEPEST = 32;

  private final PlotPart plot;
  private final Window cell = new Window();
  private final Regions ofPlot = new Regions();
  private final Regions ofZone = new Regions();

  /** Numbers of the plot's edges that meet the cell looked at, per depth. */
  private final int[][] lists = new int[DEEPEST][0];

  private Piece piece;

  TreeOverlap(PlotPart plot) {
    this.plot = plot;
  }

  /**
   * Ellipsoidal area.
   *
   * @param box bits of the subcells that the plot's window meets
   */
  double areaM2(Piece zone, Tile tile, long box) {
    piece = zone;
    cell.band = tile.band;
    double size = Grid.SUBCELL_DEGREES;
    double sum = 0;
    for (long bits = box & (zone.boundary() | zone.inside()); bits != 0; bits &= bits - 1) {
      int bit = Long.numberOfTrailingZeros(bits);
      double x = tile.west + bit % Grid.SUBCELLS * size;
      double y = tile.south + bit / Grid.SUBCELLS * size;
      boolean corner = plot.isInside(x, y);
      int reference = (zone.boundary() >>> bit & 1) == 0 ? Piece.INSIDE : zone.subcell(bit);
      sum += common(reference, x, y, size, 0, meeting(plot.edges, plot.edges.length, x, y, size, 0), corner);
    }
    return sum;
  }

  /**
   * What both have in a cell.
   *
   * @param reference to the zone's part
   * @param count length of the plot's list at this depth
   * @param corner whether the cell's south-west corner lies in the plot
   */
  private double common(int reference, double x, double y, double size, int depth, int count, boolean corner) {
    if (reference == Piece.OUTSIDE || count == 0 && !corner) {
      return 0;
    }
    if (count == 0) {
      return zoneM2(reference, x, y, size);
    }
    int[] edges = lists[depth];
    if ((reference & 1) == 1 && reference > 0) {
      double half = size / 2;
      double middleX = x + half;
      double middleY = y + half;
      int node = reference >> 1;
      boolean southEast = corner ^ Parity.east(plot.xy, edges, count, x, y, middleX);
      boolean northWest = corner ^ Parity.north(plot.xy, edges, count, x, y, middleY);
      boolean northEast = northWest ^ Parity.east(plot.xy, edges, count, x, middleY, middleX);
      return quarter(node, x, y, half, depth, count, corner)
          + quarter(node + 1, middleX, y, half, depth, count, southEast)
          + quarter(node + 2, x, middleY, half, depth, count, northWest)
          + quarter(node + 3, middleX, middleY, half, depth, count, northEast);
    }
    cell.set(x, y, x + size, y + size);
    ofPlot.of(plot.xy, edges, count, corner, cell);
    return reference == Piece.INSIDE ? ofPlot.areaM2() : Overlap.areaM2(ofPlot, leaf(reference), cell);
  }

  private double quarter(int place, double x, double y, double size, int depth, int count, boolean corner) {
    int met = meeting(lists[depth], count, x, y, size, depth + 1);
    return common(piece.tree(place), x, y, size, depth + 1, met, corner);
  }

  /** What the zone has in a cell. */
  private double zoneM2(int reference, double x, double y, double size) {
    if (reference == Piece.OUTSIDE) {
      return 0;
    }
    if ((reference & 1) == 1 && reference > 0) {
      double half = size / 2;
      double sum = 0;
      for (int q = 0; q < 4; q++) {
        sum += zoneM2(piece.tree((reference >> 1) + q), x + (q & 1) * half, y + (q >> 1) * half, half);
      }
      return sum;
    }
    cell.set(x, y, x + size, y + size);
    return reference == Piece.INSIDE ? cell.areaM2() : leaf(reference).areaM2();
  }

  private Regions leaf(int reference) {
    int place = reference >> 1;
    int header = piece.tree(place);
    ofZone.begin((header & 1) == 1, cell);
    for (int run = place + 1; run < place + header; run += 2) {
      int first = piece.tree(run);
      for (int edge = first; edge < first + piece.tree(run + 1); edge++) {
        ofZone.edge(piece.x(edge), piece.y(edge), piece.x(edge + 1), piece.y(edge + 1));
      }
    }
    return ofZone;
  }

  /** Lists for a depth which edges of a list meet a cell. */
  private int meeting(int[] edges, int count, double x, double y, double size, int depth) {
    if (lists[depth].length < count) {
      lists[depth] = new int[2 * count];
    }
    int[] list = lists[depth];
    int met = 0;
    for (int i = 0; i < count; i++) {
      if (Cell.meets(plot.xy, edges[i], x, y, size)) {
        list[met++] = edges[i];
      }
    }
    return met;
  }
}
