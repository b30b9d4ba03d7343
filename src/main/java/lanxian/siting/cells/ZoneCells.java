package lanxian.siting.cells;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lanxian.siting.blocks.BlockOut;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** One zone cut into tiles. Immutable; safe for use by several threads. */
public final class ZoneCells {
  /** Keys of the tiles that the boundary runs through, ascending, and the piece in each. */
  final int[] tiles;
  private final long[][] pieces; // the data of each

  /** Where the pieces are fetched from, and as whose, if they are not at hand; else null. */
  private final Tiles home;
  private final int slot;

  /** Keys of the tiles inside the zone as a whole, ascending. */
  final int[] full;

  ZoneCells(int[] tiles, Piece[] pieces, int[] full) {
    this.tiles = tiles;
    this.pieces = Arrays.stream(pieces).map(piece -> piece.data).toArray(long[][]::new);
    this.full = full;
    this.home = null;
    this.slot = -1;
  }

  /** A zone whose pieces lie in the tiles of an index alone. */
  ZoneCells(Tiles home, int slot, int[] tiles, int[] full) {
    this.tiles = tiles;
    this.pieces = null;
    this.full = full;
    this.home = home;
    this.slot = slot;
  }

  /** The piece in the tile of that number. */
  Piece piece(int i) {
    if (pieces != null) {
      return new Piece(pieces[i]);
    }
    return home.at(Grid.column(tiles[i]), Grid.row(tiles[i])).pieceOf(slot);
  }

  /** Writes which tiles the zone comes into. */
  public void to(BlockOut out) {
    out.numbers(tiles).numbers(full);
  }

  /**
   * Cuts a zone.
   *
   * @param geometry valid polygon or multi-polygon, EPSG:4490
   * @throws IllegalArgumentException if it is no polygon on the earth
   */
  public static ZoneCells of(Geometry geometry) {
    return new ZoneCutter(Outline.of(geometry)).cut();
  }

  /** Interior, boundary or exterior, as {@link Location} numbers them; exact. */
  public int locate(double x, double y) {
    int column = Grid.tile(x);
    int row = Grid.tile(y);
    int key = Grid.key(column, row);
    int i = Arrays.binarySearch(tiles, key);
    if (i < 0) {
      return Arrays.binarySearch(full, key) >= 0 ? Location.INTERIOR : Location.EXTERIOR;
    }
    return switch (Locator.locate(piece(i), x, y, Grid.border(column), Grid.border(row))) {
      case Locator.INTERIOR -> Location.INTERIOR;
      case Locator.BOUNDARY -> Location.BOUNDARY;
      default -> Location.EXTERIOR;
    };
  }

  /** Visits every edge that meets a window (degrees), once, and maybe edges of which only the box does. */
  public void edgesIn(Envelope window, EdgeVisitor visitor) {
    if (window.isNull()) {
      return;
    }
    Set<List<Double>> across = new HashSet<>(); // an edge that meets a tile's border is in several pieces
    for (int i : in(window)) {
      edgesIn(i, window, across, visitor);
    }
  }

  /** Numbers of the tiles that meet a window. */
  private int[] in(Envelope window) {
    int[] found = new int[8];
    int count = 0;
    int west = Grid.firstTile(window.getMinX());
    int east = Grid.lastTile(window.getMaxX());
    int north = Grid.lastTile(window.getMaxY());
    for (int row = Grid.firstTile(window.getMinY()); row <= north; row++) {
      int last = Grid.key(east, row);
      for (int i = from(Grid.key(west, row)); i < tiles.length && tiles[i] <= last; i++) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Number of the first tile whose key is not below {@code key}. */
  private int from(int key) {
    int i = Arrays.binarySearch(tiles, key);
    return i < 0 ? -i - 1 : i;
  }

  private void edgesIn(int i, Envelope window, Set<List<Double>> across, EdgeVisitor visitor) {
    double west = Grid.border(Grid.column(tiles[i]));
    double south = Grid.border(Grid.row(tiles[i]));
    PieceEdges.in(piece(i), west, south, window, (x1, y1, x2, y2) -> {
      boolean inTile = Math.min(x1, x2) > west && Math.max(x1, x2) < west + Grid.TILE_DEGREES
          && Math.min(y1, y2) > south && Math.max(y1, y2) < south + Grid.TILE_DEGREES;
      if (inTile || across.add(List.of(x1, y1, x2, y2))) {
        visitor.edge(x1, y1, x2, y2);
      }
    });
  }

  /**
   * Offers edges, those of the tile that seems nearest first, until none can beat the best.
   *
   * @param search what looks for the nearest
   */
  public void nearest(NearestSearch search) {
    int[] all = new int[tiles.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    nearest(search, all);
  }

  /**
   * The same for a search that looks no farther than a window.
   *
   * @param window degrees; holds every place at less than the limit of the search
   */
  public void nearest(NearestSearch search, Envelope window) {
    nearest(search, in(window));
  }

  private void nearest(NearestSearch search, int[] among) {
    int first = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i : among) {
      double west = Grid.border(Grid.column(tiles[i]));
      double south = Grid.border(Grid.row(tiles[i]));
      double rough = search.roughM(west, south, west + Grid.TILE_DEGREES, south + Grid.TILE_DEGREES);
      if (first < 0 || rough < least) {
        first = i;
        least = rough;
      }
    }
    if (first >= 0) {
      nearest(first, search);
    }
    for (int i : among) {
      if (i != first) {
        nearest(i, search);
      }
    }
  }

  private void nearest(int i, NearestSearch search) {
    double west = Grid.border(Grid.column(tiles[i]));
    double south = Grid.border(Grid.row(tiles[i]));
    if (search.boundM(west, south, west + Grid.TILE_DEGREES, south + Grid.TILE_DEGREES) < search.limitM()) {
      PieceEdges.nearest(piece(i), west, south, search);
    }
  }

  /** A search for the nearest edge, in metres. */
  public interface NearestSearch extends EdgeVisitor {
    /** Metres to anything in a box, at least. */
    double boundM(double west, double south, double east, double north);

    /** About how many metres to a box: tells only where to begin. */
    double roughM(double west, double south, double east, double north);

    /** Nothing at so many metres or more can be the nearest any more. */
    double limitM();
  }
}
