package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

class EdgeDensifierTest {
  private static final Crs STRIP = new CrsRegistry().byCode("4538");

  @ParameterizedTest
  @CsvSource({"0.01", "1", "100"})
  void noPointOfAnEdgeMovesByMoreThanTheError(double error) {
    Reprojector reprojector = new Reprojector(error);
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      Coordinate a = new Coordinate(300_000 + 400_000 * random.nextDouble(), 4.7e6 + 4e5 * random.nextDouble());
      double length = Math.pow(10, 1 + 4.5 * random.nextDouble());
      double angle = 2 * Math.PI * random.nextDouble();
      Coordinate b = new Coordinate(a.x + length * Math.cos(angle), a.y + length * Math.sin(angle));
      Geometry stored = reprojector.toStored(Shapes.FACTORY.createLineString(new Coordinate[] {a, b}), STRIP);
      for (int k = 0; k <= 50; k++) {
        double t = random.nextDouble();
        Coordinate onEdge = new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
        Geometry where = reprojector.toStored(Shapes.FACTORY.createPoint(onEdge), STRIP);
        // a degree of longitude is shorter, so this bounds the metres from above
        assertThat(stored.distance(where) * 111_320).as("seed %d, case %d", seed, i).isLessThanOrEqualTo(error * 1.45);
      }
    }
  }

  @Test
  void anEdgeOfAKilometreIsCutAtOneCentimetreAndNotAtOneMetre() {
    LineString edge = (LineString) Shapes.wkt("LINESTRING(600000 4875000,601000 4875000)");
    assertThat(new Reprojector(0.01).toStored(edge, STRIP).getNumPoints()).isBetween(3, 5);
    assertThat(new Reprojector(1).toStored(edge, STRIP).getNumPoints()).isEqualTo(2);
  }

  @Test
  void neighboursGetTheSamePointsOnASharedBorder() {
    Reprojector reprojector = new Reprojector(0.01);
    long seed = 11;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Coordinate a = new Coordinate(300_000 + 400_000 * random.nextDouble(), 4.7e6 + 4e5 * random.nextDouble());
      Coordinate b = new Coordinate(a.x + 30_000 * random.nextGaussian(), a.y + 30_000 * random.nextGaussian());
      Coordinate[] there = line(reprojector, a, b);
      Coordinate[] back = line(reprojector, b, a);
      Collections.reverse(Arrays.asList(back));
      assertThat(back).as("seed %d, case %d", seed, i).isEqualTo(there);
    }
  }

  @Test
  void ringsStayClosedExactly() {
    Geometry ring = Shapes.wkt(
        "POLYGON((310000.1 4710000.7,699000.3 4720000.9,650000.13 5050000.77,310000.1 4710000.7))");
    Coordinate[] stored = new Reprojector(0.01).toStored(ring, STRIP).getCoordinates();
    assertThat(stored[stored.length - 1]).isEqualTo(stored[0]);
    assertThat(stored.length).isGreaterThan(100);
  }

  @Test
  void alsoFromLongitudeAndLatitude() {
    Crs strip = new CrsRegistry().byCode("4538");
    Geometry drawn = new Reprojector(0.01).fromStored(Shapes.T2, strip);
    // the planar area of the box itself, not of its four corners
    Reprojector fine = new Reprojector(1e-5);
    assertThat(drawn.getArea()).isCloseTo(fine.fromStored(Shapes.T2, strip).getArea(), within(200.0));
    assertThat(drawn.getNumPoints()).isGreaterThan(20);
    Geometry back = new Reprojector(0.01).toStored(drawn, strip);
    assertThat(EllipsoidalArea.m2(back)).isCloseTo(89_044_794.571, within(200.0));
  }

  @Test
  void aNearlyWorldWideEdgeEndsAndStaysTrue() {
    Geometry line = Shapes.wkt("LINESTRING(-19000000 -15000000,19000000 15000000)");
    Geometry stored = new Reprojector(0.1).toStored(line, new CrsRegistry().byCode("3857"));
    assertThat(stored.getNumPoints()).isBetween(1000, 70_000);
    assertThat(Arrays.stream(stored.getCoordinates()).anyMatch(c -> c.distance(new Coordinate(0, 0)) < 1e-9)).isTrue();
  }

  @Test
  void tooManyPointsAreRefused() {
    Coordinate[] zigzag = new Coordinate[3000];
    for (int i = 0; i < zigzag.length; i++) {
      zigzag[i] = new Coordinate(i % 2 == 0 ? -19_000_000 : 19_000_000, -15_000_000 + 10_000.0 * i);
    }
    Geometry line = Shapes.FACTORY.createLineString(zigzag);
    Reprojector reprojector = new Reprojector(1e-6);
    Crs mercator = new CrsRegistry().byCode("3857");
    FaultException e = catchThrowableOfType(FaultException.class, () -> reprojector.fromStored(
        new Reprojector(1e6).toStored(line, mercator), new CrsRegistry().byCode("EPSG:32645")));
    assertThat(e).isNotNull();
    FaultException slanted = catchThrowableOfType(FaultException.class, () -> reprojector.toStored(
        Shapes.wkt("LINESTRING(-19000000 -15000000,19000000 15000000)"), mercator));
    assertThat(slanted.faults().get(0).code()).isIn(GeoFault.GEOMETRY_TOO_COMPLEX, GeoFault.COORDINATE_OUT_OF_RANGE);
  }

  private static Coordinate[] line(Reprojector reprojector, Coordinate a, Coordinate b) {
    return reprojector.toStored(Shapes.FACTORY.createLineString(new Coordinate[] {a, b}), STRIP).getCoordinates();
  }
}
