package lanxian.siting;

import lanxian.domain.ZoneVersion;
import lanxian.siting.blocks.Block;
import lanxian.siting.blocks.BlockCache;
import lanxian.siting.blocks.BlockFile;
import lanxian.siting.blocks.BlockIn;
import lanxian.siting.cells.CellIndex;
import lanxian.siting.cells.ZoneCells;
import lanxian.siting.overlap.ZoneShape;

/** A zone in a file: read when it is needed, forgotten when memory is. */
final class SavedZone implements ZoneShape.Content, BlockCache.Entry {
  /** About how many times what it takes in the file a zone takes in memory. */
  private static final int SWELLING = 3;

  private final BlockFile file;
  private final Block block;
  private final BlockCache cache;
  private final CellIndex cells;
  private final int slot;
  private Loaded loaded; // immutable, like a tile: see there
  private boolean used;

  private record Loaded(ZoneVersion zone, ZoneCells cells) {}

  SavedZone(BlockFile file, Block block, BlockCache cache, CellIndex cells, int slot) {
    this.file = file;
    this.block = block;
    this.cache = cache;
    this.cells = cells;
    this.slot = slot;
  }

  @Override
  public ZoneVersion zone() {
    return loaded().zone();
  }

  @Override
  public ZoneCells cells() {
    return loaded().cells();
  }

  private Loaded loaded() {
    Loaded now = loaded;
    if (now == null) {
      now = load();
    }
    used = true;
    return now;
  }

  private synchronized Loaded load() {
    if (loaded == null) {
      BlockIn in = file.read(block);
      ZoneVersion zone = ZoneForm.read(in);
      Loaded read = new Loaded(zone, cells.zone(slot, in));
      used = true;
      loaded = read;
      cache.add(this, (long) SWELLING * block.length());
      return read;
    }
    return loaded;
  }

  @Override
  public boolean wasUsed() {
    boolean was = used;
    used = false;
    return was;
  }

  @Override
  public void drop() {
    loaded = null;
  }
}
