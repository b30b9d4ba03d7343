package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class EllipsoidalAreaTest {
  @Test
  void landSurveyVectors() {
    assertThat(EllipsoidalArea.m2(Shapes.T1)).isCloseTo(1_002_512.630, within(0.001));
    assertThat(EllipsoidalArea.m2(Shapes.T2)).isCloseTo(89_044_794.571, within(0.001));
    assertThat(EllipsoidalArea.m2(Shapes.T3)).isCloseTo(89_044_794.571, within(0.001));
  }

  @Test
  void seriesHasTheConstantsOfTheLandSurveyFormula() {
    double[] c = ZoneAreaSeries.coefficients(Ellipsoid.E2);
    assertThat(c[0]).isCloseTo(1.0033640898341927, within(1e-11));
    assertThat(c[1]).isCloseTo(-0.0011241893819271, within(1e-11));
    assertThat(c[2]).isCloseTo(1.69945947e-6, within(1e-11));
    assertThat(c[3]).isCloseTo(-2.717858e-9, within(2e-12));
    assertThat(c[4]).isCloseTo(4.358e-12, within(1e-13));
    assertThat(Ellipsoid.E2).isCloseTo(0.00669438002290, within(1e-14));
    assertThat(Ellipsoid.B).isCloseTo(6_356_752.314140, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-80, -45, -0.5, 0, 30, 44, 70, 85})
  void slantedEdgesAgreeWithTheDensifiedGeodesicArea(double latitude) {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      double size = Math.pow(10, -4 + 4.3 * random.nextDouble());
      Coordinate[] ring = star(87.5, latitude, size, 5 + random.nextInt(20), random);
      // many cuts let the geodesic area's own rounding pile up, few leave the edges' bow, which falls with their square
      int pieces = (int) Math.ceil(size / 1e-3);
      double coarse = Shapes.geodesicAreaM2(ring, pieces);
      double expected = (4 * Shapes.geodesicAreaM2(ring, 2 * pieces) - coarse) / 3;
      double actual = EllipsoidalArea.m2(Shapes.FACTORY.createPolygon(ring));
      assertThat(actual).as("seed %d, case %d, size %g°", seed, i, size)
          .isCloseTo(expected, within(Math.max(2e-3, 2e-10 * expected)));
    }
  }

  @Test
  void aTrapezoidalRuleAloneWouldMissALongSlantedEdge() {
    Polygon triangle = (Polygon) Shapes.wkt("POLYGON((87 44, 87.1 44, 87.1 44.1, 87 44))");
    double trapezoids = EllipsoidalArea.m2(Shapes.box(87, 44, 87.1, 44.1)) / 2;
    double expected = Shapes.geodesicAreaM2(triangle.getCoordinates(), 20_000);
    assertThat(Math.abs(trapezoids - expected)).isGreaterThan(1000);
    assertThat(EllipsoidalArea.m2(triangle)).isCloseTo(expected, within(0.01));
  }

  @Test
  void aSquareOfOneMetreKeepsItsDigitsFarFromTheMeridianOfReference() {
    double width = Math.toDegrees(1 / Ellipsoid.parallelRadius(44));
    double height = Math.toDegrees(1 / Ellipsoid.meridianRadius(44));
    assertThat(EllipsoidalArea.m2(Shapes.box(87.3, 44, 87.3 + width, 44 + height))).isCloseTo(1, within(1e-6));
    assertThat(EllipsoidalArea.m2(Shapes.box(-179.9, 44, -179.9 + width, 44 + height))).isCloseTo(1, within(1e-6));
  }

  @Test
  void wholeEllipsoid() {
    assertThat(EllipsoidalArea.m2(Shapes.box(-180, -90, 180, 90)))
        .isCloseTo(Shapes.GEODESIC.EllipsoidArea(), within(10.0));
  }

  @Test
  void holesAreTakenOffWhateverTheirWindingAndPartsAddUp() {
    Geometry holed = Shapes.wkt("POLYGON((88 44,88.1 44,88.1 44.1,88 44.1,88 44),"
        + "(88.02 44.02,88.02 44.04,88.04 44.04,88.04 44.02,88.02 44.02))");
    double hole = EllipsoidalArea.m2(Shapes.box(88.02, 44.02, 88.04, 44.04));
    double whole = EllipsoidalArea.m2(Shapes.box(88, 44, 88.1, 44.1));
    assertThat(EllipsoidalArea.m2(holed)).isCloseTo(whole - hole, within(1e-4));
    assertThat(EllipsoidalArea.m2(holed.reverse())).isCloseTo(whole - hole, within(1e-4));
    Geometry collection = Shapes.wkt("GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0,1 1),"
        + "MULTIPOLYGON(((88 44,88.1 44,88.1 44.1,88 44.1,88 44)),((89 44,89.1 44,89.1 44.1,89 44.1,89 44))))");
    assertThat(EllipsoidalArea.m2(collection)).isCloseTo(2 * whole, within(1e-4));
  }

  @Test
  void cuttingAPolygonKeepsItsArea() {
    Polygon whole = (Polygon) Shapes.wkt("POLYGON((87 44,88 44.3,87.9 45,87.2 44.9,87 44))");
    Polygon left = (Polygon) Shapes.wkt("POLYGON((87 44,87.9 45,87.2 44.9,87 44))");
    Polygon right = (Polygon) Shapes.wkt("POLYGON((87 44,88 44.3,87.9 45,87 44))");
    assertThat(EllipsoidalArea.m2(left) + EllipsoidalArea.m2(right))
        .isCloseTo(EllipsoidalArea.m2(whole), within(1e-3));
  }

  @Test
  void pointsLinesAndNothingHaveNoArea() {
    assertThat(EllipsoidalArea.m2(Shapes.wkt("POINT(87 44)"))).isZero();
    assertThat(EllipsoidalArea.m2(Shapes.wkt("MULTILINESTRING((87 44,88 45),(1 1,2 2))"))).isZero();
    assertThat(EllipsoidalArea.m2(Shapes.wkt("POLYGON EMPTY"))).isZero();
    assertThat(EllipsoidalArea.m2(Shapes.wkt("GEOMETRYCOLLECTION EMPTY"))).isZero();
  }

  private static Coordinate[] star(double x, double y, double size, int points, Random random) {
    Coordinate[] ring = new Coordinate[points + 1];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double radius = size * (0.3 + 0.7 * random.nextDouble());
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle) / 2);
    }
    ring[points] = ring[0].copy();
    return ring;
  }
}
