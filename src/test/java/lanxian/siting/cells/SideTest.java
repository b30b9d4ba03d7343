package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds every decision against exact arithmetic, with the place moved as the rule says. */
class SideTest {
  private static final long SEED = 20261129;

  private static final BigDecimal EPSILON = BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(700));
  private static final BigDecimal DELTA = BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(2200));

  private static final int[] EDGES = {0, 1, 2, 3, 4};

  private final Random random = new Random(SEED);

  /** Few places to choose from: ends, middles and levels meet all the time. */
  @ParameterizedTest
  @CsvSource({"4, 1", "4, 0.02197265625", "9, 0.1", "64, 1e-14", "3, 1e-170"})
  void decisionsOnAGridAreExact(int places, double step) {
    System.out.println("seed " + SEED);
    double x = step < 1e-100 ? 0 : 87.3;
    double y = step < 1e-100 ? 0 : 44.1;
    for (int i = 0; i < 1500; i++) {
      double[] c = new double[6];
      for (int k = 0; k < c.length; k++) {
        c[k] = (k % 2 == 0 ? x : y) + random.nextInt(places) * step;
      }
      assertExact(c[0], c[1], c[2], c[3], c[4], c[5]);
    }
  }

  /** On an edge as doubles are, but twice the digits of a double are too few to see it. */
  @ParameterizedTest
  @CsvSource({
    "-2.5598751211417494E-7, 4.467361398912138E-7, 6.808939347272997E-7, -9.316249636130322E-7, "
        + "-2.1767150403806282E-8, 1.0214586401515228E-7",
    "1.6451804622098116, 0.4688381384143141, -1.1115778751664585, -0.8224056650688805, "
        + "0.9559908778657441, 0.14602718754351546"
  })
  void moreDigitsThanTwoDoublesHold(double x1, double y1, double x2, double y2, double x, double y) {
    assertExact(x1, y1, x2, y2, x, y);
    assertThat(Side.orientation(x1, y1, x2, y2, x, y)).isZero();
  }

  /** Places as near to an edge as numbers come. */
  @ParameterizedTest
  @CsvSource({"87, 44, 0.01", "87, 44, 30", "0, 0, 1e-6", "0, 0, 30", "-0.5, 0.3, 1", "3, 51, 30", "63.9, 32, 30"})
  void decisionsBesideAnEdgeAreExact(double x, double y, double size) {
    System.out.println("seed " + SEED);
    for (int i = 0; i < 4000; i++) {
      double x1 = x + size * random.nextGaussian();
      double y1 = y + size * random.nextGaussian();
      double x2 = x + size * random.nextGaussian();
      double y2 = y + size * random.nextGaussian();
      double share = i % 3 == 0 ? 0.5 : i % 3 == 1 ? random.nextDouble() : Math.scalb(1, -random.nextInt(40));
      double px = x1 + share * (x2 - x1);
      double py = y1 + share * (y2 - y1);
      int expected = orientation(exact(x1), exact(y1), exact(x2), exact(y2), exact(px), exact(py));
      if (Side.orientation(x1, y1, x2, y2, px, py) != expected) { // an assertion each would take seconds
        fail("%s %s, %s %s: %s %s is %s", x1, y1, x2, y2, px, py, expected);
      }
      if (i % 20 == 0) {
        assertExact(x1, y1, x2, y2, px, py);
      }
    }
  }

  /** Any closed line is crossed an even number of times on the way around any box. */
  @ParameterizedTest
  @CsvSource({"3, 1", "5, 0.1", "7, 0.02197265625", "1000000000, 1e-12"})
  void waysAroundABoxAgree(int places, double step) {
    System.out.println("seed " + SEED);
    for (int i = 0; i < 10_000; i++) {
      double[] xy = new double[12];
      for (int k = 0; k < 10; k++) {
        xy[k] = (k % 2 == 0 ? 87.3 : 44.1) + random.nextInt(places) * step;
      }
      xy[10] = xy[0];
      xy[11] = xy[1];
      double west = i % 2 == 0 ? xy[random.nextInt(5) * 2] : 87.3 + random.nextInt(places) * step;
      double south = i % 3 == 0 ? xy[random.nextInt(5) * 2 + 1] : 44.1 + random.nextInt(places) * step;
      double east = west + random.nextInt(places) * step;
      double north = south + random.nextInt(places) * step;
      boolean eastThenNorth = east(xy, west, south, east) ^ north(xy, east, south, north);
      boolean northThenEast = north(xy, west, south, north) ^ east(xy, west, north, east);
      assertThat(eastThenNorth).as("case %s", i).isEqualTo(northThenEast);
      double middle = (west + east) / 2;
      double level = (south + north) / 2;
      boolean viaAThird = north(xy, west, south, level) ^ east(xy, west, level, middle)
          ^ north(xy, middle, level, north) ^ east(xy, middle, north, east);
      assertThat(viaAThird).as("case %s", i).isEqualTo(northThenEast);
      assertThat(north(xy, west, south, 1000)).as("case %s", i).isEqualTo(east(xy, west, south, 1000));
    }
  }

  private static boolean east(double[] xy, double x, double y, double toX) {
    return Parity.east(xy, EDGES, EDGES.length, x, y, toX);
  }

  private static boolean north(double[] xy, double x, double y, double toY) {
    return Parity.north(xy, EDGES, EDGES.length, x, y, toY);
  }

  private static void assertExact(double x1, double y1, double x2, double y2, double x, double y) {
    String what = x1 + " " + y1 + ", " + x2 + " " + y2 + ": " + x + " " + y;
    BigDecimal ax = exact(x1);
    BigDecimal ay = exact(y1);
    BigDecimal bx = exact(x2);
    BigDecimal by = exact(y2);
    int side = orientation(ax, ay, bx, by, exact(x), exact(y));
    boolean inBox = x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2);
    assertThat(Side.isOn(x1, y1, x2, y2, x, y)).as(what).isEqualTo(side == 0 && inBox);
    BigDecimal px = exact(x).add(EPSILON);
    BigDecimal py = exact(y).subtract(DELTA);
    int moved = orientation(ax, ay, bx, by, px, py);
    boolean across = ay.compareTo(py) < 0 != by.compareTo(py) < 0;
    assertThat(Side.crossesEast(x1, y1, x2, y2, x, y)).as("east: " + what)
        .isEqualTo(across && (y1 < y2 ? moved > 0 : moved < 0));
    boolean along = ax.compareTo(px) < 0 != bx.compareTo(px) < 0;
    assertThat(Side.crossesNorth(x1, y1, x2, y2, x, y)).as("north: " + what)
        .isEqualTo(along && (x1 < x2 ? moved < 0 : moved > 0));
  }

  private static int orientation(
      BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2, BigDecimal x, BigDecimal y) {
    return x2.subtract(x1).multiply(y.subtract(y1)).subtract(y2.subtract(y1).multiply(x.subtract(x1))).signum();
  }

  private static BigDecimal exact(double number) {
    return new BigDecimal(number);
  }
}
