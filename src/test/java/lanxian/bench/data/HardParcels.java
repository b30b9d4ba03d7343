package lanxian.bench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parcels where overlays go wrong: sharing edges and vertices with a zone, equal to one, with edges along its edges,
 * thin as a rounding error, or drawn on the lines of a grid that halves the world.
 */
public final class HardParcels {
  private static final int COARSEST = 14;
  private static final int FINEST = 20;

  /** Degrees across of the parcels, about: 300 m. */
  private static final double SIZE = 0.003;

  /** Parcels as large as a zone of more vertices would take a reference minutes. */
  private static final int MOST_VERTICES = 2000;

  private final List<BenchZone> zones;
  private final Prng random;

  private HardParcels(long seed, List<BenchZone> zones) {
    this.zones = zones;
    this.random = new Prng(seed, 4);
  }

  /** Closed counter-clockwise valid rings, longitude and latitude in turn. */
  public static double[][] of(long seed, List<BenchZone> zones, int count) {
    HardParcels maker = new HardParcels(seed, zones);
    List<double[]> parcels = new ArrayList<>();
    for (int number = 0; parcels.size() < count; number++) {
      double[] ring = closed(maker.next(number));
      if (Rings.area(ring) != 0 && Shape.of(ring).geometry().isValid()) { // some turn out with edges that cross
        parcels.add(Rings.area(ring) > 0 ? ring : Rings.reversed(ring));
      }
    }
    return parcels.toArray(double[][]::new);
  }

  private double[] next(int number) {
    BoundaryPick edge = BoundaryPick.of(zones, random);
    return switch (number % 12) {
      case 0 -> triangle(edge.x(), edge.y(), edge.endX(), edge.endY(), SIZE);
      case 1 -> edge.corners() <= MOST_VERTICES ? edge.ring() : withCorner(edge.chain(40));
      case 2 -> cornerOn(edge.x(), edge.y());
      case 3 -> cornerOn(edge.xAt(0.5), edge.yAt(0.5));
      case 4 -> triangle(edge.xAt(0.25), edge.yAt(0.25), edge.xAt(0.75), edge.yAt(0.75), SIZE);
      case 5 -> triangle(edge.xAt(-0.5), edge.yAt(-0.5), edge.xAt(1.5), edge.yAt(1.5), SIZE);
      case 6 -> triangle(edge.x(), edge.y(), edge.endX(), edge.endY(), random.logBetween(1e-12, 1e-5));
      case 7 -> sliver(edge);
      case 8 -> withCorner(edge.chain(2 + random.below(12)));
      case 9 -> cell(edge.x(), edge.y());
      case 10 -> Queries.parcel(edge.x(), edge.y(), random.logBetween(0.5, 1e8), random);
      default -> throughVertices(edge);
    };
  }

  /** Two corners given, the third to either side of the line. */
  private double[] triangle(double ax, double ay, double bx, double by, double height) {
    double length = StrictMath.hypot(bx - ax, by - ay);
    double off = height / length * (random.chance(0.5) ? 1 : -1);
    double share = random.between(0, 1);
    return new double[] {ax, ay, bx, by,
        ax + share * (bx - ax) - off * (by - ay), ay + share * (by - ay) + off * (bx - ax)};
  }

  /** A parcel with one corner exactly at a place. */
  private double[] cornerOn(double x, double y) {
    double[] ring = open(Queries.parcel(0, y, random.logBetween(100, 1e6), random));
    double dx = x - ring[0];
    double dy = y - ring[1];
    for (int i = 0; i < ring.length; i += 2) {
      ring[i] += dx;
      ring[i + 1] += dy;
    }
    ring[0] = x;
    ring[1] = y;
    return ring;
  }

  /** Some edges of a zone, closed over one corner more. */
  private double[] withCorner(double[] chain) {
    double[] ring = Arrays.copyOf(chain, chain.length + 2);
    double[] last = triangle(chain[0], chain[1], chain[chain.length - 2], chain[chain.length - 1], SIZE);
    ring[chain.length] = last[4];
    ring[chain.length + 1] = last[5];
    return ring;
  }

  /** Long and centimetres wide, along an edge. */
  private double[] sliver(BoundaryPick edge) {
    double[] one = triangle(edge.xAt(-1), edge.yAt(-1), edge.xAt(2), edge.yAt(2), random.logBetween(1e-9, 1e-6));
    double dx = (edge.endX() - edge.x()) / 4;
    double dy = (edge.endY() - edge.y()) / 4;
    return new double[] {one[0], one[1], one[2], one[3], one[4] + dx, one[5] + dy, one[4] - dx, one[5] - dy};
  }

  /** One cell of a grid of 2^k cells around the world. */
  private double[] cell(double x, double y) {
    double cell = 360 / (double) (1L << COARSEST + random.below(FINEST - COARSEST + 1));
    double west = HardPoints.onGrid(x, cell);
    double south = HardPoints.onGrid(y, cell);
    return new double[] {west, south, west + cell, south, west + cell, south + cell, west, south + cell};
  }

  /** Corners on every other vertex of a zone. */
  private double[] throughVertices(BoundaryPick edge) {
    double[] chain = edge.chain(9);
    double[] some = new double[2 * ((chain.length / 2 + 1) / 2)];
    for (int i = 0; i < some.length; i += 2) {
      some[i] = chain[2 * i];
      some[i + 1] = chain[2 * i + 1];
    }
    return withCorner(some);
  }

  private static double[] open(double[] ring) {
    return Arrays.copyOf(ring, ring.length - 2);
  }

  private static double[] closed(double[] corners) {
    double[] ring = Arrays.copyOf(corners, corners.length + 2);
    ring[corners.length] = corners[0];
    ring[corners.length + 1] = corners[1];
    return ring;
  }
}
