package lanxian.siting.cells;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanxian.geo.AreaBand;
import org.locationtech.jts.geom.Geometry;

/**
 * Zones cut into cells, to be asked by place. Each zone has a slot, a small number that stays the same from one index to
 * the next that is made from it. Immutable and safe for use by several threads; questions are asked through a
 * {@link CellQuery} that each thread keeps for itself.
 */
public final class CellIndex {
  /** No zones. */
  public static final CellIndex EMPTY = new CellIndex(Tiles.NONE);

  final Tiles tiles;

  private CellIndex(Tiles tiles) {
    this.tiles = tiles;
  }

  /** An index of one zone, in slot 0. */
  public static CellIndex of(ZoneCells zone) {
    return EMPTY.with(Map.of(0, zone), Map.of());
  }

  /** An index of zones in the slots 0, 1, …, built on all cores; see {@link #with}. */
  public static CellIndex of(List<? extends Geometry> zones) {
    return EMPTY.with(IntStream.range(0, zones.size()).parallel().boxed()
        .collect(Collectors.toMap(slot -> slot, slot -> ZoneCells.of(zones.get(slot)))), Map.of());
  }

  /**
   * The same zones with some changed: costs what the changed zones and the tiles they touch cost.
   *
   * @param come new zone per slot
   * @param gone zones that leave their slots, with those slots; a slot may be in both
   */
  public CellIndex with(Map<Integer, ZoneCells> come, Map<Integer, ZoneCells> gone) {
    Map<Integer, TileEdit> edits = new HashMap<>();
    BitSet freed = new BitSet();
    gone.forEach((slot, cells) -> {
      freed.set(slot);
      Arrays.stream(cells.tiles).forEach(key -> edits.computeIfAbsent(key, k -> new TileEdit()));
      Arrays.stream(cells.full).forEach(key -> edits.computeIfAbsent(key, k -> new TileEdit()));
    });
    come.forEach((slot, cells) -> {
      for (int i = 0; i < cells.tiles.length; i++) {
        edits.computeIfAbsent(cells.tiles[i], k -> new TileEdit()).add(slot, cells.pieces[i]);
      }
      Arrays.stream(cells.full).forEach(key -> edits.computeIfAbsent(key, k -> new TileEdit()).addFull(slot));
    });
    return new CellIndex(tiles.with(applied(edits, freed)));
  }

  private Map<Integer, Tile> applied(Map<Integer, TileEdit> edits, BitSet freed) {
    Map<Integer, AreaBand> bands = new ConcurrentHashMap<>(); // tiles of a row share one
    Map<Integer, Tile> changed = new HashMap<>();
    edits.entrySet().parallelStream().map(edit -> {
      int key = edit.getKey();
      AreaBand band = bands.computeIfAbsent(Grid.row(key),
          row -> new AreaBand(Grid.border(row) + Grid.TILE_DEGREES / 2));
      Tile old = tiles.at(Grid.column(key), Grid.row(key));
      return new Applied(key, edit.getValue().applied(key, old, freed, band));
    }).toList().forEach(tile -> changed.put(tile.key(), tile.tile()));
    return changed;
  }

  private record Applied(int key, Tile tile) {}
}
