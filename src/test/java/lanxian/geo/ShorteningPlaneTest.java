package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class ShorteningPlaneTest {
  @ParameterizedTest
  @CsvSource({
    "87.3, 87.4, 44.0, 44.1", "85, 92, 43, 46", "0, 90, 60, 70", "-170, 170, -80, 85", "10, 60, -5, 5",
    "10, 11, -60, -59", "0, 150, 44, 44.0001"})
  void nothingIsFartherApartThanOnTheEllipsoid(double west, double east, double south, double north) {
    Envelope box = new Envelope(west, east, south, north);
    ShorteningPlane plane = ShorteningPlane.around(box);
    long seed = 23;
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      Coordinate a = in(box, random);
      Coordinate b = in(box, random);
      // beyond half a turn the shorter way passes the 180° meridian
      if (Math.abs(a.x - b.x) <= 180) {
        double inPlane = Math.hypot((a.x - b.x) * plane.metresX(), (a.y - b.y) * plane.metresY());
        assertThat(inPlane).as("seed %d, case %d: %s to %s", seed, i, a, b)
            .isLessThanOrEqualTo(Shapes.geodesicM(a, b) + 1e-6);
      }
    }
  }

  @Test
  void inASmallBoxItShortensLittle() {
    ShorteningPlane plane = ShorteningPlane.around(new Envelope(87.3, 87.4, 44, 44.05));
    double inPlane = Math.hypot(0.1 * plane.metresX(), 0.05 * plane.metresY());
    assertThat(inPlane).isCloseTo(
        Shapes.geodesicM(new Coordinate(87.3, 44), new Coordinate(87.4, 44.05)), within(10.0));
  }

  @Test
  void coversBoxesWhoseGeodesicsStayBetweenItsLatitudes() {
    ShorteningPlane plane = ShorteningPlane.around(new Envelope(85, 92, 43, 46));
    assertThat(plane.covers(new Envelope(87, 88, 44, 45))).isTrue();
    assertThat(plane.covers(new Envelope(85, 92, 43, 46))).isTrue();
    assertThat(plane.covers(new Envelope(87, 88, 44, 46.2))).isFalse();
    assertThat(plane.covers(new Envelope(87, 88, 42.9, 44))).isFalse();
    // a geodesic along 45.9° over 40° of longitude bends far north
    assertThat(plane.covers(new Envelope(60, 100, 45.8, 45.9))).isFalse();
  }

  @Test
  void theMeasureOfAnEdgesBox() {
    ShorteningPlane plane = ShorteningPlane.between(44, 45);
    Envelope box = plane.box(new Edge(87.2, 44.5, 87.1, 44.6));
    assertThat(box.getWidth()).isCloseTo(0.1 * plane.metresX(), within(1e-6));
    assertThat(box.getHeight()).isCloseTo(0.1 * plane.metresY(), within(1e-6));
    assertThat(plane.metresX()).isCloseTo(Math.toRadians(Ellipsoid.parallelRadius(45)), within(1e-9));
    assertThat(plane.metresY()).isCloseTo(Math.toRadians(Ellipsoid.meridianRadius(44)), within(1e-9));
    assertThat(ShorteningPlane.between(-90, 90).metresX()).isCloseTo(0, within(1e-9));
  }

  private static Coordinate in(Envelope box, Random random) {
    return new Coordinate(box.getMinX() + box.getWidth() * random.nextDouble(),
        box.getMinY() + box.getHeight() * random.nextDouble());
  }
}
