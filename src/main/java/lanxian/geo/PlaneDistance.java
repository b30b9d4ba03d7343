package lanxian.geo;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * Distances between points and edges in a plane: those of {@link Distance}, but for rounding, without an object for each
 * corner and without {@link Math#hypot}, which took a quarter of a siting check.
 */
public final class PlaneDistance {
  private PlaneDistance() {}

  /** Distance between two edges; 0 where they meet. */
  public static double edgeToEdge(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    boolean apart = Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)
        || Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by);
    if (!apart) { // whether they cross is decided exactly
      return Distance.segmentToSegment(
          new Coordinate(ax, ay), new Coordinate(bx, by), new Coordinate(cx, cy), new Coordinate(dx, dy));
    }
    return Math.sqrt(Math.min(
        Math.min(squareToEdge(ax, ay, cx, cy, dx, dy), squareToEdge(bx, by, cx, cy, dx, dy)),
        Math.min(squareToEdge(cx, cy, ax, ay, bx, by), squareToEdge(dx, dy, ax, ay, bx, by))));
  }

  /** Distance between a point and an edge. */
  public static double pointToEdge(double x, double y, double ax, double ay, double bx, double by) {
    return Math.sqrt(squareToEdge(x, y, ax, ay, bx, by));
  }

  private static double squareToEdge(double x, double y, double ax, double ay, double bx, double by) {
    double alongX = bx - ax;
    double alongY = by - ay;
    double length2 = alongX * alongX + alongY * alongY;
    double share = (x - ax) * alongX + (y - ay) * alongY;
    if (share > 0 && share < length2) {
      double across = (x - ax) * alongY - (y - ay) * alongX;
      return across * across / length2;
    }
    double offX = share > 0 ? x - bx : x - ax;
    double offY = share > 0 ? y - by : y - ay;
    return offX * offX + offY * offY;
  }
}
