package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** Plots over many tiles and shapes of many edges: the ways through the engine that small parcels never take. */
class LargePlotsTest {
  private static final long SEED = 20261204;

  private static final List<Geometry> ZONES = new ArrayList<>();
  private static CellIndex index;

  @BeforeAll
  static void makeZones() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs any = new Blobs(SEED, 0);
    Blobs snapped = new Blobs(SEED, Grid.SUBCELL_DEGREES / 2);
    for (int i = 0; i < 600; i++) {
      ZONES.add((i % 2 == 0 ? any : snapped).next(87 + random.nextDouble() * 1.4, 43.8 + random.nextDouble() * 0.9,
          i % 50 == 0 ? 0.2 : 0.01 + 0.01 * random.nextDouble(), 5 + random.nextInt(40)));
    }
    index = CellIndex.of(ZONES);
  }

  /** From a few tiles to 10,000 km², with few edges (looked at tile by tile) and many (cut first). */
  @ParameterizedTest
  @CsvSource({"0.03, 8", "0.03, 200", "0.06, 60", "0.06, 128", "0.06, 129", "0.06, 900", "0.55, 12", "0.55, 120",
      "0.55, 400", "0.55, 5000"})
  void plotsOverManyZones(double radius, int edges) {
    AgainstJts against = new AgainstJts(ZONES, index);
    Geometry plot = TestShapes.gear(87.71, 44.22, radius, edges);
    assertThat(plot.isValid()).isTrue();
    assertThat(against.assertOverlaps(plot)).isPositive();
  }

  @Test
  void plotsThatEndOnBordersOfTilesAndSubcells() {
    AgainstJts against = new AgainstJts(ZONES, index);
    for (int tiles : new int[] {1, 2, 5, 30}) {
      Geometry plot = TestShapes.square(-8, -16, 8 * tiles);
      assertThat(against.assertOverlaps(plot)).isPositive();
      against.assertOverlaps(TestShapes.square(3, 5, 8 * tiles));
      against.assertOverlaps(
          TestShapes.withHoles(TestShapes.square(-8, -8, 8 * tiles + 16), TestShapes.square(0, 0, 8)));
      against.assertOverlaps(TestShapes.checkerboard(2 * tiles, 8));
    }
  }

  @Test
  void aPlotOfSeveralPartsAndHoles() {
    Geometry parts = TestShapes.gear(87.4, 44.1, 0.1, 50).union(TestShapes.gear(88, 44.3, 0.15, 300))
        .difference(TestShapes.gear(88, 44.3, 0.05, 40));
    assertThat(new AgainstJts(ZONES, index).assertOverlaps(parts)).isPositive();
  }

  /** A plot that contains zones holds all of each. */
  @Test
  void zonesWithinThePlotAreFoundWhole() {
    Map<Integer, Double> found = new AgainstJts(ZONES, index).overlaps(TestShapes.box(86, 43, 90, 46));
    assertThat(found).hasSize(ZONES.size());
    found.forEach((slot, m2) -> {
      double expected = EllipsoidalArea.m2(ZONES.get(slot));
      assertThat(m2).as("zone %s", slot).isCloseTo(expected, within(1e-5 + 1e-11 * expected));
    });
  }

  /** More pairs of edges in a tile than are measured at once. */
  @Test
  void manyEdgesOnBothSides() {
    double x = TestShapes.WEST;
    double y = TestShapes.SOUTH;
    List<Geometry> zones = List.of(TestShapes.gear(x + 0.011, y + 0.011, 0.009, 800),
        TestShapes.comb(x - 0.01, y + 0.004, 0.04, 0.012, 150), TestShapes.checkerboard(32, 0.25),
        TestShapes.star(x + 0.008, y + 0.008, 0.006, 150), TestShapes.star(x, y, 0.01, 100));
    AgainstJts against = new AgainstJts(zones);
    for (Geometry plot : zones) {
      assertThat(against.assertOverlaps(plot)).isPositive();
    }
    against.assertOverlaps(TestShapes.gear(x + 0.012, y + 0.01, 0.009, 700)); // in one tile
    against.assertOverlaps(TestShapes.gear(x + 0.012, y + 0.01, 0.05, 3000)); // over several
    against.assertOverlaps(TestShapes.gear(x + 0.001, y + 0.001, 0.005, 128)); // across a corner, not cut first
  }
}
