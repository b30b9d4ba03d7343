package lanxian.siting.cells;

import java.util.Map;

/** All tiles by place. Immutable: a change copies only the pages it touches. */
final class Tiles {
  static final Tiles NONE = new Tiles(new Tile[0][]);

  private static final int PAGE_BITS = 5;
  private static final int PAGE_SIDE = 1 << PAGE_BITS;
  private static final int PAGES = (1 << Grid.TILE_LEVEL - PAGE_BITS) + 1;

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
    return pages[page][slot(column, row)];
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
