package lanxian.siting.cells;

import java.util.Map;
import java.util.function.BiConsumer;

/** All tiles by place. Immutable: a change copies only the pages it touches. */
final class Tiles {
  static final Tiles NONE = new Tiles(new Tile[0][]);

  private static final int PAGE_BITS = 5;
  private static final int PAGE_SIDE = 1 << PAGE_BITS;
  private static final int PAGES = (1 << Grid.TILE_LEVEL - PAGE_BITS) + 1;

  /** About how many bytes the list of pages takes. */
  static final long BYTES = 4L * PAGES * PAGES;

  private final Tile[][] pages;

  private Tiles(Tile[][] pages) {
    this.pages = pages;
  }

  /** The tile at a place of the grid; null if no zone comes into it. */
  Tile at(int column, int row) {
    int page = page(column, row);
    if (page >= pages.length || pages[page] == null) {
      return null;
    }
    Tile tile = pages[page][slot(column, row)];
    return tile == null || tile.saved == null ? tile : tile.saved.tile();
  }

  /** Calls with the key of each tile and what stands for it. */
  void each(BiConsumer<Integer, Tile> visitor) {
    for (int page = 0; page < pages.length; page++) {
      for (int slot = 0; pages[page] != null && slot < pages[page].length; slot++) {
        if (pages[page][slot] != null) {
          visitor.accept(Grid.key((page % PAGES << PAGE_BITS) + (slot & PAGE_SIDE - 1),
              (page / PAGES << PAGE_BITS) + (slot >> PAGE_BITS)), pages[page][slot]);
        }
      }
    }
  }

  /** The same with other tiles in some places. */
  Tiles with(Map<Integer, Tile> changed) {
    Tile[][] copy = new Tile[PAGES * PAGES][];
    System.arraycopy(pages, 0, copy, 0, pages.length);
    changed.forEach((key, tile) -> {
      int page = page(Grid.column(key), Grid.row(key));
      boolean own = page >= pages.length || copy[page] != pages[page];
      if (copy[page] == null) {
        copy[page] = new Tile[PAGE_SIDE * PAGE_SIDE];
      } else if (!own) {
        copy[page] = copy[page].clone();
      }
      copy[page][slot(Grid.column(key), Grid.row(key))] = tile;
    });
    return new Tiles(copy);
  }

  private static int page(int column, int row) {
    return (row >> PAGE_BITS) * PAGES + (column >> PAGE_BITS);
  }

  private static int slot(int column, int row) {
    return (row & PAGE_SIDE - 1) << PAGE_BITS | column & PAGE_SIDE - 1;
  }
}
