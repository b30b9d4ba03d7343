package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import lanxian.geo.RightHand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries of records as GeoJSON (RFC 7946) and back: (multi) points, lines and polygons in longitude, latitude. */
public final class GeometryJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Decimals of a degree that shown geometries keep: 0.1 mm. */
  private static final int SHOWN_DECIMALS = 9;

  private GeometryJson() {}

  /** Every digit, so that {@link #read} gives the same coordinates. */
  public static JsonNode exact(Geometry geometry) {
    return write(geometry, value -> value);
  }

  /** For show: to 0.1 mm, null if empty. */
  public static JsonNode shown(Geometry geometry) {
    return geometry.isEmpty()
        ? NODES.nullNode()
        : write(RightHand.of(geometry), value -> Rounded.to(value, SHOWN_DECIMALS));
  }

  private static ObjectNode write(Geometry geometry, DoubleUnaryOperator digits) {
    ObjectNode node = NODES.objectNode().put("type", geometry.getGeometryType());
    node.set("coordinates", coordinates(geometry, digits));
    return node;
  }

  private static ArrayNode coordinates(Geometry geometry, DoubleUnaryOperator digits) {
    if (geometry instanceof Point point) {
      return position(point.getCoordinate(), digits);
    }
    ArrayNode array = NODES.arrayNode();
    if (geometry instanceof LineString line) {
      for (Coordinate coordinate : line.getCoordinates()) {
        array.add(position(coordinate, digits));
      }
    } else if (geometry instanceof Polygon polygon) {
      array.add(coordinates(polygon.getExteriorRing(), digits));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        array.add(coordinates(polygon.getInteriorRingN(i), digits));
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        array.add(coordinates(geometry.getGeometryN(i), digits));
      }
    }
    return array;
  }

  private static ArrayNode position(Coordinate coordinate, DoubleUnaryOperator digits) {
    return NODES.arrayNode().add(digits.applyAsDouble(coordinate.x)).add(digits.applyAsDouble(coordinate.y));
  }

  /** Reads what {@link #exact} wrote. */
  static Geometry read(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    String type = geometry.path("type").asText();
    return switch (type) {
      case "Point" -> FACTORY.createPoint(position(coordinates));
      case "LineString" -> FACTORY.createLineString(positions(coordinates));
      case "Polygon" -> polygon(coordinates);
      case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(coordinates));
      case "MultiLineString" -> FACTORY.createMultiLineString(
          each(coordinates, line -> FACTORY.createLineString(positions(line))).toArray(LineString[]::new));
      case "MultiPolygon" -> FACTORY.createMultiPolygon(
          each(coordinates, GeometryJson::polygon).toArray(Polygon[]::new));
      default -> throw new IllegalArgumentException("no geometry of a record: " + type);
    };
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> all = each(rings, ring -> FACTORY.createLinearRing(positions(ring)));
    return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate[] positions(JsonNode array) {
    return each(array, GeometryJson::position).toArray(Coordinate[]::new);
  }

  private static Coordinate position(JsonNode position) {
    return new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
    List<T> items = new ArrayList<>();
    array.forEach(item -> items.add(reader.apply(item)));
    return items;
  }
}
