package lanxian.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Finds what is not valid in a geometry, by the rules of OGC Simple Features, each defect with its coordinate. */
final class Defects {
  static final int MAX = 100;

  private final Map<Coordinate, Fault> found = new LinkedHashMap<>();

  private Defects() {}

  /**
   * Every defect that can be told apart, at most 100; empty if the geometry is valid.
   *
   * @throws lanxian.domain.FaultException GEOMETRY_TOO_COMPLEX
   */
  static List<Fault> of(Geometry geometry) {
    Defects defects = new Defects();
    defects.findNotFinite(geometry);
    if (defects.found.isEmpty() && !SimpleRing.isAllOf(geometry)) {
      EdgePairs.requireFew(geometry);
      defects.find(geometry);
    }
    return new ArrayList<>(defects.found.values());
  }

  private void findNotFinite(Geometry geometry) {
    for (Coordinate point : geometry.getCoordinates()) {
      if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
        add(point, GeoFault.COORDINATE_NOT_FINITE, "not a finite number");
      }
    }
  }

  private void find(Geometry geometry) {
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error == null) {
      return;
    }
    // the test stops at its first defect: look at the parts one by one, and at all crossings of polygons
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part != geometry && found.size() < MAX) {
        find(part);
      }
    }
    add(error);
    if (geometry instanceof Polygonal) {
      LineIntersector intersector = new RobustLineIntersector();
      EdgePairs.visit(geometry, (a, b) -> findCrossing(intersector, a, b));
    }
  }

  /** Edges of polygons may meet in a point; to cross or to run along each other is a defect. */
  private void findCrossing(LineIntersector intersector, LineSegment a, LineSegment b) {
    intersector.computeIntersection(a.p0, a.p1, b.p0, b.p1);
    if (intersector.hasIntersection() && (intersector.isProper() || intersector.getIntersectionNum() > 1)) {
      String what = intersector.isProper() ? "edges cross" : "edges run along each other";
      for (int i = 0; i < intersector.getIntersectionNum(); i++) {
        add(intersector.getIntersection(i), GeoFault.SELF_INTERSECTION, what);
      }
    }
  }

  private void add(TopologyValidationError error) {
    GeoFault code = switch (error.getErrorType()) {
      case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
          GeoFault.SELF_INTERSECTION;
      case TopologyValidationError.TOO_FEW_POINTS -> GeoFault.RING_TOO_SHORT;
      case TopologyValidationError.RING_NOT_CLOSED -> GeoFault.RING_NOT_CLOSED;
      default -> GeoFault.INVALID_TOPOLOGY;
    };
    add(error.getCoordinate(), code, error.getMessage());
  }

  private void add(Coordinate point, GeoFault code, String what) {
    if (found.size() < MAX) {
      found.putIfAbsent(point.copy(), Fault.of(
          code, what + " at " + point.x + ", " + point.y, Place.UNKNOWN.at(point.x, point.y)).with());
    }
  }
}
