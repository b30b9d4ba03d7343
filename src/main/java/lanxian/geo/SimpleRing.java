package lanxian.geo;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells a ring of few corners whose edges meet nowhere but at their common corners, with no two in line: most parcels are
 * such, and a polygon of one is valid. Says nothing of any other ring.
 */
final class SimpleRing {
  /** Every edge is held against every other. */
  private static final int MAX_CORNERS = 24;

  private SimpleRing() {}

  /** True if the geometry is a polygon without holes whose ring is certainly simple; its numbers must be finite. */
  static boolean isAllOf(Geometry geometry) {
    if (!(geometry instanceof Polygon polygon) || polygon.getNumInteriorRing() > 0
        || polygon.getNumPoints() > MAX_CORNERS + 1 || polygon.getNumPoints() < 4) {
      return false;
    }
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    int edges = ring.length - 1;
    for (int i = 0; i < edges; i++) {
      if (Orientation.index(ring[i], ring[i + 1], ring[(i + 2) % edges]) == Orientation.COLLINEAR) {
        return false;
      }
      for (int j = i + 2; j < edges - (i == 0 ? 1 : 0); j++) {
        if (Envelope.intersects(ring[i], ring[i + 1], ring[j], ring[j + 1])
            && maybeMeet(ring[i], ring[i + 1], ring[j], ring[j + 1])) {
          return false;
        }
      }
    }
    return true;
  }

  /** False if one of the edges has both ends of the other on one side. */
  private static boolean maybeMeet(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
    return Orientation.index(a, b, c) * Orientation.index(a, b, d) <= 0
        && Orientation.index(c, d, a) * Orientation.index(c, d, b) <= 0;
  }
}
