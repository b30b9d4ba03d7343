package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.index.strtree.STRtree;

/** The edges of a boundary near a line, and where they cut it. */
final class BoundaryCuts {
  private final STRtree edges = new STRtree();

  /** @param boundary edges, each a line of its own */
  BoundaryCuts(MultiLineString boundary) {
    for (int i = 0; i < boundary.getNumGeometries(); i++) {
      CoordinateSequence ends = ((LineString) boundary.getGeometryN(i)).getCoordinateSequence();
      LineSegment edge = new LineSegment(ends.getCoordinate(0), ends.getCoordinate(1));
      edges.insert(new Envelope(edge.p0, edge.p1), edge);
    }
    edges.build();
  }

  /** {@code from}, every place where the boundary meets the edge in order, and {@code to}; no place twice. */
  List<Coordinate> cut(Coordinate from, Coordinate to) {
    List<Coordinate> places = new ArrayList<>(List.of(from, to));
    LineIntersector intersector = new RobustLineIntersector();
    for (Object found : edges.query(new Envelope(from, to))) {
      LineSegment edge = (LineSegment) found;
      intersector.computeIntersection(from, to, edge.p0, edge.p1);
      for (int i = 0; i < intersector.getIntersectionNum(); i++) {
        places.add(intersector.getIntersection(i).copy());
      }
    }
    places.sort(Comparator.comparingDouble(place -> place.distance(from)));
    List<Coordinate> ordered = new ArrayList<>();
    for (Coordinate place : places) {
      if (ordered.isEmpty() || !place.equals2D(ordered.get(ordered.size() - 1))) {
        ordered.add(place);
      }
    }
    return ordered;
  }
}
