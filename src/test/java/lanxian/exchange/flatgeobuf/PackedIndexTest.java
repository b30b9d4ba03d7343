package lanxian.exchange.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedIndexTest {
  /** Each step along the curve leads to a neighbour, and every cell of the corner is passed once. */
  @Test
  void theCurveGoesFromCellToNeighbouringCell() {
    Map<Long, int[]> cells = new HashMap<>();
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 64; y++) {
        assertThat(cells.put(PackedIndex.curve(x, y), new int[] {x, y})).isNull();
      }
    }
    for (long length = 1; length < 64 * 64; length++) {
      int[] before = cells.get(length - 1);
      int[] here = cells.get(length);
      assertThat(Math.abs(here[0] - before[0]) + Math.abs(here[1] - before[1])).as("step %d", length).isEqualTo(1);
    }
  }

  @Test
  void levelsEndWithOneRoot() {
    assertThat(PackedIndex.levels(1, 16)).isEqualTo(List.of(1L, 1L));
    assertThat(PackedIndex.levels(16, 16)).isEqualTo(List.of(16L, 1L));
    assertThat(PackedIndex.levels(17, 16)).isEqualTo(List.of(17L, 2L, 1L));
    assertThat(PackedIndex.levels(1_000_000, 16)).isEqualTo(List.of(1_000_000L, 62_500L, 3_907L, 245L, 16L, 1L));
  }
}
