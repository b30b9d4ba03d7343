package lanxian.bench.data;

import java.util.List;

/**
 * Points where engines go wrong: on vertices and edges, one rounding step beside them, level with vertices, and on the
 * lines of grids that halve the world again and again.
 */
public final class HardPoints {
  private static final int COARSEST = 14;
  private static final int FINEST = 26;

  private final List<BenchZone> zones;
  private final Prng random;

  private HardPoints(long seed, List<BenchZone> zones) {
    this.zones = zones;
    this.random = new Prng(seed, 3);
  }

  /** Longitude and latitude in turn. */
  public static double[] of(long seed, List<BenchZone> zones, int count) {
    HardPoints maker = new HardPoints(seed, zones);
    double[] points = new double[2 * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(maker.next(i), 0, points, 2 * i, 2);
    }
    return points;
  }

  private double[] next(int number) {
    BoundaryPick edge = BoundaryPick.of(zones, random);
    double level = random.between(-0.01, 0.01);
    double share = random.between(0, 1);
    return switch (number % 10) {
      case 0 -> new double[] {edge.x(), edge.y()};
      case 1 -> new double[] {edge.xAt(0.5), edge.yAt(0.5)};
      case 2 -> new double[] {step(edge.x()), step(edge.y())};
      case 3 -> new double[] {step(edge.xAt(0.5)), step(edge.yAt(0.5))};
      case 4 -> new double[] {edge.x() + level, edge.y()}; // level with a vertex: a ray to the side runs through it
      case 5 -> new double[] {edge.x(), edge.y() + level};
      case 6 -> corner(edge.x(), edge.y());
      case 7 -> new double[] {corner(edge.x(), edge.y())[0], edge.y() + level / 100};
      case 8 -> new double[] {edge.x() + level / 100, corner(edge.x(), edge.y())[1]};
      default -> new double[] {edge.xAt(share), edge.yAt(share)};
    };
  }

  /** One rounding step up, down or none. */
  private double step(double number) {
    int way = random.below(3);
    return way == 0 ? number : way == 1 ? Math.nextUp(number) : Math.nextDown(number);
  }

  /** The corner next to a place of a grid of 2^k cells around the world. */
  private double[] corner(double x, double y) {
    double cell = 360 / (double) (1L << COARSEST + random.below(FINEST - COARSEST + 1));
    return new double[] {onGrid(x, cell), onGrid(y, cell)};
  }

  /** Exact: a cell is 45/2^k degrees. */
  static double onGrid(double number, double cell) {
    return -180 + Math.rint((number + 180) / cell) * cell;
  }
}
