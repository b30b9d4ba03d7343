package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class BuffersTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "POINT(87.3 44) | 30", "POINT(87.3 44) | 500", "POINT(87.3 44) | 10000",
    "LINESTRING(87.07 43.84,87.24 44.2,87.3 44.25) | 50", "LINESTRING(87 44,87.3 44) | 500",
    "MULTIPOINT((86 44),(91 44.5)) | 1000",
    "POLYGON((88.4 44,88.5 44,88.5 44.1,88.4 44.1,88.4 44)) | 500"})
  void everyPointOfTheOutlineLiesAtTheDistance(String wkt, double metres) {
    Geometry drawn = Shapes.wkt(wkt);
    Geometry buffer = Buffers.of(drawn, metres);
    assertThat(buffer.isValid()).isTrue();
    assertThat(buffer.covers(drawn)).isTrue();
    double error = 0.02 + Math.max(0.05, 1e-4 * metres) * 1.6 + 1e-5 * metres;
    BoundaryIndex index = new BoundaryIndex(drawn);
    for (Coordinate corner : buffer.getBoundary().getCoordinates()) {
      assertThat(index.distanceM(Shapes.FACTORY.createPoint(corner))).isCloseTo(metres, within(error));
    }
  }

  @Test
  void aCircleHasTheAreaOfACircle() {
    double area = EllipsoidalArea.m2(Buffers.of(Shapes.wkt("POINT(87.3 44)"), 500));
    assertThat(area).isCloseTo(Math.PI * 500 * 500, within(Math.PI * 1000 * 0.05));
  }

  @Test
  void agreesWithTheExactTestOfDistance() {
    long seed = 9;
    Random random = new Random(seed);
    Geometry buffer = Buffers.of(Shapes.T1, 500);
    BoundaryIndex index = new BoundaryIndex(Shapes.T1);
    for (int i = 0; i < 2000; i++) {
      Geometry point = Shapes.FACTORY.createPoint(
          new Coordinate(87.29 + 0.035 * random.nextDouble(), 43.99 + 0.03 * random.nextDouble()));
      double metres = index.distanceM(point);
      if (Math.abs(metres - 500) > 0.15) {
        assertThat(buffer.contains(point)).as("seed %d, case %d at %g m", seed, i, metres).isEqualTo(metres < 500);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.004, 0.02, 0.049, 0.051})
  void gentleBendsAreRoundedToo(double turn) {
    StringBuilder bends = new StringBuilder("LINESTRING(87.3 44");
    Coordinate place = new Coordinate(87.3, 44);
    for (int i = 1; i <= 40; i++) {
      place = Geodesics.destination(place, Math.toDegrees(i * turn), 30);
      bends.append(',').append(place.x).append(' ').append(place.y);
    }
    Geometry line = Shapes.wkt(bends.append(')').toString());
    BoundaryIndex index = new BoundaryIndex(line);
    Geometry buffer = Buffers.of(line, 1000, 0.01);
    Coordinate[] outline = buffer.getBoundary().getCoordinates();
    for (int i = 1; i < outline.length; i++) {
      Coordinate middle = new Coordinate((outline[i].x + outline[i - 1].x) / 2, (outline[i].y + outline[i - 1].y) / 2);
      assertThat(index.distanceM(Shapes.FACTORY.createPoint(outline[i]))).isCloseTo(1000, within(0.015));
      assertThat(index.distanceM(Shapes.FACTORY.createPoint(middle))).isCloseTo(1000, within(0.03));
    }
  }

  @Test
  void aNegativeDistanceShrinks() {
    Geometry core = Buffers.of(Shapes.T1, -200);
    assertThat(Shapes.T1.contains(core)).isTrue();
    assertThat(EllipsoidalArea.m2(core)).isCloseTo(602.5 * 600.1, within(500.0));
    assertThat(Buffers.of(Shapes.T1, -5000).isEmpty()).isTrue();
  }

  @Test
  void overlappingBuffersOfPartsBecomeOne() {
    Geometry pair = Buffers.of(Shapes.wkt("MULTIPOINT((87.3 44),(87.301 44))"), 500);
    assertThat(pair.getNumGeometries()).isEqualTo(1);
    assertThat(EllipsoidalArea.m2(pair)).isLessThan(1.2 * Math.PI * 500 * 500);
  }

  @Test
  void nothingHasNoBuffer() {
    assertThat(Buffers.of(Shapes.wkt("POLYGON EMPTY"), 100).isEmpty()).isTrue();
    assertThat(Buffers.of(Shapes.wkt("GEOMETRYCOLLECTION EMPTY"), 100).isEmpty()).isTrue();
    assertThat(Buffers.of(Shapes.T1, 0).getArea()).isCloseTo(Shapes.T1.getArea(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void distancesThatAreNone(double metres) {
    assertThatIllegalArgumentException().isThrownBy(() -> Buffers.of(Shapes.T1, metres));
  }
}
