package lanxian.siting.cells;

/** Measures a plot against the zones of one tile after the other and adds up what it finds. One per thread. */
final class TileOverlaps {
  /** So many pairs of edges are measured at once; more are quartered first. */
  private static final int PAIRS = 4096;

  private static final int MAX_QUARTERINGS = 16;

  private final Hits hits;
  private final PlotPart plot = new PlotPart();
  private final Window window = plot.window;
  private final Regions zoneRegions = new Regions();
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
    long[] masks = tile.masks;
    for (int i = 0; i < tile.slots.length; i++) {
      if ((masks[2 * i] & box) != 0) {
        double area = overlap(tile.pieces[i], tile, box);
        if (area > CellQuery.NOTHING_M2) {
          hits.add(tile.slots[i], area >= plot.m2() * CellQuery.WHOLE ? plot.m2() : area);
        }
      } else if ((masks[2 * i + 1] & box) != 0) {
        hits.add(tile.slots[i], plot.m2());
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
    return piece.areaM2;
  }

  private void wholeTile(Tile tile, double tileM2) {
    for (int slot : tile.full) {
      hits.addUp(slot, tileM2);
    }
    for (int i = 0; i < tile.slots.length; i++) {
      hits.addUp(tile.slots[i], tile.pieces[i].areaM2);
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
    long[] masks = tile.masks;
    for (int i = 0; i < tile.slots.length; i++) {
      if ((masks[2 * i] & box) != 0) {
        double area = overlap(tile.pieces[i], tile, box);
        if (area > 0) {
          hits.addUp(tile.slots[i], area);
        }
      } else if ((masks[2 * i + 1] & box) != 0) {
        hits.addUp(tile.slots[i], plot.m2());
      }
    }
  }

  private double overlap(Piece piece, Tile tile, long box) {
    int count = gathering.edges(piece, tile.west, tile.south, box, window);
    boolean corner = Locator.isInside(piece, window.west, window.south, tile.west, tile.south);
    if (count == 0) {
      return corner ? plot.m2() : 0;
    }
    if ((long) count * plot.edges.length > PAIRS) {
      return quartered(piece, tile);
    }
    zoneRegions.of(piece.xy, gathering.edges, count, corner, window);
    return Overlap.areaM2(plot.regions(), zoneRegions, window);
  }

  private double quartered(Piece piece, Tile tile) {
    Window parts = new Window(tile.band);
    // the tile's corner, not that of the plot's box: if that is another, it is outside the box
    boolean corner = window.west == tile.west && window.south == tile.south && plot.corner();
    Cell part = new Cell(tile.west, tile.south, Grid.TILE_DEGREES, plot.edges, corner);
    Cell zone = new Cell(tile.west, tile.south, Grid.TILE_DEGREES, piece.edges, piece.corner);
    return common(part, zone, piece.xy, parts, 0);
  }

  private double common(Cell part, Cell zone, double[] zoneXy, Window in, int depth) {
    if (part.isUniform() && !part.corner() || zone.isUniform() && !zone.corner()) {
      return 0;
    }
    if (depth < MAX_QUARTERINGS && (long) part.edges().length * zone.edges().length > PAIRS) {
      Cell[] parts = part.quarters(plot.xy);
      Cell[] zones = zone.quarters(zoneXy);
      double sum = 0;
      for (int q = 0; q < parts.length; q++) {
        sum += common(parts[q], zones[q], zoneXy, in, depth + 1);
      }
      return sum;
    }
    in.set(part.x(), part.y(), part.x() + part.size(), part.y() + part.size());
    Regions a = new Regions().of(plot.xy, part.edges(), part.edges().length, part.corner(), in);
    Regions b = new Regions().of(zoneXy, zone.edges(), zone.edges().length, zone.corner(), in);
    return Overlap.areaM2(a, b, in);
  }

  /** Bits of the subcells that the window meets. */
  private long box(Tile tile) {
    return Grid.subcells(Grid.subcell(window.west, tile.west), Grid.subcell(window.south, tile.south),
        Grid.subcell(window.east, tile.west), Grid.subcell(window.north, tile.south));
  }
}
