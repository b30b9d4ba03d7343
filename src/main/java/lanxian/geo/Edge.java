package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * An edge in degrees, straight in longitude/latitude; a point is an edge whose ends are the same.
 *
 * @param x1 longitude of the start
 * @param y1 latitude of the start
 * @param x2 longitude of the end
 * @param y2 latitude of the end
 */
record Edge(double x1, double y1, double x2, double y2) {
  /** Longer edges are cut, so that what is near a piece can be found by looking around it. */
  private static final double MAX_DEGREES = 0.25;

  /** Every edge of lines and rings, and every point. */
  static List<Edge> of(Geometry geometry) {
    List<Edge> edges = new ArrayList<>();
    geometry.apply((GeometryComponentFilter) part -> {
      if (part instanceof LineString line) {
        add(line.getCoordinateSequence(), edges);
      } else if (part instanceof Point point && !point.isEmpty()) {
        edges.add(new Edge(point.getX(), point.getY(), point.getX(), point.getY()));
      }
    });
    return edges;
  }

  private static void add(CoordinateSequence points, List<Edge> edges) {
    for (int i = 1; i < points.size(); i++) {
      edges.addAll(pieces(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i)));
    }
  }

  /** Whether {@link #pieces} are several. */
  static boolean isLong(double x1, double y1, double x2, double y2) {
    return Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) > MAX_DEGREES;
  }

  /** The edge between two places, cut where it is long. */
  static List<Edge> pieces(double x1, double y1, double x2, double y2) {
    Edge whole = new Edge(x1, y1, x2, y2);
    double span = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
    int count = Math.max(1, (int) Math.ceil(span / MAX_DEGREES));
    if (count == 1) {
      return List.of(whole);
    }
    List<Edge> pieces = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      double from = (double) k / count;
      double to = (double) (k + 1) / count;
      pieces.add(new Edge(whole.x(from), whole.y(from), whole.x(to), whole.y(to)));
    }
    return pieces;
  }

  /** Longitude at a share of the edge. */
  double x(double share) {
    return share == 1 ? x2 : x1 + share * (x2 - x1);
  }

  /** Latitude at a share of the edge. */
  double y(double share) {
    return share == 1 ? y2 : y1 + share * (y2 - y1);
  }

  boolean isPoint() {
    return x1 == x2 && y1 == y2;
  }
}
