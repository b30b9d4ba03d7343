package lanxian.siting.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lanxian.geo.AreaBand;

/** Gathers what a change does to one tile. */
final class TileEdit {
  private final List<Added> added = new ArrayList<>();
  private final IntStream.Builder full = IntStream.builder();

  private record Added(int slot, Piece piece) {}

  void add(int slot, Piece piece) {
    added.add(new Added(slot, piece));
  }

  void addFull(int slot) {
    full.add(slot);
  }

  /**
   * The new tile.
   *
   * @param old the tile before; null if there was none
   * @param removed slots that are no longer in force
   * @return null if no zone is left
   */
  Tile applied(int key, Tile old, BitSet removed, AreaBand band) {
    if (old != null) {
      for (int i = 0; i < old.count(); i++) {
        if (!removed.get(old.slot(i))) {
          add(old.slot(i), old.piece(i));
        }
      }
      Arrays.stream(old.full).filter(slot -> !removed.get(slot)).forEach(full::add);
    }
    added.sort(Comparator.comparingInt(Added::slot));
    int[] wholes = full.build().sorted().toArray();
    if (added.isEmpty() && wholes.length == 0) {
      return null;
    }
    return new Tile(key, band, wholes, added.stream().mapToInt(Added::slot).toArray(),
        added.stream().map(Added::piece).toArray(Piece[]::new));
  }
}
