package lanxian.siting.cells;

import lanxian.siting.blocks.Block;
import lanxian.siting.blocks.BlockCache;
import lanxian.siting.blocks.BlockFile;

/** Where a tile lies in a file, and the tile as long as it is kept in memory. Safe for use by several threads. */
final class SavedTile implements BlockCache.Entry {
  final Block block;

  private final int key;
  private final BlockFile file;
  private final BlockCache cache;
  private Tile loaded; // immutable: a thread that sees an old value reads the tile again or uses it a little longer
  private boolean used;

  SavedTile(int key, Block block, BlockFile file, BlockCache cache) {
    this.key = key;
    this.block = block;
    this.file = file;
    this.cache = cache;
  }

  /** @throws lanxian.siting.blocks.DamagedFileException if the file no longer holds it */
  Tile tile() {
    Tile tile = loaded;
    if (tile == null) {
      tile = load();
    }
    if (!used) { // written once per round of the cache: many threads look at the same tile
      used = true;
    }
    return tile;
  }

  private synchronized Tile load() {
    if (loaded == null) {
      Tile read = TileForm.read(key, file.read(block));
      used = true;
      loaded = read;
      cache.add(this, TileForm.bytes(read));
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
