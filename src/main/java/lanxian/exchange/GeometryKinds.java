package lanxian.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/** Kinds of geometry: what may be a zone, and collections that are really multi-geometries. */
final class GeometryKinds {
  private GeometryKinds() {}

  static boolean isMixedOrNested(Geometry geometry) {
    return geometry.getClass() == GeometryCollection.class;
  }

  static boolean isPolygonal(Geometry geometry) {
    return geometry instanceof Polygonal;
  }

  /** A collection of one kind as a multi-geometry; others as they are. */
  static Geometry flattened(Geometry geometry) {
    if (!isMixedOrNested(geometry)) {
      return geometry;
    }
    List<Geometry> atoms = atoms(geometry);
    GeometryFactory factory = geometry.getFactory();
    if (atoms.stream().allMatch(Polygon.class::isInstance)) {
      return atoms.size() == 1 ? atoms.get(0) : factory.createMultiPolygon(atoms.toArray(Polygon[]::new));
    }
    if (atoms.stream().allMatch(LineString.class::isInstance)) {
      return atoms.size() == 1 ? atoms.get(0) : factory.createMultiLineString(atoms.toArray(LineString[]::new));
    }
    if (atoms.stream().allMatch(Point.class::isInstance)) {
      return atoms.size() == 1 ? atoms.get(0) : factory.createMultiPoint(atoms.toArray(Point[]::new));
    }
    return geometry;
  }

  /** Points, lines and polygons of a geometry, without recursion, in order. */
  static List<Geometry> atoms(Geometry geometry) {
    List<Geometry> atoms = new ArrayList<>();
    Deque<Geometry> open = new ArrayDeque<>(List.of(geometry));
    while (!open.isEmpty()) {
      Geometry next = open.pop();
      if (next instanceof GeometryCollection collection) {
        for (int i = collection.getNumGeometries() - 1; i >= 0; i--) {
          open.push(collection.getGeometryN(i));
        }
      } else {
        atoms.add(next);
      }
    }
    return atoms;
  }
}
