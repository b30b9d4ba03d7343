package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class GeodesicsTest {
  private static final Coordinate PLACE = new Coordinate(87.3, 44);

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 30, 500, 5000, 50_000})
  void everyCornerOfACircleLiesAtTheRadiusAndNoEdgeCutsDeeperThanTheError(double metres) {
    Polygon circle = Geodesics.circle(PLACE, metres, 0.01);
    assertThat(circle.isValid()).isTrue();
    Coordinate[] ring = circle.getExteriorRing().getCoordinates();
    for (int i = 1; i < ring.length; i++) {
      assertThat(Shapes.geodesicM(PLACE, ring[i])).isCloseTo(metres, within(1e-8 * metres + 1e-8));
      Coordinate middle = new Coordinate((ring[i].x + ring[i - 1].x) / 2, (ring[i].y + ring[i - 1].y) / 2);
      assertThat(Shapes.geodesicM(PLACE, middle)).isBetween(metres - 0.0101, metres);
    }
    double disc = Math.PI * metres * metres; // on the ellipsoid less by 1/12 of (r/R)², 5e-6 at 50 km
    assertThat(EllipsoidalArea.m2(circle)).isBetween(disc - 2 * Math.PI * metres * 0.0101 - 6e-6 * disc, disc);
  }

  @Test
  void ringsRunCounterClockwise() {
    Polygon circle = Geodesics.circle(PLACE, 100, 0.01);
    assertThat(EllipsoidalArea.signedRingM2(circle.getExteriorRing())).isPositive();
  }

  @Test
  void destinationsAreThoseOfGeographicLib() {
    Coordinate there = Geodesics.destination(PLACE, 30, 12_345);
    assertThat(Shapes.geodesicM(PLACE, there)).isCloseTo(12_345, within(1e-6));
    assertThat(Geodesics.distanceM(PLACE, there)).isCloseTo(12_345, within(1e-6));
    assertThat(Geodesics.azimuth(PLACE, there)).isCloseTo(30, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 1e6})
  void radiiThatAreNone(double metres) {
    assertThatIllegalArgumentException().isThrownBy(() -> Geodesics.circle(PLACE, metres, 0.01));
  }

  @Test
  void aLocalPlaneIsInMetresAndTurnsBack() {
    LocalPlane plane = LocalPlane.around(Shapes.T1);
    assertThat(plane.metres(Shapes.T1).getArea()).isCloseTo(EllipsoidalArea.m2(Shapes.T1), within(0.1));
    assertThat(plane.lonLat(plane.metres(Shapes.T1)).symDifference(Shapes.T1).getArea()).isLessThan(1e-9);
  }

  @Test
  void besideALineEndsWithTheLine() {
    double flat = EllipsoidalArea.m2(Buffers.beside(Shapes.wkt("LINESTRING(87.3 44,87.3 44.09)"), 100, 0.01));
    double length = Shapes.geodesicM(PLACE, new Coordinate(87.3, 44.09));
    assertThat(flat).isCloseTo(200 * length, within(0.02 * length));
  }
}
