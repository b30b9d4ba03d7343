package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.PlaneDistance;
import lanxian.siting.cells.EdgeVisitor;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Of a project's few edges and the edges of a zone that are handed in, the two that are nearest in a plane. */
final class NearestEdges implements EdgeVisitor {
  private final LocalMetric metric;
  private final List<LineSegment> project; // metres
  private double least = Double.POSITIVE_INFINITY;
  private LineSegment own;
  private LineSegment other;

  /** @param project its edges as {@link #edges} gives them in the same plane */
  NearestEdges(LocalMetric metric, List<LineSegment> project) {
    this.metric = metric;
    this.project = project;
  }

  /**
   * The edges of a geometry in metres, a point as one that begins and ends there.
   *
   * @param geometry degrees
   */
  static List<LineSegment> edges(LocalMetric metric, Geometry geometry) {
    List<LineSegment> edges = new ArrayList<>();
    metric.toMetres(geometry).apply((GeometryComponentFilter) part -> {
      if (part instanceof LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        for (int i = 1; i < points.size(); i++) {
          edges.add(new LineSegment(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i)));
        }
      } else if (part instanceof Point point && !point.isEmpty()) {
        edges.add(new LineSegment(point.getX(), point.getY(), point.getX(), point.getY()));
      }
    });
    return edges;
  }

  @Override
  public void edge(double x1, double y1, double x2, double y2) {
    double ax = metric.metresX(x1);
    double ay = metric.metresY(y1);
    double bx = metric.metresX(x2);
    double by = metric.metresY(y2);
    for (LineSegment edge : project) {
      double metres = PlaneDistance.edgeToEdge(edge.p0.x, edge.p0.y, edge.p1.x, edge.p1.y, ax, ay, bx, by);
      if (metres < least) {
        least = metres;
        own = edge;
        other = new LineSegment(ax, ay, bx, by);
      }
    }
  }

  /** Where the two are nearest: the place on the project's edge, then that on the zone's, in the plane. */
  Coordinate[] places() {
    return own.closestPoints(other);
  }
}
