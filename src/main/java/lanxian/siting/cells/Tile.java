package lanxian.siting.cells;

import lanxian.geo.AreaBand;

/** What one tile knows of the zones that come into it. Immutable; zones are named by their slots in the index. */
final class Tile {
  private static final int[] NONE = {};

  /** Numbers per piece in {@link #heads}. */
  static final int HEAD = 3;

  final double west;
  final double south;
  final AreaBand band;

  /** Slots of zones that cover the tile whole, ascending. */
  final int[] full;

  /**
   * For each zone whose boundary runs through the tile, by ascending slots: boundary bits and inside bits of its piece,
   * then its slot, side by side: most questions need no more.
   */
  final long[] heads;

  /** Data of the pieces, in the same order. */
  private final long[][] pieces;

  /** Null unless this only stands for a tile that lies in a file; then nothing else here counts. */
  final SavedTile saved;

  /** Stands for a tile that lies in a file. */
  Tile(SavedTile saved) {
    this.saved = saved;
    this.west = Double.NaN;
    this.south = Double.NaN;
    this.band = null;
    this.full = null;
    this.heads = null;
    this.pieces = null;
  }

  /**
   * @param slots of the zones whose boundary runs through the tile, ascending
   * @param pieces of these
   */
  Tile(int key, AreaBand band, int[] full, int[] slots, Piece[] pieces) {
    this.saved = null;
    this.west = Grid.border(Grid.column(key));
    this.south = Grid.border(Grid.row(key));
    this.band = band;
    this.full = full.length == 0 ? NONE : full; // always at hand, unlike an empty list of its own
    this.heads = new long[HEAD * pieces.length];
    this.pieces = new long[pieces.length][];
    for (int i = 0; i < pieces.length; i++) {
      heads[HEAD * i] = pieces[i].boundary();
      heads[HEAD * i + 1] = pieces[i].inside();
      heads[HEAD * i + 2] = slots[i];
      this.pieces[i] = pieces[i].data;
    }
  }

  double east() {
    return west + Grid.TILE_DEGREES;
  }

  double north() {
    return south + Grid.TILE_DEGREES;
  }

  /** The bit of the subcell that a place of the tile lies in. */
  long subcell(double x, double y) {
    return 1L << Grid.subcell(y, south) * Grid.SUBCELLS + Grid.subcell(x, west);
  }

  /** How many zones have a piece here. */
  int count() {
    return pieces.length;
  }

  int slot(int i) {
    return (int) heads[HEAD * i + 2];
  }

  Piece piece(int i) {
    return new Piece(pieces[i]);
  }

  /** Length of a piece's data. */
  int size(int i) {
    return pieces[i].length;
  }

  /** The piece of a zone that has one here. */
  Piece pieceOf(int slot) {
    int low = 0;
    int high = count() - 1;
    while (low < high) {
      int middle = low + high >>> 1;
      if (slot(middle) < slot) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return piece(low);
  }
}
