package lanxian.siting.cells;

import org.locationtech.jts.geom.Envelope;

/**
 * Asks a {@link CellIndex}. Keeps scratch memory from question to question, so that asking makes no garbage; one per
 * thread.
 */
public final class CellQuery {
  /** Overlaps up to a square millimetre are rounding: the two only touch. */
  static final double NOTHING_M2 = 1e-6;

  /** Share of a project that is all of it but for rounding. */
  static final double WHOLE = 1 - 1e-9;

  /** A plot with more edges is cut into tiles itself. */
  private static final int PLAIN_EDGES = 128;

  private final Hits hits = new Hits();
  private final TileOverlaps overlaps = new TileOverlaps(hits);

  /**
   * Zones at a place, those included on whose boundary it lies. The order is that of slots within each of two groups:
   * zones that cover the tile, then others.
   *
   * @param x longitude
   * @param y latitude
   */
  public Hits at(CellIndex index, double x, double y) {
    hits.clear();
    Tile tile = index.tiles.at(Grid.tile(x), Grid.tile(y));
    if (tile == null) {
      return hits;
    }
    for (int slot : tile.full) {
      hits.add(slot, 0);
    }
    long bit = tile.subcell(x, y);
    long[] heads = tile.heads;
    for (int i = 0; i < heads.length; i += Tile.HEAD) {
      if ((heads[i + 1] & bit) != 0
          || (heads[i] & bit) != 0 && Locator.isAt(tile.piece(i / Tile.HEAD), tile, x, y)) {
        hits.add((int) heads[i + 2], 0);
      }
    }
    return hits;
  }

  /**
   * Zones that a plot overlaps, with the ellipsoidal area of the overlap. Zones that only touch it are left out. The
   * result is good until the next question.
   */
  public Hits overlapping(CellIndex index, Plot plot) {
    hits.clear();
    int west = Grid.tile(plot.west);
    int east = Grid.tile(plot.east);
    int south = Grid.tile(plot.south);
    int north = Grid.tile(plot.north);
    if (west == east && south == north) {
      Tile tile = index.tiles.at(west, south);
      if (tile != null) {
        overlaps.only(tile, plot);
      }
      return hits;
    }
    double plotM2 = plot.edges.length <= PLAIN_EDGES
        ? plain(index, plot, west, south, east, north)
        : cut(index, plot);
    hits.settle(NOTHING_M2, plotM2, WHOLE);
    return hits;
  }

  /** Goes through the tiles of the plot's box. */
  private double plain(CellIndex index, Plot plot, int west, int south, int east, int north) {
    for (int row = south; row <= north; row++) {
      for (int column = west; column <= east; column++) {
        Tile tile = index.tiles.at(column, row);
        if (tile != null) {
          overlaps.part(tile, plot);
        }
      }
    }
    return hits.count() == 0 ? 0 : overlaps.m2(plot, south, north);
  }

  /** Goes through the tiles of a plot that is cut like a zone. */
  private double cut(CellIndex index, Plot plot) {
    ZoneCells cells = new ZoneCutter(plot.outline()).cut();
    double plotM2 = 0;
    for (int key : cells.full) {
      plotM2 += overlaps.whole(index.tiles.at(Grid.column(key), Grid.row(key)), Grid.column(key), Grid.row(key));
    }
    for (int i = 0; i < cells.tiles.length; i++) {
      int key = cells.tiles[i];
      plotM2 += overlaps.piece(index.tiles.at(Grid.column(key), Grid.row(key)), cells.piece(i));
    }
    return plotM2;
  }

  /**
   * Zones that may come into a window: every one that does, and maybe some that only come near. Areas are not measured.
   *
   * @param window degrees
   */
  public Hits around(CellIndex index, Envelope window) {
    hits.clear();
    int east = Grid.tile(Math.min(180, window.getMaxX()));
    int north = Grid.tile(Math.min(90, window.getMaxY()));
    for (int row = Grid.tile(Math.max(-90, window.getMinY())); row <= north; row++) {
      for (int column = Grid.tile(Math.max(-180, window.getMinX())); column <= east; column++) {
        Tile tile = index.tiles.at(column, row);
        if (tile != null) {
          around(tile, window);
        }
      }
    }
    return hits;
  }

  private void around(Tile tile, Envelope window) {
    for (int slot : tile.full) {
      hits.addUp(slot, 0);
    }
    long box = Grid.subcells(Grid.subcell(window.getMinX(), tile.west), Grid.subcell(window.getMinY(), tile.south),
        Grid.subcell(Math.min(window.getMaxX(), tile.east()), tile.west),
        Grid.subcell(Math.min(window.getMaxY(), tile.north()), tile.south));
    for (int i = 0; i < tile.count(); i++) {
      if (((tile.heads[Tile.HEAD * i] | tile.heads[Tile.HEAD * i + 1]) & box) != 0) {
        hits.addUp(tile.slot(i), 0);
      }
    }
  }
}
