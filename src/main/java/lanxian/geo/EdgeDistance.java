package lanxian.geo;

import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Shortest geodesic between two edges, to 0.1 mm; 0 exactly where they meet. */
final class EdgeDistance {
  /** A foot point is searched until the distance is off by no more than this. */
  private static final double CLOSE_M = 1e-5;

  /** Edges this close in the plane may meet: that is decided exactly. */
  static final double MEETING_M = 0.001;

  /** What does not meet is so far apart at least, also where the distance is lost in rounding. */
  private static final double APART_M = 1e-9;

  private static final int MAX_STEPS = 20;

  /** An edge that bows by less than this off the geodesic between its ends counts as straight. */
  private static final double STRAIGHT_M = 5e-5;

  /** How much more two edges may turn than they can. */
  private static final double AMPLE = 4;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private EdgeDistance() {}

  /**
   * The distance, or a lower bound of it that is not below {@code best}; 0 only if they meet.
   *
   * @param best what it has to beat, metres
   */
  static double m(Edge a, Edge b, double best) {
    Ends ends = Ends.of(a, b);
    double bound = ends.leastM();
    // first of all: edges that meet are 0 apart, whatever the plane makes of them
    if (bound < MEETING_M && meet(a, b)) {
      return 0;
    }
    return bound >= best ? bound : Math.max(APART_M, apartM(a, b, ends));
  }

  private static double apartM(Edge a, Edge b, Ends ends) {
    if (a.isPoint() || b.isPoint()) {
      return a.isPoint() ? footM(a.x1(), a.y1(), b) : footM(b.x1(), b.y1(), a);
    }
    double least = Double.POSITIVE_INFINITY;
    for (int end : ends.nearestFirst()) {
      if (ends.boundsM()[end] < least) {
        least = Math.min(least, switch (end) {
          case 0 -> footM(a.x1(), a.y1(), b);
          case 1 -> footM(a.x2(), a.y2(), b);
          case 2 -> footM(b.x1(), b.y1(), a);
          default -> footM(b.x2(), b.y2(), a);
        });
      }
    }
    // where both edges bow, the shortest way need not start at an end of either
    return bowM(a) + bowM(b) > STRAIGHT_M && mayRunAlike(a, b, least) ? Math.min(least, betweenM(a, b)) : least;
  }

  /**
   * False if the shortest way certainly starts at an end: a way from within one edge to within the other meets both at right
   * angles. On a way of d metres a geodesic turns by d·tan B / R against the meridians, and an edge by no more along itself, so
   * both would have to run in nearly one direction.
   *
   * @param metres how far they are apart, at most
   */
  private static boolean mayRunAlike(Edge a, Edge b, double metres) {
    double latitude = (a.y1() + a.y2() + b.y1() + b.y2()) / 4;
    double metresX = Math.toRadians(Ellipsoid.parallelRadius(latitude));
    double metresY = Math.toRadians(Ellipsoid.meridianRadius(latitude));
    double ax = (a.x2() - a.x1()) * metresX;
    double ay = (a.y2() - a.y1()) * metresY;
    double bx = (b.x2() - b.x1()) * metresX;
    double by = (b.y2() - b.y1()) * metresY;
    double lengthA = Math.sqrt(ax * ax + ay * ay);
    double lengthB = Math.sqrt(bx * bx + by * by);
    double turn = AMPLE * (lengthA + lengthB + metres) * Math.max(tanLatitude(a), tanLatitude(b)) / Ellipsoid.B;
    return !(Math.abs(ax * by - ay * bx) > turn * lengthA * lengthB);
  }

  /**
   * How far the ends of two edges are from the other edge, at least: first those of a from b, then those of b from a.
   *
   * @param leastM how far the edges are apart, at least
   */
  private record Ends(double[] boundsM, double leastM) {
    static Ends of(Edge a, Edge b) {
      Envelope both = new Envelope(a.x1(), a.x2(), a.y1(), a.y2());
      both.expandToInclude(b.x1(), b.y1());
      both.expandToInclude(b.x2(), b.y2());
      ShorteningPlane plane = ShorteningPlane.around(both);
      double kx = plane.metresX();
      double ky = plane.metresY();
      double[] at = {a.x1() * kx, a.y1() * ky, a.x2() * kx, a.y2() * ky, b.x1() * kx, b.y1() * ky, b.x2() * kx, b.y2() * ky};
      return new Ends(new double[] {
        PlaneDistance.pointToEdge(at[0], at[1], at[4], at[5], at[6], at[7]),
        PlaneDistance.pointToEdge(at[2], at[3], at[4], at[5], at[6], at[7]),
        PlaneDistance.pointToEdge(at[4], at[5], at[0], at[1], at[2], at[3]),
        PlaneDistance.pointToEdge(at[6], at[7], at[0], at[1], at[2], at[3])
      }, PlaneDistance.edgeToEdge(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]));
    }

