package lanxian.editing.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The edges of a boundary that meet a window, found by place. */
final class BoundaryEdges {
  private final HPRtree tree = new HPRtree();

  BoundaryEdges(Geometry geometry, Envelope window) {
    visit(geometry, window, edge -> tree.insert(new Envelope(edge.p0, edge.p1), edge));
    tree.build();
  }

  /** Hands over every edge whose box meets a window. */
  static void visit(Geometry geometry, Envelope window, Consumer<LineSegment> edges) {
    geometry.apply((GeometryComponentFilter) part -> {
      if (part instanceof LineString line && line.getEnvelopeInternal().intersects(window)) {
        CoordinateSequence points = line.getCoordinateSequence();
        for (int i = 1; i < points.size(); i++) {
          Coordinate from = points.getCoordinate(i - 1);
          Coordinate to = points.getCoordinate(i);
          if (window.intersects(from, to) && !from.equals2D(to)) {
            edges.accept(new LineSegment(from, to));
          }
        }
      }
    });
  }

  /** Edges whose boxes meet a window. */
  List<LineSegment> in(Envelope window) {
    @SuppressWarnings("unchecked")
    List<LineSegment> found = tree.size() == 0 ? List.of() : tree.query(window);
    return found;
  }

  /** The place on the edges that is nearest, if one is within {@code metres}. */
  Optional<Coordinate> nearest(Coordinate place, double metres) {
    Scale scale = Scale.at(place.y);
    Coordinate best = null;
    double bestM = metres;
    for (LineSegment edge : in(Scale.around(place, metres))) {
      Coordinate foot = scale.foot(place, edge);
      double distance = scale.metres(place, foot);
      if (distance <= bestM) {
        bestM = distance;
        best = foot;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The vertex that is nearest, if one is within {@code metres}. */
  Optional<Coordinate> nearestVertex(Coordinate place, double metres) {
    Scale scale = Scale.at(place.y);
    Coordinate best = null;
    double bestM = metres;
    for (LineSegment edge : in(Scale.around(place, metres))) {
      for (Coordinate end : new Coordinate[] {edge.p0, edge.p1}) {
        double distance = scale.metres(place, end);
        if (distance <= bestM) {
          bestM = distance;
          best = end;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
