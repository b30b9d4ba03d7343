package lanxian.geo;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Maps whole geometries with densified edges; types, parts and their order stay. */
final class GeometryMapper {
  private final GeometryFactory factory = new GeometryFactory();
  private final EdgeDensifier edges;

  GeometryMapper(CoordinateMapper mapper, double edgeErrorM) {
    this.edges = new EdgeDensifier(mapper, edgeErrorM);
  }

  Geometry map(Geometry geometry) {
    if (geometry instanceof Point point) {
      return factory.createPoint(point.isEmpty() ? null : edges.map(point.getCoordinateSequence())[0]);
    }
    if (geometry instanceof LinearRing ring) {
      return ring(ring);
    }
    if (geometry instanceof LineString line) {
      return factory.createLineString(edges.map(line.getCoordinateSequence()));
    }
    if (geometry instanceof Polygon polygon) {
      LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
      for (int i = 0; i < holes.length; i++) {
        holes[i] = ring(polygon.getInteriorRingN(i));
      }
      return factory.createPolygon(ring(polygon.getExteriorRing()), holes);
    }
    return collection((GeometryCollection) geometry);
  }

  private Geometry collection(GeometryCollection collection) {
    Geometry[] parts = new Geometry[collection.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = map(collection.getGeometryN(i));
    }
    if (collection instanceof MultiPolygon) {
      return factory.createMultiPolygon(Arrays.copyOf(parts, parts.length, Polygon[].class));
    }
    if (collection instanceof MultiLineString) {
      return factory.createMultiLineString(Arrays.copyOf(parts, parts.length, LineString[].class));
    }
    if (collection instanceof MultiPoint) {
      return factory.createMultiPoint(Arrays.copyOf(parts, parts.length, Point[].class));
    }
    return factory.createGeometryCollection(parts);
  }

  private LinearRing ring(LinearRing ring) {
    return factory.createLinearRing(edges.map(ring.getCoordinateSequence()));
  }
}
