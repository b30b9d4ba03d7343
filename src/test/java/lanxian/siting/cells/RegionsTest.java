package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lanxian.geo.AreaBand;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Areas added up over windows are those of the whole. */
class RegionsTest {
  private static final long SEED = 20261201;

  @ParameterizedTest
  @CsvSource({
    "87.30, 44.000, 87.3125, 44.009, 1002512.630", "88.40, 44.00, 88.50, 44.10, 89044794.571",
    "88.45, 44.00, 88.55, 44.10, 89044794.571"
  })
  void landSurveyVectors(double west, double south, double east, double north, double m2) {
    assertThat(areaM2(ZoneCells.of(TestShapes.box(west, south, east, north)))).isCloseTo(m2, within(0.001));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-80, -60.3, -30, -0.01, 0.003, 15, 44, 65, 80})
  void tilesAddUpToTheWholeZone(double latitude) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs blobs = new Blobs(SEED, 0);
    for (int i = 0; i < 25; i++) {
      Geometry zone = blobs.next(-170 + 340 * random.nextDouble(), latitude + 0.01 * random.nextGaussian(),
          Math.pow(10, -5 + 4.5 * random.nextDouble()), 5 + random.nextInt(200));
      double expected = EllipsoidalArea.m2(zone);
      assertThat(areaM2(ZoneCells.of(zone))).as("case %s", i).isCloseTo(expected, within(1e-6 + 1e-11 * expected));
    }
  }

  /** Windows of any size and place, on snapped shapes that run along their borders. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 1000})
  void whatLiesInAWindowIsWhatAnOverlayCutsOut(int perSubcell) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    double step = Grid.SUBCELL_DEGREES / perSubcell;
    Blobs blobs = new Blobs(SEED, step);
    AreaBand band = new AreaBand(TestShapes.SOUTH + Grid.TILE_DEGREES / 2);
    for (int i = 0; i < 120; i++) {
      Geometry zone = blobs.next(TestShapes.WEST + 0.01, TestShapes.SOUTH + 0.01, 0.02, 4 + random.nextInt(40));
      Outline outline = Outline.of(zone);
      double west = blobs.snapped(TestShapes.WEST + 0.02 * random.nextDouble());
      double south = blobs.snapped(TestShapes.SOUTH + 0.01 * random.nextDouble());
      double east = west + step * (1 + random.nextInt(4 * perSubcell));
      double north = south + step * (1 + random.nextInt(4 * perSubcell));
      Window window = new Window(band).set(west, south, east, north);
      boolean corner = Parity.east(outline.xy, outline.edges, outline.edges.length, west, south, 180);
      Regions regions = new Regions().of(outline.xy, outline.edges, outline.edges.length, corner, window);
      double expected = AgainstJts.commonM2(zone, TestShapes.box(west, south, east, north));
      assertThat(regions.areaM2()).as("case %s", i).isCloseTo(expected, within(1e-4 + 1e-10 * expected));
      for (int k = 0; k < regions.count; k++) {
        assertThat(regions.from[k]).isGreaterThanOrEqualTo(0);
        assertThat(regions.to[k]).isLessThanOrEqualTo(east - west);
      }
    }
  }

  @Test
  void aWindowInsideAndOneOutside() {
    Outline outline = Outline.of(TestShapes.tile());
    AreaBand band = new AreaBand(TestShapes.SOUTH + Grid.TILE_DEGREES / 2);
    Window window = new Window(band).set(TestShapes.WEST + 0.001, TestShapes.SOUTH + 0.001, TestShapes.WEST + 0.002,
        TestShapes.SOUTH + 0.003);
    Regions all = new Regions().of(outline.xy, outline.edges, outline.edges.length, true, window);
    assertThat(all.areaM2()).isCloseTo(window.areaM2(), within(1e-9));
    window.set(TestShapes.WEST + 1, TestShapes.SOUTH + 0.001, TestShapes.WEST + 1.01, TestShapes.SOUTH + 0.003);
    assertThat(new Regions().of(outline.xy, outline.edges, outline.edges.length, false, window).areaM2()).isZero();
  }

  private static double areaM2(ZoneCells cells) {
    double sum = 0;
    for (int i = 0; i < cells.tiles.length; i++) {
      sum += cells.piece(i).areaM2();
    }
    for (int key : cells.full) {
      double west = Grid.border(Grid.column(key));
      double south = Grid.border(Grid.row(key));
      sum += new Window(new AreaBand(south + Grid.TILE_DEGREES / 2))
          .set(west, south, west + Grid.TILE_DEGREES, south + Grid.TILE_DEGREES).areaM2();
    }
    return sum;
  }
}