    /** The end that is nearest in the plane, then the others. */
    int[] nearestFirst() {
      int nearest = 0;
      for (int i = 1; i < boundsM.length; i++) {
        nearest = boundsM[i] < boundsM[nearest] ? i : nearest;
      }
      return new int[] {nearest, (nearest + 1) % 4, (nearest + 2) % 4, (nearest + 3) % 4};
    }
  }

  private static boolean meet(Edge a, Edge b) {
    LineIntersector intersector = new RobustLineIntersector();
    intersector.computeIntersection(new Coordinate(a.x1(), a.y1()), new Coordinate(a.x2(), a.y2()),
        new Coordinate(b.x1(), b.y1()), new Coordinate(b.x2(), b.y2()));
    return intersector.hasIntersection();
  }

  /**
   * Distance from a point to an edge: Gauss and Newton's steps on its square, which end where the geodesic meets the
   * edge at a right angle. In a plane one step would do; here each leaves d·tan B / R of the way, 1 % at 50 km.
   */
  private static double footM(double x, double y, Edge edge) {
    double metresX = Math.toRadians(Ellipsoid.parallelRadius((y + edge.y(0.5)) / 2));
    double metresY = Math.toRadians(Ellipsoid.meridianRadius(y));
    double dx = (edge.x2() - edge.x1()) * metresX;
    double dy = (edge.y2() - edge.y1()) * metresY;
    double length2 = dx * dx + dy * dy;
    double share = length2 == 0 ? 0
        : clamp(((x - edge.x1()) * metresX * dx + (y - edge.y1()) * metresY * dy) / length2);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MAX_STEPS; i++) {
      double footY = edge.y(share);
      Geodetic.Line line = Geodetic.line(x, y, edge.x(share), footY);
      least = Math.min(least, line.metres());
      if (edge.isPoint()) {
        return least;
      }
      double east = Math.toRadians(edge.x2() - edge.x1()) * Ellipsoid.parallelRadius(footY);
      double north = Math.toRadians(edge.y2() - edge.y1()) * Ellipsoid.meridianRadius(footY);
      double along = east * line.eastM() + north * line.northM();
      double next = clamp(share - along / (east * east + north * north));
      double step = (next - share) * (next - share) * (east * east + north * north);
      // beside the foot point the distance d grows by s²/2d only
      if (step < CLOSE_M * CLOSE_M || step < 2 * CLOSE_M * line.metres() && i > 0) {
        return least;
      }
      share = next;
    }
    return least;
  }

  /** Least distance from points along a to b, by golden section; the edges bow slightly, so there is one least. */
  private static double betweenM(Edge a, Edge b) {
    double low = 0;
    double high = 1;
    double left = high - GOLDEN;
    double right = GOLDEN;
    double leftM = footM(a.x(left), a.y(left), b);
    double rightM = footM(a.x(right), a.y(right), b);
    double length = EllipsoidalLength.edgeM(a.x1(), a.y1(), a.x2(), a.y2());
    while ((high - low) * length > 1) {
      if (leftM < rightM) {
        high = right;
        right = left;
        rightM = leftM;
        left = high - GOLDEN * (high - low);
        leftM = footM(a.x(left), a.y(left), b);
      } else {
        low = left;
        left = right;
        leftM = rightM;
        right = low + GOLDEN * (high - low);
        rightM = footM(a.x(right), a.y(right), b);
      }
    }
    return Math.min(leftM, rightM);
  }

  /** How far an edge bows off the geodesic between its ends, at most: L²·tan B / 8R. */
  private static double bowM(Edge edge) {
    double degree = Math.toRadians(Ellipsoid.A);
    double dx = (edge.x2() - edge.x1()) * degree;
    double dy = (edge.y2() - edge.y1()) * degree;
    return (dx * dx + dy * dy) * tanLatitude(edge) / (8 * Ellipsoid.B);
  }

  /** Of the end that is nearer to a pole. */
  private static double tanLatitude(Edge edge) {
    return Math.tan(Math.toRadians(Math.min(89, Math.max(Math.abs(edge.y1()), Math.abs(edge.y2())))));
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
