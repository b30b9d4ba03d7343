package lanxian.siting.cells;

/** Measures a plot against the zones of one tile after the other and adds up what it finds. One per thread. */
final class TileOverlaps {
  /** So many pairs of edges are measured at once; where there are more, the zone's quadtree is of use. */
  private static final int PAIRS = 1000;

  private final Hits hits;
  private final PlotPart plot = new PlotPart();
  private final Window window = plot.window;
  private final Regions zoneRegions = new Regions();
  private final NearPieces near = new NearPieces();
  private final TreeOverlap inTree = new TreeOverlap(plot);
  private final Gathering gathering = new Gathering();
  private final Bands bands = new Bands();

  TileOverlaps(Hits hits) {
    this.hits = hits;
  }

  /** A plot that lies in one tile: no zone comes twice, so the areas are final. */
  void only(Tile tile, Plot whole) {
    plot.of(whole, tile.band, whole.west, whole.south, whole.east, whole.north);
    for (int slot : tile.full) {
      hits.add(slot, plot.m2());
    }
    long box = box(tile);
    int met = near.of(tile, box);
    for (int k = 0; k < met; k++) {
      double area = common(tile, near.piece[k], box);
      boolean isInside = (tile.heads[Tile.HEAD * near.piece[k]] & box) == 0;
      if (isInside || area > CellQuery.NOTHING_M2) {
        hits.add(tile.slot(near.piece[k]), area >= plot.m2() * CellQuery.WHOLE ? plot.m2() : area);
      }
    }
  }

  /** The part of a plot in one tile. */
  void part(Tile tile, Plot whole) {
    plot.of(whole, tile.band, Math.max(whole.west, tile.west), Math.max(whole.south, tile.south),
        Math.min(whole.east, tile.east()), Math.min(whole.north, tile.north()));
    zones(tile);
  }

  /** Ellipsoidal area of a plot. */
  double m2(Plot whole, int fromRow, int toRow) {
    double sum = 0;
    for (int row = fromRow; row <= toRow; row++) {
      plot.of(whole, bands.of(row), whole.west, Math.max(whole.south, Grid.border(row)), whole.east,
          Math.min(whole.north, Grid.border(row + 1)));
      sum += plot.m2();
    }
    return sum;
  }

  /**
   * A tile that lies in the plot as a whole.
   *
   * @return its area
   */
  double whole(Tile tile, int column, int row) {
    double tileM2 = new Window(bands.of(row)).set(Grid.border(column), Grid.border(row), Grid.border(column + 1),
        Grid.border(row + 1)).areaM2();
    if (tile != null) {
      wholeTile(tile, tileM2);
    }
    return tileM2;
  }

  /**
   * The piece of a plot that was cut like a zone.
   *
   * @return its area
   */
  double piece(Tile tile, Piece piece) {
    if (tile != null) {
      plot.of(piece, tile);
      zones(tile);
    }
    return piece.areaM2();
  }

  private void wholeTile(Tile tile, double tileM2) {
    for (int slot : tile.full) {
      hits.addUp(slot, tileM2);
    }
    for (int i = 0; i < tile.count(); i++) {
      hits.addUp(tile.slot(i), tile.piece(i).areaM2());
    }
  }

  private void zones(Tile tile) {
    if (plot.isWholeTile()) {
      wholeTile(tile, plot.m2());
      return;
    }
    for (int slot : tile.full) {
      hits.addUp(slot, plot.m2());
    }
    long box = box(tile);
    int met = near.of(tile, box);
    for (int k = 0; k < met; k++) {
      double area = common(tile, near.piece[k], box);
      if (area > 0) {
        hits.addUp(tile.slot(near.piece[k]), area);
      }
    }
  }

  private double common(Tile tile, int i, long box) {
    return (tile.heads[Tile.HEAD * i] & box) == 0 ? plot.m2() : overlap(tile.piece(i), tile, box);
  }

  private double overlap(Piece piece, Tile tile, long box) {
    if (pairs(piece, box) > PAIRS) {
      return inTree.areaM2(piece, tile, box);
    }
    int count = gathering.edges(piece, tile.west, tile.south, box, window);
    boolean corner = Locator.isInside(piece, window.west, window.south, tile.west, tile.south);
    if (count == 0) {
      return corner ? plot.m2() : 0;
    }
    zoneRegions.of(gathering.ends, count, corner, window);
    return Overlap.areaM2(plot.regions(), zoneRegions, window);
  }

  /** About how many pairs of edges of a zone and the plot are in some subcells. */
  private long pairs(Piece piece, long box) {
    long boundary = piece.boundary();
    return (long) piece.edgeCount() * plot.edges.length * Long.bitCount(boundary & box) / Long.bitCount(boundary);
  }

  /** Bits of the subcells that the window meets. */
  private long box(Tile tile) {
    return Grid.subcells(Grid.subcell(window.west, tile.west), Grid.subcell(window.south, tile.south),
        Grid.subcell(window.east, tile.west), Grid.subcell(window.north, tile.south));
  }
}
