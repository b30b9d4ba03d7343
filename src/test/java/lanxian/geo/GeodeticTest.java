package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

/** The short formula against Karney's method. */
class GeodeticTest {
  private static final long SEED = 4490;

  @Test
  void shortLinesAreExactToAFewHundredthsOfAMillimetre() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Geodesic geodesic = new Geodesic(Ellipsoid.A, Ellipsoid.F);
    for (int i = 0; i < 20_000; i++) {
      double x = 360 * random.nextDouble() - 180;
      double y = 140 * random.nextDouble() - 70;
      double toX = x + 0.02 * (2 * random.nextDouble() - 1);
      double toY = y + 0.02 * (2 * random.nextDouble() - 1);
      Geodetic.Line line = Geodetic.line(x, y, toX, toY);
      GeodesicData exact = geodesic.Inverse(y, x, toY, toX);
      assertThat(line.metres()).isCloseTo(exact.s12, within(3e-5));
      double azimuth = Math.toRadians(exact.azi2);
      assertThat(line.eastM()).isCloseTo(exact.s12 * Math.sin(azimuth), within(1e-3));
      assertThat(line.northM()).isCloseTo(exact.s12 * Math.cos(azimuth), within(1e-3));
    }
  }

  @Test
  void longLinesAreKarneys() {
    GeodesicData exact = new Geodesic(Ellipsoid.A, Ellipsoid.F).Inverse(44, 87, 45, 88);
    assertThat(Geodetic.line(87, 44, 88, 45).metres()).isEqualTo(exact.s12);
  }
}
