package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

class AreaBandTest {
  private static final long SEED = 20261201;

  /** What the cells use: half the height of a tile. */
  private static final double REACH = 0.011;

  @ParameterizedTest
  @ValueSource(doubles = {-80, -61.5, -44, -20, -0.005, 0, 0.02, 10, 30, 43.9, 44.1, 60, 75, 80})
  void boxesAreThoseOfTheEllipsoid(double middle) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    AreaBand band = new AreaBand(middle);
    assertThat(band.middle()).isEqualTo(middle);
    for (int i = 0; i < 200; i++) {
      double s = REACH * (2 * random.nextDouble() - 1);
      double t = i % 3 == 0 ? s + 1e-9 : REACH * (2 * random.nextDouble() - 1);
      double south = Math.min(middle + s, middle + t);
      double north = Math.max(middle + s, middle + t);
      double expected = EllipsoidalArea.m2(Shapes.box(0, south, 0.02, north));
      double actual = 0.02 * (band.to(north - middle) - band.to(south - middle));
      assertThat(actual).as("case %s", i).isCloseTo(expected, within(1e-7 + 1e-11 * expected));
    }
  }

  /** Under an edge of any slope, from the band's middle or from its south border. */
  @ParameterizedTest
  @ValueSource(doubles = {-80, -61.5, -44, -20, -0.005, 0, 0.02, 10, 30, 43.9, 44.1, 60, 75, 80})
  void slantedEdgesAreThoseOfTheEllipsoid(double middle) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    AreaBand band = new AreaBand(middle);
    for (int i = 0; i < 200; i++) {
      double west = random.nextDouble() * 0.01;
      double width = Math.pow(10, -7 + 5 * random.nextDouble());
      double s = REACH * (2 * random.nextDouble() - 1);
      double t = i % 4 == 0 ? s : i % 4 == 1 ? s + 1e-8 * random.nextGaussian() : REACH * (2 * random.nextDouble() - 1);
      double floor = middle - 0.012;
      Geometry below = Shapes.wkt("POLYGON((" + west + " " + floor + "," + (west + width) + " " + floor + ","
          + (west + width) + " " + (middle + t) + "," + west + " " + (middle + s) + "," + west + " " + floor + "))");
      double expected = EllipsoidalArea.m2(below);
      double actual = (west + width - west) * (band.meanTo(s, t) - band.to(floor - middle));
      assertThat(actual).as("case %s", i).isCloseTo(expected, within(1e-7 + 1e-11 * expected));
    }
  }

  /** One formula for all: a level edge, an edge there and back, an edge in two halves. */
  @ParameterizedTest
  @ValueSource(doubles = {-80, -44, 0, 44, 80})
  void meansAgreeWithEachOther(double middle) {
    AreaBand band = new AreaBand(middle);
    Random random = new Random(SEED);
    double scale = Math.abs(band.to(REACH));
    assertThat(band.to(0)).isZero();
    for (int i = 0; i < 200; i++) {
      double s = REACH * (2 * random.nextDouble() - 1);
      double t = REACH * (2 * random.nextDouble() - 1);
      double half = (s + t) / 2;
      assertThat(band.meanTo(s, s)).isCloseTo(band.to(s), within(1e-14 * scale));
      assertThat(band.meanTo(s, t)).isEqualTo(band.meanTo(t, s));
      assertThat((band.meanTo(s, half) + band.meanTo(half, t)) / 2).isCloseTo(band.meanTo(s, t), within(1e-14 * scale));
    }
  }
}
