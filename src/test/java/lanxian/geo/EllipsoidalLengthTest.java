package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class EllipsoidalLengthTest {
  @ParameterizedTest
  @CsvSource({
    "87.3, 44.0, 87.3001, 44.0001",
    "87.3, 44.0, 88.7, 44.9",
    "85.58, 43.1, 91.57, 45.49",
    "87, 44, 88, 44",
    "87, 43, 87, 45",
    "-70, -30, 20, 60",
  })
  void agreesWithGeodesicsOfADenselyCutEdge(double x1, double y1, double x2, double y2) {
    Coordinate[] edge = {new Coordinate(x1, y1), new Coordinate(x2, y2)};
    double expected = Shapes.geodesicLengthM(edge, 20_000);
    double actual = EllipsoidalLength.m(Shapes.FACTORY.createLineString(edge));
    assertThat(actual).isCloseTo(expected, within(Math.max(1e-5, 1e-9 * expected)));
    assertThat(actual).isGreaterThanOrEqualTo(Shapes.geodesicM(edge[0], edge[1]) - 1e-6);
  }

  @Test
  void aGeodesicIsShorterByAsMuchAsDocumented() {
    double shortEdge = EllipsoidalLength.edgeM(87, 44, 87.0125, 44);
    double longEdge = EllipsoidalLength.edgeM(87, 44, 88.25, 44);
    double shortGeodesic = Shapes.geodesicM(new Coordinate(87, 44), new Coordinate(87.0125, 44));
    double longGeodesic = Shapes.geodesicM(new Coordinate(87, 44), new Coordinate(88.25, 44));
    assertThat((shortEdge - shortGeodesic) / shortEdge).isBetween(5e-10, 2e-9);
    assertThat((longEdge - longGeodesic) / longEdge).isBetween(5e-6, 2e-5);
  }

  @Test
  void aroundPolygonsAllRingsCount() {
    double outer = EllipsoidalLength.m(Shapes.T2.getExteriorRing());
    double inner = EllipsoidalLength.m(Shapes.box(88.42, 44.02, 88.44, 44.04).getExteriorRing());
    assertThat(EllipsoidalLength.m(Shapes.wkt("POLYGON((88.4 44,88.5 44,88.5 44.1,88.4 44.1,88.4 44),"
        + "(88.42 44.02,88.44 44.02,88.44 44.04,88.42 44.04,88.42 44.02))"))).isCloseTo(outer + inner, within(1e-5));
  }

  @Test
  void collectionsAddUpAndPointsHaveNoLength() {
    double edge = EllipsoidalLength.edgeM(87, 44, 88, 45);
    assertThat(EllipsoidalLength.m(Shapes.wkt("GEOMETRYCOLLECTION(POINT(87 44),MULTILINESTRING((87 44,88 45)),"
        + "LINESTRING(87 44,88 45))"))).isCloseTo(2 * edge, within(1e-6));
    assertThat(EllipsoidalLength.m(Shapes.wkt("MULTIPOINT((87 44),(88 45))"))).isZero();
    assertThat(EllipsoidalLength.m(Shapes.wkt("LINESTRING EMPTY"))).isZero();
  }
}
