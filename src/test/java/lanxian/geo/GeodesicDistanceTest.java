package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class GeodesicDistanceTest {
  private static final double MM = 0.001;

  @Test
  void betweenPointsItIsTheGeodesic() {
    long seed = 3;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Coordinate a = new Coordinate(180 - 360 * random.nextDouble(), 90 - 180 * random.nextDouble());
      Coordinate b = new Coordinate(Math.max(-180, Math.min(180, a.x + 100 * random.nextGaussian())),
          90 - 180 * random.nextDouble());
      // the way over the 180° meridian is not looked at
      if (Math.abs(a.x - b.x) < 180) {
        assertThat(GeodesicDistance.m(Shapes.FACTORY.createPoint(a), Shapes.FACTORY.createPoint(b)))
            .as("seed %d, case %d", seed, i).isCloseTo(Shapes.geodesicM(a, b), within(1e-6));
      }
    }
  }

  /** Edges from metres to tens of kilometres, near and far, at all latitudes, against a search by zooming in. */
  @ParameterizedTest
  @ValueSource(doubles = {-70, -20, 0, 44, 60, 80})
  void betweenEdgesItIsTheLeastOfAllPairsOfPoints(double latitude) {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      double size = Math.pow(10, -4 + 3.5 * random.nextDouble());
      double apart = Math.pow(10, -4 + 3.7 * random.nextDouble());
      Coordinate[] a = edge(87, latitude, size, random);
      Coordinate[] b = edge(
          87 + apart * random.nextGaussian(), latitude + apart * random.nextGaussian() / 2, size, random);
      Geometry first = Shapes.FACTORY.createLineString(a);
      Geometry second = Shapes.FACTORY.createLineString(b);
      double expected = first.intersects(second) ? 0 : zoomedM(a, b);
      assertThat(GeodesicDistance.m(first, second)).as("seed %d, case %d: %s to %s", seed, i, first, second)
          .isCloseTo(expected, within(MM));
    }
  }

  @Test
  void parallelEdgesThatBowTowardsEachOtherAreNearestInTheirMiddle() {
    // the parallel bows south against the straighter slant, whose ends lie farther away
    Geometry parallel = Shapes.wkt("LINESTRING(87 44,87.2 44)");
    Geometry bent = Shapes.wkt("LINESTRING(86.9 44.1,87.1 44.0001,87.3 44.1)");
    assertThat(GeodesicDistance.m(parallel, bent)).isCloseTo(
        Shapes.geodesicM(new Coordinate(87.1, 44), new Coordinate(87.1, 44.0001)), within(0.05));
    Coordinate[] a = {new Coordinate(87, 44), new Coordinate(87.2, 44)};
    Coordinate[] b = {new Coordinate(87, 44.00101), new Coordinate(87.2, 44.00102)};
    assertThat(GeodesicDistance.m(Shapes.FACTORY.createLineString(a), Shapes.FACTORY.createLineString(b)))
        .isCloseTo(zoomedM(a, b), within(MM));
  }

  /** ST_Distance of PostGIS 3.3 on geography, whose edges are geodesics: 600 m of edge differ by up to 1 cm. */
  @ParameterizedTest
  @CsvFileSource(resources = "postgis-distances.txt", delimiter = ';')
  void agreesWithPostgis(String a, String b, double metres) {
    assertThat(GeodesicDistance.m(Shapes.wkt(a), Shapes.wkt(b))).isCloseTo(metres, within(0.01));
    assertThat(GeodesicDistance.m(Shapes.wkt(b), Shapes.wkt(a)))
        .isCloseTo(GeodesicDistance.m(Shapes.wkt(a), Shapes.wkt(b)), within(1e-4));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "POINT(87 44) | POINT(87 44)", "POINT(87.05 44.05) | POLYGON((87 44,87.1 44,87.1 44.1,87 44.1,87 44))",
    "LINESTRING(87 44,88 45) | LINESTRING(87 45,88 44)",
    "POLYGON((87 44,87.1 44,87.1 44.1,87 44.1,87 44)) | POLYGON((87.1 44,87.2 44,87.2 44.1,87.1 44.1,87.1 44))",
    "POLYGON((87 44,87.1 44,87.1 44.1,87 44.1,87 44)) | POLYGON((87.02 44.02,87.03 44.02,87.03 44.03,87.02 44.02))",
    "GEOMETRYCOLLECTION(POINT(1 1),POINT(87 44)) | LINESTRING(86 44,88 44)"})
  void whatMeetsIsAtNoDistance(String a, String b) {
    assertThat(GeodesicDistance.m(Shapes.wkt(a), Shapes.wkt(b))).isZero();
    assertThat(GeodesicDistance.m(Shapes.wkt(b), Shapes.wkt(a))).isZero();
  }

  @Test
  void aPointInAHoleIsAtTheDistanceOfTheHole() {
    Geometry ring = Shapes.wkt("POLYGON((87 44,87.4 44,87.4 44.4,87 44.4,87 44),"
        + "(87.1 44.1,87.1 44.3,87.3 44.3,87.3 44.1,87.1 44.1))");
    Geometry point = Shapes.wkt("POINT(87.11 44.2)");
    assertThat(GeodesicDistance.m(ring, point)).isCloseTo(
        zoomedM(new Coordinate[] {new Coordinate(87.1, 44.1), new Coordinate(87.1, 44.3)},
            new Coordinate[] {point.getCoordinate(), point.getCoordinate()}), within(MM));
    assertThat(GeodesicDistance.signedToBoundaryM(point, ring)).isPositive();
  }

  @Test
  void aFarProjectIsSearchedInAWiderPlane() {
    BoundaryIndex index = new BoundaryIndex(Shapes.T2);
    for (Coordinate far : List.of(new Coordinate(88.45, 50), new Coordinate(100, 44.05), new Coordinate(-60, -30))) {
      double expected = IntStream.range(0, 4).mapToDouble(i -> zoomedM(
          new Coordinate[] {Shapes.T2.getCoordinates()[i], Shapes.T2.getCoordinates()[i + 1]},
          new Coordinate[] {far, far})).min().orElseThrow();
      assertThat(index.distanceM(Shapes.FACTORY.createPoint(far))).isCloseTo(expected, within(MM));
    }
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    BoundaryIndex index = new BoundaryIndex(Shapes.T2.buffer(0.01));
    double[] alone = IntStream.range(0, 400).mapToDouble(i -> index.signedM(place(i))).toArray();
    BoundaryIndex fresh = new BoundaryIndex(Shapes.T2.buffer(0.01));
    assertThat(IntStream.range(0, 400).parallel().mapToDouble(i -> fresh.signedM(place(i))).toArray())
        .isEqualTo(alone);
  }

  @Test
  void nothingIsAtNoDistance() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BoundaryIndex(Shapes.wkt("POLYGON EMPTY")));
  }

  private static Geometry place(int i) {
    return Shapes.FACTORY.createPoint(new Coordinate(88.3 + 0.0007 * i, 44.0 + 0.0003 * i));
  }

  private static Coordinate[] edge(double x, double y, double size, Random random) {
    Coordinate a = new Coordinate(x + size * random.nextGaussian(), y + size * random.nextGaussian() / 2);
    return new Coordinate[] {a,
        new Coordinate(a.x + size * random.nextGaussian(), a.y + size * random.nextGaussian() / 2)};
  }

  /** Least geodesic between points of two edges: a grid of pairs, then finer grids around its best. */
  private static double zoomedM(Coordinate[] a, Coordinate[] b) {
    double best = Double.POSITIVE_INFINITY;
    double s = 0.5;
    double t = 0.5;
    for (double width = 0.5; width > 1e-7; width /= 4) {
      double bestS = s;
      double bestT = t;
      for (int i = -10; i <= 10; i++) {
        for (int k = -10; k <= 10; k++) {
          double trialS = Math.max(0, Math.min(1, s + width * i / 10));
          double trialT = Math.max(0, Math.min(1, t + width * k / 10));
          double metres = Shapes.geodesicM(on(a, trialS), on(b, trialT));
          if (metres < best) {
            best = metres;
            bestS = trialS;
            bestT = trialT;
          }
        }
      }
      s = bestS;
      t = bestT;
    }
    return best;
  }

  private static Coordinate on(Coordinate[] edge, double share) {
    return new Coordinate(
        edge[0].x + share * (edge[1].x - edge[0].x), edge[0].y + share * (edge[1].y - edge[0].y));
  }
}
