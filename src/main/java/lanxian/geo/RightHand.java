package lanxian.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The right-hand rule of RFC 7946: outer rings run counter-clockwise, holes clockwise. */
public final class RightHand {
  private RightHand() {}

  /** The same geometry with its rings turned where needed; points and lines as they are. */
  public static Geometry of(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return polygon(polygon);
    }
    if (geometry.getDimension() < 2) {
      return geometry;
    }
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(of(geometry.getGeometryN(i)));
    }
    return geometry.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Polygon polygon(Polygon polygon) {
    if (polygon.isEmpty()) {
      return polygon;
    }
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = turned(polygon.getInteriorRingN(i), false);
    }
    return polygon.getFactory().createPolygon(turned(polygon.getExteriorRing(), true), holes);
  }

  private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
    return isToTurn(ring, counterClockwise) ? ring.reverse() : ring;
  }

  /** Whether a ring runs the other way than it should. */
  public static boolean isToTurn(LinearRing ring, boolean counterClockwise) {
    return Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
  }
}
