package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class SignedDistanceTest {
  /** About 8 km by 11.1 km. */
  private static final Geometry ZONE = Shapes.T2;

  private static final double EAST_M = Math.toRadians(Ellipsoid.parallelRadius(44.05));

  @Test
  void positiveOutsideNegativeInside() {
    assertThat(signed("POINT(88.51 44.05)")).isCloseTo(0.01 * EAST_M, within(0.1));
    assertThat(signed("POINT(88.49 44.05)")).isCloseTo(-0.01 * EAST_M, within(0.1));
    assertThat(signed("POINT(88.49999999 44.05)")).isBetween(-0.001, -0.0005);
    assertThat(signed("POINT(88.50000001 44.05)")).isBetween(0.0005, 0.001);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "POINT(88.5 44.05)", "POINT(88.5 44.1)", "LINESTRING(88.5 44.02,88.5 44.08)", "LINESTRING(88.5 44.05,88.6 44.05)",
    "POLYGON((88.5 44.02,88.6 44.02,88.6 44.08,88.5 44.08,88.5 44.02))",
    "POLYGON((88.5 44.1,88.6 44.1,88.6 44.2,88.5 44.1))",
    "MULTIPOINT((88.5 44.05),(89 44))"})
  void zeroWhereTheyOnlyTouch(String project) {
    assertThat(signed(project)).isZero();
  }

  @Test
  void aProjectThatReachesInsideIsAsDeepAsItsDeepestVertex() {
    assertThat(signed("POLYGON((88.48 44.04,88.6 44.04,88.6 44.06,88.48 44.06,88.48 44.04))"))
        .isCloseTo(-0.02 * EAST_M, within(35.0));
    assertThat(signed("LINESTRING(88.6 44.05,88.49 44.05)")).isCloseTo(-0.01 * EAST_M, within(0.1));
    assertThat(signed("MULTIPOINT((88.6 44.05),(88.49 44.05),(88.497 44.05))"))
        .isCloseTo(-0.01 * EAST_M, within(0.1));
  }

  @Test
  void aProjectAroundTheZoneOrAcrossItHasNoVertexInsideButReachesInside() {
    Geometry corridor = Shapes.wkt("POLYGON((88 44,88.9 44,88.9 44.001,88 44.001,88 44))");
    double half = 0.0005 * Math.toRadians(Ellipsoid.meridianRadius(44));
    Geometry across = Shapes.wkt("POLYGON((88.4 43.9,88.41 43.9,88.41 44.1,88.4 44.1,88.4 43.9))");
    assertThat(GeodesicDistance.signedToBoundaryM(across, corridor)).isCloseTo(-half, within(0.5));
    Geometry line = Shapes.wkt("LINESTRING(88.4 43.9,88.4 44.1)");
    assertThat(GeodesicDistance.signedToBoundaryM(line, corridor)).isCloseTo(-half, within(0.5));
    assertThat(signed("POLYGON((88 43,89 43,89 45,88 45,88 43))")).isCloseTo(-0.05 * EAST_M, within(10.0));
  }

  @Test
  void everyPartOfAProjectCounts() {
    assertThat(signed("GEOMETRYCOLLECTION(POINT(89 44),LINESTRING(88.495 44.05,88.6 44.05))"))
        .isCloseTo(-0.005 * EAST_M, within(0.1));
    assertThat(signed("MULTIPOLYGON(((89 44,89.1 44,89.1 44.1,89 44)),"
        + "((88.49 44.05,88.6 44.05,88.6 44.06,88.49 44.05)))")).isCloseTo(-0.01 * EAST_M, within(0.1));
  }

  @Test
  void aHoleOfTheZoneIsOutside() {
    Geometry ring = ZONE.difference(Shapes.box(88.44, 44.04, 88.46, 44.06));
    Geometry inHole = Shapes.FACTORY.createPoint(new Coordinate(88.441, 44.05));
    assertThat(GeodesicDistance.signedToBoundaryM(inHole, ring)).isCloseTo(0.001 * EAST_M, within(0.1));
    Geometry besideHole = Shapes.FACTORY.createPoint(new Coordinate(88.439, 44.05));
    assertThat(GeodesicDistance.signedToBoundaryM(besideHole, ring)).isCloseTo(-0.001 * EAST_M, within(0.1));
  }

  @Test
  void zonesWithoutAreaHaveNoInside() {
    Geometry station = Shapes.wkt("POINT(88.45 44.05)");
    assertThat(GeodesicDistance.signedToBoundaryM(ZONE, station)).isZero();
    assertThat(GeodesicDistance.signedToBoundaryM(Shapes.wkt("POINT(88.45 44.06)"), station))
        .isCloseTo(Shapes.geodesicM(new Coordinate(88.45, 44.05), new Coordinate(88.45, 44.06)), within(1e-6));
    assertThat(GeodesicDistance.signedToBoundaryM(ZONE, Shapes.wkt("LINESTRING(88 44.05,89 44.05)"))).isZero();
  }

  @Test
  void anOverlapThatIsKnownAlreadyGivesTheSame() {
    BoundaryIndex index = new BoundaryIndex(ZONE);
    for (String wkt : new String[] {"POINT(88.45 44.05)", "POINT(89 44)", "LINESTRING(88.3 44.05,88.6 44.05)",
        "POLYGON((88 43,89 43,89 45,88 45,88 43))", "LINESTRING(88.5 44.05,88.6 44.05)"}) {
      Geometry project = Shapes.wkt(wkt);
      assertThat(index.signedM(project, project.intersection(ZONE))).isEqualTo(index.signedM(project));
    }
  }

  private static double signed(String project) {
    return GeodesicDistance.signedToBoundaryM(Shapes.wkt(project), ZONE);
  }
}
