package lanxian.siting.cells;

import java.util.Arrays;
import lanxian.geo.AreaBand;

/** Measures a plot against the zones of one tile after the other and adds up what it finds. One per thread. */
final class TileOverlaps {
  /** So many pairs of edges are measured at once; more are quartered first. */
  private static final int PAIRS = 4096;

  private static final int MAX_QUARTERINGS = 16;

  private final Hits hits;
  private final Window window = new Window();
  private final Regions plotRegions = new Regions();
  private final Regions zoneRegions = new Regions();
  private final Gathering gathering = new Gathering();

  private double[] plotXy;
  private int[] plotEdges;
  private int plotCount;
  private boolean plotCorner;
  private double plotM2;

  TileOverlaps(Hits hits) {
    this.hits = hits;
  }

  /** A plot that lies in one tile: no zone comes twice, so the areas are final. */
  void only(Tile tile, Plot plot) {
    window.band = tile.band;
    window.set(plot.west, plot.south, plot.east, plot.north);
    take(plot.xy, plot.edges, plot.edges.length, false);
    for (int slot : tile.full) {
      hits.add(slot, plotM2);
    }
    long box = box(tile);
    long[] masks = tile.masks;
    for (int i = 0; i < tile.slots.length; i++) {
      if ((masks[2 * i] & box) == 0) {
        if ((masks[2 * i + 1] & box) != 0) {
          hits.add(tile.slots[i], plotM2);
        }
      } else {
        double area = overlap(tile.pieces[i], tile, box);
        if (area > CellQuery.NOTHING_M2) {
          hits.add(tile.slots[i], area >= plotM2 * (1 - 1e-9) ? plotM2 : area);
        }
      }
    }
  }

  /**
   * The part of a plot in one tile.
   *
   * @return area of that part
   */
  double part(Tile tile, int column, int row, Plot plot) {
    double west = Math.max(plot.west, Grid.border(column));
    double south = Math.max(plot.south, Grid.border(row));
    window.band = tile == null ? new AreaBand(Grid.border(row) + Grid.TILE_DEGREES / 2) : tile.band;
    window.set(west, south,
        Math.min(plot.east, Grid.border(column + 1)), Math.min(plot.north, Grid.border(row + 1)));
    boolean corner = false;
    for (int edge : plot.edges) {
      corner ^= Side.crossesEast(plot.xy[2 * edge], plot.xy[2 * edge + 1], plot.xy[2 * edge + 2],
          plot.xy[2 * edge + 3], west, south);
    }
    take(plot.xy, plot.edges, plot.edges.length, corner);
    if (tile != null && plotM2 > 0) {
      if (plotRegions.count == 1 && corner && isWholeTile()) {
        wholeTile(tile);
      } else {
        zones(tile);
      }
    }
    return plotM2;
  }

  /** A tile that lies in the plot as a whole. */
  double whole(Tile tile, int column, int row) {
    if (tile == null) {
      return new Window(new AreaBand(Grid.border(row) + Grid.TILE_DEGREES / 2)).set(Grid.border(column),
          Grid.border(row), Grid.border(column + 1), Grid.border(row + 1)).areaM2();
    }
    window.band = tile.band;
    window.set(tile.west, tile.south, tile.east(), tile.north());
    plotM2 = window.areaM2();
    wholeTile(tile);
    return plotM2;
  }

  /** The piece of a plot that was cut like a zone. */
  double piece(Tile tile, int column, int row, Piece piece) {
    if (tile == null) {
      return piece.areaM2;
    }
    window.band = tile.band;
    window.set(tile.west, tile.south, tile.east(), tile.north());
    take(piece.xy, piece.edges, piece.edges.length, piece.corner);
    zones(tile);
    return plotM2;
  }

  private void take(double[] xy, int[] edges, int count, boolean corner) {
    plotXy = xy;
    plotEdges = edges;
    plotCount = count;
    plotCorner = corner;
    plotM2 = plotRegions.of(xy, edges, count, corner, window).areaM2();
  }

  private boolean isWholeTile() {
    return window.east - window.west == Grid.TILE_DEGREES && window.north - window.south == Grid.TILE_DEGREES;
  }

  private void wholeTile(Tile tile) {
    for (int slot : tile.full) {
      hits.addUp(slot, plotM2);
    }
    for (int i = 0; i < tile.slots.length; i++) {
      hits.addUp(tile.slots[i], tile.pieces[i].areaM2);
    }
  }

  private void zones(Tile tile) {
    for (int slot : tile.full) {
      hits.addUp(slot, plotM2);
    }
    long box = box(tile);
    for (int i = 0; i < tile.slots.length; i++) {
      Piece piece = tile.pieces[i];
      if ((piece.boundary & box) != 0) {
        double area = overlap(piece, tile, box);
        if (area > 0) {
          hits.addUp(tile.slots[i], area);
        }
      } else if ((piece.inside & box) != 0) {
        hits.addUp(tile.slots[i], plotM2);
      }
    }
  }

  private double overlap(Piece piece, Tile tile, long box) {
    int count = gathering.edges(piece, tile.west, tile.south, box, window);
    boolean corner = Locator.isInside(piece, window.west, window.south, tile.west, tile.south);
    if (count == 0) {
      return corner ? plotM2 : 0;
    }
    if ((long) count * plotCount > PAIRS) {
      return quartered(piece, tile);
    }
    zoneRegions.of(piece.xy, gathering.edges, count, corner, window);
    return Overlap.areaM2(plotRegions, zoneRegions, window);
  }

  private double quartered(Piece piece, Tile tile) {
    Window parts = new Window(tile.band);
    boolean corner = plotCorner;
    if (window.west != tile.west || window.south != tile.south) {
      // the tile's corner, not that of the plot's box: it is outside the box
      corner = false;
    }
    Cell plot = new Cell(tile.west, tile.south, Grid.TILE_DEGREES, Arrays.copyOf(plotEdges, plotCount), corner);
    Cell zone = new Cell(tile.west, tile.south, Grid.TILE_DEGREES, piece.edges, piece.corner);
    return common(plot, zone, piece.xy, parts, 0);
  }

  private double common(Cell plot, Cell zone, double[] zoneXy, Window in, int depth) {
    if (plot.isUniform() && !plot.corner() || zone.isUniform() && !zone.corner()) {
      return 0;
    }
    if (depth < MAX_QUARTERINGS && (long) plot.edges().length * zone.edges().length > PAIRS) {
      Cell[] plots = plot.quarters(plotXy);
      Cell[] zones = zone.quarters(zoneXy);
      double sum = 0;
      for (int q = 0; q < plots.length; q++) {
        sum += common(plots[q], zones[q], zoneXy, in, depth + 1);
      }
      return sum;
    }
    in.set(plot.x(), plot.y(), plot.x() + plot.size(), plot.y() + plot.size());
    Regions a = new Regions().of(plotXy, plot.edges(), plot.edges().length, plot.corner(), in);
    Regions b = new Regions().of(zoneXy, zone.edges(), zone.edges().length, zone.corner(), in);
    return Overlap.areaM2(a, b, in);
  }

  /** Bits of the subcells that the window meets. */
  private long box(Tile tile) {
    return Grid.subcells(Grid.subcell(window.west, tile.west), Grid.subcell(window.south, tile.south),
        Grid.subcell(window.east, tile.west), Grid.subcell(window.north, tile.south));
  }
}
