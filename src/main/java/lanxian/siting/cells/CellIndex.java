package lanxian.siting.cells;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  public static final CellIndex EMPTY = new CellIndex(Tiles.NONE, new ZoneCells[0]);

  final Tiles tiles;
  private final ZoneCells[] zones;

  private CellIndex(Tiles tiles, ZoneCells[] zones) {
    this.tiles = tiles;
    this.zones = zones;
  }

  /** An index of one zone, in slot 0. */
  public static CellIndex of(ZoneCells zone) {
    return EMPTY.with(Map.of(0, zone), new BitSet());
  }

  /** An index of zones in the slots 0, 1, …, built on all cores; see {@link #with}. */
  public static CellIndex of(List<? extends Geometry> zones) {
    return EMPTY.with(IntStream.range(0, zones.size()).parallel().boxed()
        .collect(Collectors.toMap(slot -> slot, slot -> ZoneCells.of(zones.get(slot)))), new BitSet());
  }

  /**
   * The same zones with some changed: costs what the changed zones and the tiles they touch cost.
   *
   * @param changed new zone per slot, whether the slot was in use or not
   * @param removed slots to empty
   */
  public CellIndex with(Map<Integer, ZoneCells> changed, BitSet removed) {
    BitSet gone = (BitSet) removed.clone();
    changed.keySet().forEach(gone::set);
    ZoneCells[] all = Arrays.copyOf(zones,
        Math.max(zones.length, changed.keySet().stream().mapToInt(slot -> slot + 1).max().orElse(0)));
    Map<Integer, TileEdit> edits = new HashMap<>();
    for (int slot = gone.nextSetBit(0); slot >= 0; slot = gone.nextSetBit(slot + 1)) {
      if (slot < zones.length && zones[slot] != null) {
        Arrays.stream(zones[slot].tiles).forEach(key -> edits.computeIfAbsent(key, k -> new TileEdit()));
        Arrays.stream(zones[slot].full).forEach(key -> edits.computeIfAbsent(key, k -> new TileEdit()));
      }
      if (slot < all.length) {
        all[slot] = null;
      }
    }
    new TreeMap<>(changed).forEach((slot, cells) -> {
      all[slot] = cells;
      for (int i = 0; i < cells.tiles.length; i++) {
        edits.computeIfAbsent(cells.tiles[i], k -> new TileEdit()).add(slot, cells.pieces[i]);
      }
      Arrays.stream(cells.full).forEach(key -> edits.computeIfAbsent(key, k -> new TileEdit()).addFull(slot));
    });
    return new CellIndex(tiles.with(applied(edits, gone)), all);
  }

  private Map<Integer, Tile> applied(Map<Integer, TileEdit> edits, BitSet gone) {
    Map<Integer, AreaBand> bands = new ConcurrentHashMap<>();
    Map<Integer, Tile> changed = new HashMap<>();
    edits.forEach((key, edit) -> {
      AreaBand band = bands.computeIfAbsent(Grid.row(key),
          row -> new AreaBand(Grid.border(row) + Grid.TILE_DEGREES / 2));
      changed.put(key, edit.applied(key, tiles.at(Grid.column(key), Grid.row(key)), gone, band));
    });
    return changed;
  }

  /** The cells of a zone; null if the slot is empty. */
  ZoneCells zone(int slot) {
    return slot < zones.length ? zones[slot] : null;
  }
}
