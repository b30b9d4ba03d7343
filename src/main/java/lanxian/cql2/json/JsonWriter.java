package lanxian.cql2.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.ExpressionVisitor;
import lanxian.cql2.tree.Moments;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes expressions as CQL2 JSON. */
final class JsonWriter implements ExpressionVisitor<JsonNode> {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonNode operation(String op, Expression... arguments) {
    return operation(op, array(List.of(arguments)));
  }

  private JsonNode operation(String op, ArrayNode arguments) {
    ObjectNode node = NODES.objectNode().put("op", op);
    node.set("args", arguments);
    return node;
  }

  private ArrayNode array(List<Expression> items) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(item -> array.add(item.accept(this)));
    return array;
  }

  @Override
  public JsonNode logical(Expression.Logical logical) {
    return operation(logical.junction().json(), array(logical.terms()));
  }

  @Override
  public JsonNode not(Expression.Not not) {
    return operation("not", not.term());
  }

  @Override
  public JsonNode comparison(Expression.Comparison comparison) {
    return operation(comparison.operator().symbol(), comparison.left(), comparison.right());
  }

  @Override
  public JsonNode like(Expression.Like like) {
    return operation("like", like.text(), like.pattern());
  }

  @Override
  public JsonNode between(Expression.Between between) {
    return operation("between", between.value(), between.low(), between.high());
  }

  @Override
  public JsonNode in(Expression.In in) {
    return operation("in", NODES.arrayNode().add(in.value().accept(this)).add(array(in.items())));
  }

  @Override
  public JsonNode isNull(Expression.IsNull isNull) {
    return operation("isNull", isNull.value());
  }

  @Override
  public JsonNode related(Expression.Related related) {
    return operation(related.relation().json(), related.left(), related.right());
  }

  @Override
  public JsonNode arithmetic(Expression.Arithmetic arithmetic) {
    return operation(arithmetic.operator().symbol(), arithmetic.left(), arithmetic.right());
  }

  @Override
  public JsonNode folded(Expression.Folded folded) {
    return operation(folded.folding().json(), folded.text());
  }

  @Override
  public JsonNode property(Expression.Property property) {
    return NODES.objectNode().put("property", property.name());
  }

  @Override
  public JsonNode call(Expression.Call call) {
    return operation(call.function(), array(call.arguments()));
  }

  @Override
  public JsonNode array(Expression.Array array) {
    return array(array.elements());
  }

  @Override
  public JsonNode interval(Expression.Interval interval) {
    ObjectNode node = NODES.objectNode();
    node.putArray("interval").add(end(interval.start())).add(end(interval.end()));
    return node;
  }

  private JsonNode end(Expression end) {
    if (end instanceof Expression.Date date) {
      return NODES.textNode(date.value().toString());
    }
    return end instanceof Expression.Timestamp timestamp ? NODES.textNode(Moments.text(timestamp.value()))
        : end.accept(this);
  }

  @Override
  public JsonNode text(Expression.Text text) {
    return NODES.textNode(text.value());
  }

  @Override
  public JsonNode numeral(Expression.Numeral numeral) {
    return number(numeral.value());
  }

  /** Whole numbers without a point; minus zero keeps its sign. */
  private static JsonNode number(double value) {
    boolean whole = value == (long) value && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0);
    return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
  }

  @Override
  public JsonNode truth(Expression.Truth truth) {
    return NODES.booleanNode(truth.value());
  }

  @Override
  public JsonNode date(Expression.Date date) {
    return NODES.objectNode().put("date", date.value().toString());
  }

  @Override
  public JsonNode timestamp(Expression.Timestamp timestamp) {
    return NODES.objectNode().put("timestamp", Moments.text(timestamp.value()));
  }

  @Override
  public JsonNode unbounded(Expression.Unbounded unbounded) {
    return NODES.textNode(Moments.UNBOUNDED);
  }

  @Override
  public JsonNode box(Expression.Box box) {
    ObjectNode node = NODES.objectNode();
    ArrayNode numbers = node.putArray("bbox");
    box.numbers().forEach(number -> numbers.add(number(number)));
    return node;
  }

  @Override
  public JsonNode shape(Expression.Shape shape) {
    return geometry(shape.geometry());
  }

  private static JsonNode geometry(Geometry geometry) {
    ObjectNode node = NODES.objectNode().put("type", geometry.getGeometryType());
    if (geometry.getClass() == GeometryCollection.class) {
      ArrayNode members = node.putArray("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        members.add(geometry(geometry.getGeometryN(i)));
      }
    } else {
      node.set("coordinates", coordinates(geometry));
    }
    return node;
  }

  private static JsonNode coordinates(Geometry geometry) {
    if (geometry instanceof Point point) {
      return position(point.getCoordinate());
    }
    ArrayNode array = NODES.arrayNode();
    if (geometry instanceof LineString line) {
      for (Coordinate vertex : line.getCoordinates()) {
        array.add(position(vertex));
      }
    } else if (geometry instanceof Polygon polygon) {
      array.add(coordinates(polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        array.add(coordinates(polygon.getInteriorRingN(i)));
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        array.add(coordinates(geometry.getGeometryN(i)));
      }
    }
    return array;
  }

  private static JsonNode position(Coordinate vertex) {
    return NODES.arrayNode().add(number(vertex.x)).add(number(vertex.y));
  }
}
