package lanxian.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.PrecisionReducer;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Overlay of longitude/latitude geometries on a grid of 1e-7° (about 1 cm), where equal borders have equal bits.
 * Results are in normal form: the library's order of rings and parts follows hash tables and so the version of Java.
 */
final class Topology {
  static final PrecisionModel GRID = new PrecisionModel(1e7);
  static final GeometryFactory FACTORY = new GeometryFactory(GRID, 4490);

  private Topology() {}

  /** An area on the grid. */
  static Geometry snap(Geometry geometry) {
    return PrecisionReducer.reducePrecision(geometry, GRID).norm();
  }

  static Coordinate snap(Coordinate coordinate) {
    return new Coordinate(GRID.makePrecise(coordinate.x), GRID.makePrecise(coordinate.y));
  }

  static Geometry union(Collection<? extends Geometry> geometries) {
    return areas(UnaryUnionNG.union(new ArrayList<Geometry>(geometries), FACTORY, GRID));
  }

  static Geometry intersection(Geometry a, Geometry b) {
    return areas(OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, GRID));
  }

  static Geometry difference(Geometry a, Geometry b) {
    return areas(OverlayNG.overlay(a, b, OverlayNG.DIFFERENCE, GRID));
  }

  /** The areas of a result; points and lines, left where borders only touch, are dropped. */
  private static Geometry areas(Geometry geometry) {
    List<Polygon> polygons = polygons(geometry);
    return (polygons.size() == 1 ? polygons.get(0)
        : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]))).norm();
  }

  static List<Polygon> polygons(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons;
  }

  /** The largest part, without the others. */
  static Polygon largest(Geometry geometry) {
    return polygons(geometry).stream().reduce((a, b) -> a.getArea() >= b.getArea() ? a : b)
        .orElseThrow(() -> new IllegalStateException("nothing left of " + geometry.getGeometryType()));
  }
}
