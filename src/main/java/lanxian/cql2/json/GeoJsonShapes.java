package lanxian.cql2.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Origin;
import lanxian.cql2.tree.ShapeBuilder;
import lanxian.cql2.tree.TreeBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries in the form of GeoJSON, in whatever CRS, and boxes. Heights are dropped. */
final class GeoJsonShapes {
  private final TreeBuilder tree;
  private final ShapeBuilder shapes;
  private final GeometryFactory geometries;

  GeoJsonShapes(TreeBuilder tree) {
    this.tree = tree;
    shapes = new ShapeBuilder(tree);
    geometries = shapes.geometries();
  }

  Geometry geometry(Located json) {
    return geometry(json, true);
  }

  private Geometry geometry(Located json, boolean collections) {
    String type = json.node().path("type").asText();
    Located at = json.member("coordinates");
    return switch (type) {
      case "Point" -> point(at);
      case "LineString" -> line(at);
      case "Polygon" -> polygon(at);
      case "MultiPoint" -> geometries.createMultiPoint(list(at, this::point).toArray(Point[]::new));
      case "MultiLineString" -> geometries.createMultiLineString(list(at, this::line).toArray(LineString[]::new));
      case "MultiPolygon" -> geometries.createMultiPolygon(list(at, this::polygon).toArray(Polygon[]::new));
      case "GeometryCollection" -> collection(json, collections);
      default -> {
        fault(json.member("type"), "there is no geometry of this type");
        yield geometries.createPoint();
      }
    };
  }

  private Geometry collection(Located json, boolean allowed) {
    if (!allowed) {
      fault(json, "a collection in a collection");
      return geometries.createPoint();
    }
    return geometries.createGeometryCollection(
        list(json.member("geometries"), member -> geometry(member, false)).toArray(Geometry[]::new));
  }

  private Point point(Located json) {
    return geometries.createPoint(vertex(json));
  }

  private LineString line(Located json) {
    return shapes.line(list(json, this::vertex), json.origin());
  }

  private Polygon polygon(Located json) {
    return shapes.polygon(list(json, ring -> list(ring, this::vertex)), json.origin());
  }

  private Coordinate vertex(Located json) {
    if (!json.node().isArray() || json.node().size() < 2 || json.node().size() > 3) {
      fault(json, "a position is an array of two numbers, or three with a height");
      return new Coordinate();
    }
    List<Located> numbers = json.elements();
    numbers.stream().skip(2).forEach(this::number);
    return shapes.vertex(number(numbers.get(0)), number(numbers.get(1)), json.origin());
  }

  Optional<Expression.Box> box(Located json, Origin origin) {
    if (!json.node().isArray() || json.node().size() != 4 && json.node().size() != 6) {
      fault(json, "a bbox is an array of four numbers, or six with heights");
      return Optional.empty();
    }
    return Optional.of(new Expression.Box(json.elements().stream().map(this::number).toList()));
  }

  /** A finite number, or a fault and zero. */
  double number(Located json) {
    if (!json.node().isNumber()) {
      fault(json, "expected a number, but there is " + json.shown());
      return 0;
    }
    return shapes.finite(json.node().doubleValue(), json.origin());
  }

  private <T> List<T> list(Located json, Function<Located, T> item) {
    if (!json.node().isArray() || json.node().isEmpty()) {
      fault(json, "expected an array that is not empty, but there is " + json.shown());
      return List.of();
    }
    List<T> items = new ArrayList<>(json.node().size());
    json.elements().forEach(element -> items.add(item.apply(element)));
    return items;
  }

  private void fault(Located json, String what) {
    tree.fault(json.origin(), Cql2Fault.FILTER_SYNTAX, what);
  }
}
