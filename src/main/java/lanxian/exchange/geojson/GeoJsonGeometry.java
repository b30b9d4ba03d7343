package lanxian.exchange.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import lanxian.geo.RightHand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as GeoJSON: x, then y, with every digit; rings by the right-hand rule (RFC 7946, 3.1.6). */
public final class GeoJsonGeometry {
  private GeoJsonGeometry() {}

  /** The geometry object; null where it is empty. */
  public static void write(JsonGenerator json, Geometry geometry) throws IOException {
    if (geometry.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    if (geometry instanceof GeometryCollection && !isMulti(geometry)) {
      json.writeStringField("type", "GeometryCollection");
      json.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(json, geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      json.writeStringField("type", geometry instanceof LineString ? "LineString" : geometry.getGeometryType());
      json.writeFieldName("coordinates");
      coordinates(json, RightHand.of(geometry));
    }
    json.writeEndObject();
  }

  private static boolean isMulti(Geometry geometry) {
    return geometry instanceof MultiPoint || geometry instanceof MultiLineString || geometry instanceof MultiPolygon;
  }

  private static void coordinates(JsonGenerator json, Geometry geometry) throws IOException {
    if (geometry instanceof Point point) {
      position(json, point.getCoordinate());
      return;
    }
    json.writeStartArray();
    if (geometry instanceof LineString line) {
      for (int i = 0; i < line.getNumPoints(); i++) {
        position(json, line.getCoordinateN(i));
      }
    } else if (geometry instanceof Polygon polygon) {
      coordinates(json, polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        coordinates(json, polygon.getInteriorRingN(i));
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        coordinates(json, geometry.getGeometryN(i));
      }
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, Coordinate c) throws IOException {
    json.writeStartArray();
    json.writeNumber(c.x);
    json.writeNumber(c.y);
    json.writeEndArray();
  }
}
