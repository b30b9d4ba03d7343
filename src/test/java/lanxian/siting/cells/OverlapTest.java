package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lanxian.geo.AreaBand;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What two polygons have in common within a window, measured without geometry and with. */
class OverlapTest {
  private static final long SEED = 20261203;

  private final AreaBand band = new AreaBand(TestShapes.SOUTH + Grid.TILE_DEGREES / 2);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 64})
  void pairsOfShapes(int perSubcell) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs blobs = new Blobs(SEED, perSubcell == 0 ? 0 : Grid.SUBCELL_DEGREES / perSubcell);
    for (int i = 0; i < 100; i++) {
      Geometry a = blobs.next(TestShapes.WEST + 0.011, TestShapes.SOUTH + 0.011, 0.01, 4 + random.nextInt(60));
      Geometry b = i % 10 == 0 ? a : blobs.next(TestShapes.WEST + 0.011 + 0.003 * random.nextGaussian(),
          TestShapes.SOUTH + 0.011 + 0.003 * random.nextGaussian(), 0.007, 4 + random.nextInt(60));
      assertCommon(a, b, AgainstJts.commonM2(a, b), 1e-4);
    }
  }

  @Test
  void aShapeAndItselfHaveAllInCommon() {
    for (Geometry shape : new Geometry[] {TestShapes.tile(), TestShapes.square(1, 2, 3),
        TestShapes.checkerboard(8, 1), TestShapes.star(87.31, 44.11, 0.005, 40),
        TestShapes.withHoles(TestShapes.tile(), TestShapes.square(2, 2, 2))}) {
      assertCommon(shape, shape, EllipsoidalArea.m2(shape), 1e-6);
    }
  }

  @Test
  void neighboursHaveNothingInCommon() {
    assertCommon(TestShapes.square(0, 0, 3), TestShapes.square(3, 0, 3), 0, 1e-9);
    assertCommon(TestShapes.square(0, 0, 3), TestShapes.square(3, 3, 3), 0, 1e-9);
    Geometry hole = TestShapes.square(2, 2, 1);
    assertCommon(TestShapes.tile().difference(hole), hole, 0, 1e-8);
    double x = TestShapes.WEST + 0.01;
    double y = TestShapes.SOUTH + 0.01;
    Geometry left = TestShapes.polygon(x, y, x + 0.003, y + 0.001, x + 0.002, y + 0.004);
    Geometry right = TestShapes.polygon(x, y, x + 0.003, y - 0.002, x + 0.003, y + 0.001);
    assertCommon(left, right, 0, 1e-8);
  }

  @Test
  void aSliverKeepsItsDigits() {
    double x = TestShapes.WEST + 0.01;
    double y = TestShapes.SOUTH + 0.01;
    Geometry wall = TestShapes.box(x, y, x + 0.005, y + 0.005);
    for (double thin : new double[] {1e-6, 1e-9, 1e-12}) {
      Geometry beside = TestShapes.box(x - 0.003, y + 0.001, x + thin, y + 0.002);
      double width = x + thin - x;
      assertCommon(wall, beside, EllipsoidalArea.m2(TestShapes.box(x, y + 0.001, x + width, y + 0.002)), 1e-8);
    }
  }

  private void assertCommon(Geometry a, Geometry b, double expected, double tolerance) {
    Envelope common = a.getEnvelopeInternal().intersection(b.getEnvelopeInternal());
    if (common.isNull()) {
      return;
    }
    Window tile = new Window(band).set(TestShapes.WEST, TestShapes.SOUTH, TestShapes.WEST + Grid.TILE_DEGREES,
        TestShapes.SOUTH + Grid.TILE_DEGREES);
    Window tight = new Window(band)
        .set(common.getMinX(), common.getMinY(), common.getMaxX(), common.getMaxY());
    for (Window window : new Window[] {tile, tight}) {
      double within = tolerance + expected * 1e-9;
      if (window == tight || new Envelope(window.west, window.east, window.south, window.north).covers(common)) {
        Regions one = regions(a, window);
        Regions other = regions(b, window);
        assertThat(Overlap.areaM2(one, other, window)).as("%s and %s", a, b).isCloseTo(expected, within(within));
        assertThat(Overlap.areaM2(other, one, window)).as("%s and %s", b, a).isCloseTo(expected, within(within));
      }
    }
  }

  private static Regions regions(Geometry shape, Window window) {
    Outline outline = Outline.of(shape);
    boolean corner =
        Parity.east(outline.xy, outline.edges, outline.edges.length, window.west, window.south, 180);
    return new Regions().of(outline.xy, outline.edges, outline.edges.length, corner, window);
  }
}
