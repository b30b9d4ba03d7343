package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lanxian.geo.Buffers;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Polygonal geometries joined and cut, in EPSG:4490; of every result only what has an area is kept. */
final class Overlays {
  /** How far round corners lie inside the true curve, at most. */
  static final double CURVE_ERROR_M = 0.01;

  private Overlays() {}

  static Geometry union(Collection<? extends Geometry> geometries) {
    return areas(OverlayNGRobust.union(new ArrayList<Geometry>(geometries), new GeometryFactory()));
  }

  static Geometry union(Geometry a, Geometry b) {
    return areas(OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
  }

  static Geometry common(Geometry a, Geometry b) {
    return areas(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
  }

  static Geometry without(Geometry a, Geometry b) {
    return areas(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
  }

  /** What lies within a distance, to 0.01 m. */
  static Geometry within(Geometry geometry, double metres) {
    return Buffers.of(geometry, metres, CURVE_ERROR_M);
  }

  /** What lies beside lines, cut straight at their ends; to 0.01 m. */
  static Geometry beside(Geometry lines, double metres) {
    return Buffers.beside(lines, metres, CURVE_ERROR_M);
  }

  /** The union of what is drawn. */
  static Geometry drawn(List<InputFeature> features) {
    return union(features.stream().map(InputFeature::geometry).toList());
  }

  /** The polygons of a geometry: a polygon where there is one, a multi-polygon where there are more or none. */
  static Geometry areas(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons.size() == 1 ? polygons.get(0)
        : new GeometryFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
  }
}
