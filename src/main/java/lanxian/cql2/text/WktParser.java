package lanxian.cql2.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
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

/** Reads geometries in WKT and boxes. Heights are read and dropped. */
final class WktParser {
  private static final Set<String> TYPES = Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING",
      "MULTIPOLYGON", "GEOMETRYCOLLECTION");

  private final Tokens tokens;
  private final TreeBuilder tree;
  private final ShapeBuilder shapes;
  private final GeometryFactory geometries;

  WktParser(Tokens tokens, TreeBuilder tree) {
    this.tokens = tokens;
    this.tree = tree;
    shapes = new ShapeBuilder(tree);
    geometries = shapes.geometries();
  }

  /** Whether a geometry is next: the names of the types can name properties too. */
  boolean isNext() {
    return tokens.peek().kind() == Token.Kind.WORD && TYPES.contains(tokens.peek().text().toUpperCase(Locale.ROOT))
        && (tokens.peek(1).isSymbol("(") || tokens.peek(1).isWord("Z") && tokens.peek(2).isSymbol("("));
  }

  Expression shape() {
    Origin origin = tokens.origin();
    return tree.add(new Expression.Shape(geometry(true)), origin);
  }

  /** Behind the word BBOX. */
  Expression box(Origin origin) {
    List<Double> numbers = list(this::number);
    if (numbers.size() != 4 && numbers.size() != 6) {
      throw tree.stop(origin.fault(Cql2Fault.FILTER_SYNTAX,
          "a BBOX has four numbers, or six with heights, not " + numbers.size()));
    }
    return tree.add(new Expression.Box(numbers), origin);
  }

  private Geometry geometry(boolean collections) {
    Origin origin = tokens.origin();
    String type = tokens.take().text().toUpperCase(Locale.ROOT);
    tokens.takeWord("Z");
    return switch (type) {
      case "POINT" -> point();
      case "LINESTRING" -> line();
      case "POLYGON" -> polygon();
      case "MULTIPOINT" -> geometries.createMultiPoint(list(this::pointOfMany).toArray(Point[]::new));
      case "MULTILINESTRING" -> geometries.createMultiLineString(list(this::line).toArray(LineString[]::new));
      case "MULTIPOLYGON" -> geometries.createMultiPolygon(list(this::polygon).toArray(Polygon[]::new));
      default -> {
        if (!collections) {
          throw tree.stop(origin.fault(Cql2Fault.FILTER_SYNTAX, "a collection in a collection"));
        }
        yield geometries.createGeometryCollection(list(this::member).toArray(Geometry[]::new));
      }
    };
  }

  private Geometry member() {
    if (!isNext()) {
      throw tokens.unexpected("a geometry");
    }
    return geometry(false);
  }

  private Point point() {
    tokens.require("(");
    Point point = geometries.createPoint(vertex());
    tokens.require(")");
    return point;
  }

  /** With brackets of its own, as the standard has it, or without, as many write it. */
  private Point pointOfMany() {
    return tokens.peek().isSymbol("(") ? point() : geometries.createPoint(vertex());
  }

  private LineString line() {
    Origin origin = tokens.origin();
    return shapes.line(list(this::vertex), origin);
  }

  private Polygon polygon() {
    Origin origin = tokens.origin();
    return shapes.polygon(list(() -> list(this::vertex)), origin);
  }

  private Coordinate vertex() {
    Origin origin = tokens.origin();
    Coordinate vertex = shapes.vertex(number(), number(), origin);
    if (!tokens.peek().isSymbol(",") && !tokens.peek().isSymbol(")")) {
      number();
    }
    return vertex;
  }

  private double number() {
    Origin origin = tokens.origin();
    boolean negative = tokens.takeSymbol("-");
    if (!negative) {
      tokens.takeSymbol("+");
    }
    if (tokens.peek().kind() != Token.Kind.NUMBER) {
      throw tokens.unexpected("a number");
    }
    double number = shapes.finite(Double.parseDouble(tokens.take().text()), origin);
    return negative ? -number : number;
  }

  private <T> List<T> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    tokens.require("(");
    do {
      items.add(item.get());
    } while (tokens.takeSymbol(","));
    tokens.require(")");
    return items;
  }
}
