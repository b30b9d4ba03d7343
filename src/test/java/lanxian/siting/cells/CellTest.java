package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Quartering loses no edge and keeps the states of the corners. */
class CellTest {
  private static final long SEED = 20261205;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 16})
  void quartersHaveTheEdgesThatMeetThem(int perSubcell) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs blobs = new Blobs(SEED, perSubcell == 0 ? 0 : Grid.SUBCELL_DEGREES / perSubcell);
    for (int i = 0; i < 20; i++) {
      Geometry zone = blobs.next(TestShapes.WEST + 0.011, TestShapes.SOUTH + 0.011, 0.013, 4 + random.nextInt(60));
      Outline outline = Outline.of(zone);
      boolean corner = isInside(outline, TestShapes.WEST, TestShapes.SOUTH);
      check(outline, new Cell(TestShapes.WEST, TestShapes.SOUTH, Grid.TILE_DEGREES, outline.edges, corner), 0);
    }
  }

  private static void check(Outline outline, Cell cell, int depth) {
    assertThat(cell.corner()).as("%s", cell).isEqualTo(isInside(outline, cell.x(), cell.y()));
    for (int edge : outline.edges) {
      if (TestShapes.edge(outline.xy, edge).intersects(
          TestShapes.box(cell.x(), cell.y(), cell.x() + cell.size(), cell.y() + cell.size()))) {
        assertThat(Arrays.binarySearch(cell.edges(), edge)).as("edge %s of %s", edge, cell).isNotNegative();
      }
    }
    assertThat(cell.edges()).isSorted();
    assertThat(cell.isUniform()).isEqualTo(cell.edges().length == 0);
    if (depth < 4 && !cell.isUniform()) {
      Cell[] quarters = cell.quarters(outline.xy);
      for (int q = 0; q < 4; q++) {
        assertThat(quarters[q].size()).isEqualTo(cell.size() / 2);
        assertThat(quarters[q].x()).isEqualTo(cell.x() + (q & 1) * cell.size() / 2);
        assertThat(quarters[q].y()).isEqualTo(cell.y() + (q >> 1) * cell.size() / 2);
      }
      check(outline, quarters[0], depth + 1); // all the way down into one corner
      check(outline, quarters[3], depth + 2);
    }
  }

  private static boolean isInside(Outline outline, double x, double y) {
    return Parity.east(outline.xy, outline.edges, outline.edges.length, x, y, 1000);
  }
}
