package lanxian.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The JSON pointer of a vertex below its GeoJSON geometry object. */
final class VertexPointer {
  private VertexPointer() {}

  /** E.g. {@code /coordinates/0/3}; empty if no vertex has these coordinates. */
  static Optional<String> of(Geometry geometry, double x, double y) {
    return find(geometry, new Coordinate(x, y), geometry.getClass() == GeometryCollection.class ? "/geometries"
        : "/coordinates", geometry.getClass() == GeometryCollection.class);
  }

  private static Optional<String> find(Geometry geometry, Coordinate wanted, String path, boolean collection) {
    if (geometry instanceof Point point) {
      return !point.isEmpty() && point.getCoordinate().equals2D(wanted) ? Optional.of(path) : Optional.empty();
    }
    if (geometry instanceof LineString line) {
      Coordinate[] points = line.getCoordinates();
      for (int i = 0; i < points.length; i++) {
        if (points[i].equals2D(wanted)) {
          return Optional.of(path + "/" + i);
        }
      }
      return Optional.empty();
    }
    List<Geometry> members = members(geometry);
    for (int i = 0; i < members.size(); i++) {
      String below = path + "/" + i + (collection ? "/coordinates" : "");
      Optional<String> found = find(members.get(i), wanted, below, false);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Geometry> members(Geometry geometry) {
    List<Geometry> members = new ArrayList<>();
    if (geometry instanceof Polygon polygon) {
      members.add(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        members.add(polygon.getInteriorRingN(i));
      }
      return members;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      members.add(geometry.getGeometryN(i));
    }
    return members;
  }
}
