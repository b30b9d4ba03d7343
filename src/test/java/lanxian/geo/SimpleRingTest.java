package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Against the general test of validity. */
class SimpleRingTest {
  private static final long SEED = 20261128;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static boolean isSimple(String wkt) throws Exception {
    return SimpleRing.isAllOf(new WKTReader().read(wkt));
  }

  @Test
  void aParcelIs() throws Exception {
    assertThat(isSimple("POLYGON ((87 44, 87.001 44, 87.001 44.001, 87 44.002, 87 44))")).isTrue();
    assertThat(isSimple("POLYGON ((0 0, 4 0, 4 4, 2 1, 0 4, 0 0))")).isTrue();
  }

  @Test
  void saysNothingOfTheRest() throws Exception {
    assertThat(isSimple("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))")).as("crosses itself").isFalse();
    assertThat(isSimple("POLYGON ((0 0, 4 0, 2 0, 4 4, 0 4, 0 0))")).as("runs back").isFalse();
    assertThat(isSimple("POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))")).as("touches itself").isFalse();
    assertThat(isSimple("POLYGON ((0 0, 4 0, 4 0, 4 4, 0 0))")).as("a corner twice").isFalse();
    assertThat(isSimple("POLYGON ((0 0, 9 0, 9 9, 0 0), (6 1, 8 1, 8 3, 6 1))")).as("has a hole").isFalse();
    assertThat(isSimple("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))")).isFalse();
    assertThat(isSimple("POLYGON EMPTY")).isFalse();
    assertThat(isSimple("LINESTRING (0 0, 4 0, 4 4, 0 0)")).isFalse();
  }

  @Test
  void whatIsSimpleIsValid() {
    Random random = new Random(SEED);
    System.out.println("seed " + SEED);
    int simple = 0;
    for (int i = 0; i < 50_000; i++) {
      Coordinate[] ring = new Coordinate[4 + random.nextInt(5)];
      boolean onAGrid = random.nextBoolean(); // many touch and run along each other there
      for (int k = 0; k < ring.length - 1; k++) {
        ring[k] = onAGrid ? new Coordinate(random.nextInt(6), random.nextInt(6))
            : new Coordinate(87 + random.nextDouble() * 0.003, 44 + random.nextDouble() * 0.003);
      }
      ring[ring.length - 1] = ring[0].copy();
      Geometry polygon = FACTORY.createPolygon(ring);
      boolean isSimple = SimpleRing.isAllOf(polygon);
      simple += isSimple ? 1 : 0;
      if (isSimple) {
        assertThat(new IsValidOp(polygon).isValid()).as("seed %d, %s", SEED, polygon).isTrue();
      } else if (!onAGrid) {
        assertThat(new IsValidOp(polygon).isValid()).as("seed %d, %s", SEED, polygon).isFalse();
      }
    }
    assertThat(simple).isGreaterThan(5_000);
  }
}
