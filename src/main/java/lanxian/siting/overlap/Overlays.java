package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Overlay operations that do not fail on valid input; results keep only parts of the wanted dimension. */
public final class Overlays {
  private Overlays() {}

  /** What both have in common, as far as it has the dimension of {@code a}. */
  public static Geometry intersection(Geometry a, Geometry b) {
    return ofDimension(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION), a.getDimension());
  }

  /** What of {@code a} lies outside {@code b}, as far as it has the dimension of {@code a}. */
  public static Geometry difference(Geometry a, Geometry b) {
    return ofDimension(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE), a.getDimension());
  }

  /** Union of geometries of one dimension; an empty collection gives an empty polygon. */
  public static Geometry union(Collection<Geometry> parts) {
    List<Geometry> filled = parts.stream().filter(part -> !part.isEmpty()).toList();
    if (filled.size() < 2) {
      return filled.isEmpty() ? new GeometryFactory().createPolygon() : filled.get(0);
    }
    return OverlayNGRobust.union(filled);
  }

  /** The polygons of a polygonal geometry, in order. */
  public static List<Polygon> polygons(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>(geometry.getNumGeometries());
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons;
  }

  /** Polygons that only touch also share lines and points with each other: those are dropped. */
  private static Geometry ofDimension(Geometry geometry, int dimension) {
    if (geometry.isEmpty() || geometry.getClass() != GeometryCollection.class
        && geometry.getDimension() == dimension) {
      return geometry;
    }
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i).getDimension() == dimension) {
        parts.add(geometry.getGeometryN(i));
      }
    }
    return parts.isEmpty() ? geometry.getFactory().createEmpty(dimension) : geometry.getFactory().buildGeometry(parts);
  }
}
