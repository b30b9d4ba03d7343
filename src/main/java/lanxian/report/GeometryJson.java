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
import org.locationtech.jts.geom.CoordinateSequence;
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

  private static final DoubleUnaryOperator SHOWN_DIGITS = value -> Rounded.to(value, SHOWN_DECIMALS);
  private static final DoubleUnaryOperator ALL_DIGITS = value -> value;

  private GeometryJson() {}

  /** Every digit, so that {@link #read} gives the same coordinates. */
  public static JsonNode exact(Geometry geometry) {
    return nodes(geometry, ALL_DIGITS);
  }

  /** The same into a record. */
  static void exact(TwinWriter writer, Geometry geometry) {
    write(writer, geometry, ALL_DIGITS);
  }

  /** For show: to 0.1 mm, null if empty. */
  public static JsonNode shown(Geometry geometry) {
    return geometry.isEmpty() ? NODES.nullNode() : nodes(RightHand.of(geometry), SHOWN_DIGITS);
  }

  /** The same into a record. */
  static void shown(TwinWriter writer, Geometry geometry) {
    if (geometry.isEmpty()) {
      writer.nothing();
    } else {
      write(writer, RightHand.of(geometry), SHOWN_DIGITS);
    }
  }

  /** A place for show, as GeoJSON has it within a geometry. */
  static void shown(TwinWriter writer, Coordinate place) {
    position(writer, place.x, place.y, SHOWN_DIGITS);
  }

  private static ObjectNode nodes(Geometry geometry, DoubleUnaryOperator digits) {
    ObjectNode node = NODES.objectNode().put("type", geometry.getGeometryType());
    node.set("coordinates", nodesOf(geometry, digits));
    return node;
  }

  private static ArrayNode nodesOf(Geometry geometry, DoubleUnaryOperator digits) {
    if (geometry instanceof Point point) {
      return NODES.arrayNode().add(digits.applyAsDouble(point.getX())).add(digits.applyAsDouble(point.getY()));
    }
    ArrayNode array = NODES.arrayNode();
    if (geometry instanceof LineString line) {
      for (Coordinate place : line.getCoordinates()) {
        array.addArray().add(digits.applyAsDouble(place.x)).add(digits.applyAsDouble(place.y));
      }
    } else {
      parts(geometry).forEach(part -> array.add(nodesOf(part, digits)));
    }
    return array;
  }

  private static void write(TwinWriter writer, Geometry geometry, DoubleUnaryOperator digits) {
    writer.object().put("type", geometry.getGeometryType()).name("coordinates");
    coordinates(writer, geometry, digits);
    writer.end();
  }

  private static void coordinates(TwinWriter writer, Geometry geometry, DoubleUnaryOperator digits) {
    if (geometry instanceof Point point) {
      position(writer, point.getX(), point.getY(), digits);
      return;
    }
    writer.array();
    if (geometry instanceof LineString line) {
      CoordinateSequence places = line.getCoordinateSequence();
      for (int i = 0; i < places.size(); i++) {
        position(writer, places.getX(i), places.getY(i), digits);
      }
    } else {
      parts(geometry).forEach(part -> coordinates(writer, part, digits));
    }
    writer.end();
  }

  private static void position(TwinWriter writer, double x, double y, DoubleUnaryOperator digits) {
    writer.array().number(digits.applyAsDouble(x)).number(digits.applyAsDouble(y)).end();
  }

  /** Rings of a polygon, the outer one first; members of a collection. */
  private static List<Geometry> parts(Geometry geometry) {
    List<Geometry> parts = new ArrayList<>();
    if (geometry instanceof Polygon polygon) {
      parts.add(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        parts.add(polygon.getInteriorRingN(i));
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        parts.add(geometry.getGeometryN(i));
      }
    }
    return parts;
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
