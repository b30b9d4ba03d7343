package lanxian.siting.cells;

import lanxian.geo.AreaBand;

/** What one tile knows of the zones that come into it. Immutable; zones are named by their slots in the index. */
final class Tile {
  final double west;
  final double south;
  final AreaBand band;

  /** Slots of zones that cover the tile whole, ascending. */
  final int[] full;

  /** Slots of zones whose boundary runs through the tile, ascending, and their pieces. */
  final int[] slots;
  final Piece[] pieces;

  /** For each piece its boundary bits and its inside bits, side by side: most questions need no more. */
  final long[] masks;

  /** Null unless this only stands for a tile that lies in a file; then nothing else here counts. */
  final SavedTile saved;

  /** Stands for a tile that lies in a file. */
  Tile(SavedTile saved) {
    this.saved = saved;
    this.west = Double.NaN;
    this.south = Double.NaN;
    this.band = null;
    this.full = null;
    this.slots = null;
    this.pieces = null;
    this.masks = null;
  }

  Tile(int key, AreaBand band, int[] full, int[] slots, Piece[] pieces) {
    this.saved = null;
    this.west = Grid.border(Grid.column(key));
    this.south = Grid.border(Grid.row(key));
    this.band = band;
    this.full = full;
    this.slots = slots;
    this.pieces = pieces;
    this.masks = new long[2 * pieces.length];
    for (int i = 0; i < pieces.length; i++) {
      masks[2 * i] = pieces[i].boundary;
      masks[2 * i + 1] = pieces[i].inside;
    }
  }

  double east() {
    return west + Grid.TILE_DEGREES;
  }

  double north() {
    return south + Grid.TILE_DEGREES;
  }
}
