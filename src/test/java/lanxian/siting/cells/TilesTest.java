package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import lanxian.geo.AreaBand;
import org.junit.jupiter.api.Test;

class TilesTest {
  private static final long SEED = 20261209;
  private static final AreaBand BAND = new AreaBand(44);

  @Test
  void theWorldsCornersHaveTheirOwnTiles() {
    int last = 1 << Grid.TILE_LEVEL;
    Map<Integer, Tile> changed = new HashMap<>();
    for (int column : new int[] {0, 1, 31, 32, last - 1, last}) {
      for (int row : new int[] {Grid.tile(-90), 8192, Grid.tile(90)}) {
        changed.put(Grid.key(column, row), tile(Grid.key(column, row)));
      }
    }
    Tiles tiles = Tiles.NONE.with(changed);
    changed.forEach((key, tile) -> assertThat(tiles.at(Grid.column(key), Grid.row(key))).isSameAs(tile));
    assertThat(tiles.at(2, 8192)).isNull();
    assertThat(tiles.at(last, 8193)).isNull();
    assertThat(Tiles.NONE.at(0, 0)).isNull();
    assertThat(Tiles.NONE.at(last, last)).isNull();
  }

  @Test
  void aChangeLeavesWhatWasBefore() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Tiles tiles = Tiles.NONE;
    Map<Integer, Tile> expected = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      Map<Integer, Tile> before = new HashMap<>(expected);
      Tiles old = tiles;
      Map<Integer, Tile> changed = new HashMap<>();
      for (int k = 0; k < 40; k++) {
        int key = Grid.key(12_100 + random.nextInt(80), 10_200 + random.nextInt(80));
        changed.put(key, random.nextInt(3) == 0 ? null : tile(key));
      }
      tiles = tiles.with(changed);
      expected.putAll(changed);
      assertHolds(old, before);
      assertHolds(tiles, expected);
    }
  }

  private static void assertHolds(Tiles tiles, Map<Integer, Tile> expected) {
    for (int column = 12_100; column < 12_180; column++) {
      for (int row = 10_200; row < 10_280; row++) {
        if (tiles.at(column, row) != expected.get(Grid.key(column, row))) { // an assertion each would take seconds
          assertThat(tiles.at(column, row)).isSameAs(expected.get(Grid.key(column, row)));
        }
      }
    }
  }

  private static Tile tile(int key) {
    return new Tile(key, BAND, new int[] {1}, new int[0], new Piece[0]);
  }
}
