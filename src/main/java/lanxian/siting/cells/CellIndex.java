package lanxian.siting.cells;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanxian.geo.AreaBand;
import lanxian.siting.blocks.Block;
import lanxian.siting.blocks.BlockCache;
import lanxian.siting.blocks.BlockFile;
import lanxian.siting.blocks.BlockIn;
import lanxian.siting.blocks.BlockOut;
import lanxian.siting.blocks.BlockWriter;
import org.locationtech.jts.geom.Geometry;

/**
 * Zones cut into cells, to be asked by place. Each zone has a slot, a small number that stays the same from one index to
 * the next that is made from it. Immutable and safe for use by several threads; questions are asked through a
 * {@link CellQuery} that each thread keeps for itself.
 */
public final class CellIndex {
  /** No zones. */
  public static final CellIndex EMPTY = new CellIndex(Tiles.NONE, 0);

  final Tiles tiles;

  private final long ownBytes;

  private CellIndex(Tiles tiles, long ownBytes) {
    this.tiles = tiles;
    this.ownBytes = ownBytes;
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
        edits.computeIfAbsent(cells.tiles[i], k -> new TileEdit()).add(slot, cells.piece(i));
      }
      Arrays.stream(cells.full).forEach(key -> edits.computeIfAbsent(key, k -> new TileEdit()).addFull(slot));
    });
    Map<Integer, Tile> changed = applied(edits, freed);
    return new CellIndex(tiles.with(changed), Tiles.BYTES
        + changed.values().stream().filter(tile -> tile != null).mapToLong(TileForm::bytes).sum());
  }

  /**
   * Writes all tiles.
   *
   * @param directory gets what {@link #open} has to know
   */
  public void save(BlockWriter file, BlockOut directory) {
    Map<Integer, Block> blocks = new LinkedHashMap<>();
    tiles.each((key, tile) -> {
      BlockOut out = new BlockOut();
      TileForm.write(tiles.at(Grid.column(key), Grid.row(key)), out);
      blocks.put(key, file.write(out));
    });
    directory.number(blocks.size());
    blocks.forEach((key, block) -> block.to(directory.number(key)));
  }

  /**
   * The index that {@link #save} wrote: tiles are read when they are asked for.
   *
   * @param directory at what was written there
   * @param cache keeps tiles in memory
   * @param blocks gets the blocks of all tiles
   */
  public static CellIndex open(BlockFile file, BlockIn directory, BlockCache cache, Collection<Block> blocks) {
    Map<Integer, Tile> saved = new HashMap<>();
    for (int left = directory.intNumber(); left > 0; left--) {
      int key = directory.intNumber();
      Block block = Block.from(directory);
      blocks.add(block);
      saved.put(key, new Tile(new SavedTile(key, block, file, cache)));
    }
    return new CellIndex(Tiles.NONE.with(saved), Tiles.BYTES);
  }

  /** The cells of the zone in a slot, from what {@link ZoneCells#to} wrote; good for as long as the zone is unchanged. */
  public ZoneCells zone(int slot, BlockIn in) {
    return new ZoneCells(tiles, slot, in.intNumbers(), in.intNumbers());
  }

  /** About how many bytes the tiles take that do not lie in a file. */
  public long bytes() {
    long[] sum = new long[1];
    tiles.each((key, tile) -> sum[0] += tile.saved == null ? TileForm.bytes(tile) : 0);
    return sum[0];
  }

  /** About how many bytes this takes besides the index that it was made from. */
  public long ownBytes() {
    return ownBytes;
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
