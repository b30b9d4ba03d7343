package lanxian.siting.cells;

/** The pieces of a tile that are not outside of some subcells. Reused from check to check; one per thread. */
final class NearPieces {
  /** Numbers of the pieces in the tile. */
  int[] piece = new int[64];

  private long touched;

  /**
   * Fills {@link #piece}.
   *
   * @param box bits of subcells
   * @return how many
   */
  int of(Tile tile, long box) {
    if (piece.length <= tile.count()) {
      piece = new int[2 * tile.count()];
    }
    long[] heads = tile.heads;
    int count = 0;
    for (int i = 0; i < tile.count(); i++) {
      piece[count] = i;
      count += ((heads[Tile.HEAD * i] | heads[Tile.HEAD * i + 1]) & box) != 0 ? 1 : 0;
    }
    // asks memory for all of them at once: one after the other, each would be waited for
    for (int k = 0; k < count; k++) {
      touched += tile.size(piece[k]);
    }
    return count;
  }
}
