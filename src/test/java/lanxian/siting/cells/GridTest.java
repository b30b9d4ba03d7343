package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final long SEED = 20261129;

  @Test
  void aTileOwnsItsWestAndSouthBorder() {
    for (int tile = 0; tile <= 1 << Grid.TILE_LEVEL; tile++) {
      double border = Grid.border(tile);
      assertThat(Grid.tile(border)).isEqualTo(tile);
      assertThat(Grid.tile(Math.nextUp(border))).isEqualTo(tile);
      if (tile > 0) {
        assertThat(Grid.tile(Math.nextDown(border))).isEqualTo(tile - 1);
      }
    }
    assertThat(Grid.border(0)).isEqualTo(-180);
    assertThat(Grid.border(1 << Grid.TILE_LEVEL)).isEqualTo(180);
    assertThat(Grid.tile(-0.0)).isEqualTo(Grid.tile(0.0)).isEqualTo(1 << Grid.TILE_LEVEL - 1);
    assertThat(Grid.tile(-Double.MIN_VALUE)).isEqualTo(Grid.tile(0.0) - 1);
  }

  @Test
  void anyCoordinateFallsIntoTheTileOfExactArithmetic() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    BigDecimal size = new BigDecimal(Grid.TILE_DEGREES);
    for (int i = 0; i < 20_000; i++) {
      double degrees = i % 2 == 0 ? -180 + 360 * random.nextDouble() : random.nextGaussian() * Math.pow(10, -i % 20);
      BigDecimal tile = new BigDecimal(degrees).add(BigDecimal.valueOf(180)).divide(size, 0, RoundingMode.FLOOR);
      assertThat(Grid.tile(degrees)).as("%s", degrees).isEqualTo(tile.intValue());
    }
  }

  @Test
  void subcellsOwnTheirBordersToo() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      double west = Grid.border(random.nextInt(1 << Grid.TILE_LEVEL));
      for (int k = 0; k < Grid.SUBCELLS; k++) {
        double border = west + k * Grid.SUBCELL_DEGREES;
        assertThat(Grid.subcell(border, west)).isEqualTo(k);
        assertThat(Grid.subcell(Math.nextUp(border), west)).isEqualTo(k);
        assertThat(Grid.subcell(Math.nextDown(border), west)).isEqualTo(Math.max(0, k - 1));
      }
      assertThat(Grid.subcell(west + Grid.TILE_DEGREES, west)).isEqualTo(Grid.SUBCELLS - 1);
      assertThat(Grid.subcell(west - 1, west)).isZero();
      assertThat(Grid.subcell(west + 1, west)).isEqualTo(Grid.SUBCELLS - 1);
    }
  }

  @Test
  void keysNameTiles() {
    int last = 1 << Grid.TILE_LEVEL;
    for (int column : new int[] {0, 1, 31, 32, 12_287, last - 1, last}) {
      for (int row : new int[] {0, 1, 4096, 8192, 12_287, 12_288}) {
        int key = Grid.key(column, row);
        assertThat(key).isNotNegative();
        assertThat(Grid.column(key)).isEqualTo(column);
        assertThat(Grid.row(key)).isEqualTo(row);
      }
    }
  }

  @Test
  void bitsOfABoxOfSubcells() {
    for (int fromColumn = 0; fromColumn < 8; fromColumn++) {
      for (int toColumn = fromColumn; toColumn < 8; toColumn++) {
        for (int fromRow = 0; fromRow < 8; fromRow++) {
          for (int toRow = fromRow; toRow < 8; toRow++) {
            long expected = 0;
            for (int row = fromRow; row <= toRow; row++) {
              for (int column = fromColumn; column <= toColumn; column++) {
                expected |= 1L << row * 8 + column;
              }
            }
            assertThat(Grid.subcells(fromColumn, fromRow, toColumn, toRow)).isEqualTo(expected);
          }
        }
      }
    }
  }
}
