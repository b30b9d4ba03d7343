package lanxian.siting.cells;

import java.util.stream.IntStream;
import lanxian.geo.AreaBand;
import lanxian.siting.blocks.BlockIn;
import lanxian.siting.blocks.BlockOut;

/** A tile as bytes. */
final class TileForm {
  /** About what the objects of a tile and of a piece take in memory besides their numbers. */
  private static final int TILE_BYTES = 160;
  private static final int PIECE_BYTES = 44;

  private TileForm() {}

  static void write(Tile tile, BlockOut out) {
    out.numbers(tile.full).numbers(IntStream.range(0, tile.count()).map(tile::slot).toArray());
    for (int i = 0; i < tile.count(); i++) {
      Piece piece = tile.piece(i);
      out.numbers(piece.xy()).numbers(piece.edges()).numbers(piece.tree()).number(piece.boundary())
          .number(piece.inside()).flag(piece.corner()).number(piece.areaM2());
    }
  }

  static Tile read(int key, BlockIn in) {
    int[] full = in.intNumbers();
    int[] slots = in.intNumbers();
    Piece[] pieces = new Piece[slots.length];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = Piece.of(in.doubleNumbers(), in.intNumbers(), in.intNumbers(), in.longNumber(), in.longNumber(),
          in.flag(), in.doubleNumber());
    }
    return new Tile(key, new AreaBand(Grid.border(Grid.row(key)) + Grid.TILE_DEGREES / 2), full, slots, pieces);
  }

  /** About how many bytes a tile takes in memory. */
  static long bytes(Tile tile) {
    long bytes = TILE_BYTES + 4L * tile.full.length;
    for (int i = 0; i < tile.count(); i++) {
      bytes += PIECE_BYTES + 8L * tile.piece(i).data.length;
    }
    return bytes;
  }
}
