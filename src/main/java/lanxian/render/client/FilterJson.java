package lanxian.render.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.ZoneColumn;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/**
 * Writes filters as expressions of clients. A comparison with a property that has no value is neither true nor false,
 * and so is its opposite, as in Filter Encoding and SQL; since clients know only true and false, negations are pushed
 * down to the comparisons, each of which is written so that a missing value makes it false.
 */
final class FilterJson {
  private enum Comparison {
    EQ, NE, LT, LE, GT, GE;

    Comparison opposite() {
      return switch (this) {
        case EQ -> NE;
        case NE -> EQ;
        case LT -> GE;
        case LE -> GT;
        case GT -> LE;
        case GE -> LT;
      };
    }

    /** The same with sides exchanged. */
    Comparison mirrored() {
      return switch (this) {
        case LT -> GT;
        case LE -> GE;
        case GT -> LT;
        case GE -> LE;
        default -> this;
      };
    }
  }

  private final Client client;
  private final PropertyTypes types;
  private final LikeJson likes;

  /** @param approximations gets a line for each condition that the client cannot test */
  FilterJson(Client client, PropertyTypes types, List<String> approximations) {
    this.client = client;
    this.types = types;
    this.likes = new LikeJson(client, approximations);
  }

  /** True where the filter is true. */
  JsonNode write(Filter filter) {
    return write(filter, false);
  }

  private JsonNode write(Filter filter, boolean negated) {
    if (filter instanceof Not not) {
      return write(not.getFilter(), !negated);
    }
    if (filter instanceof And || filter instanceof Or) {
      List<JsonNode> children = new ArrayList<>();
      ((BinaryLogicOperator) filter).getChildren().forEach(child -> children.add(write(child, negated)));
      return filter instanceof And != negated ? Json.all(children) : Json.any(children);
    }
    if (filter instanceof PropertyIsNull isNull) {
      JsonNode has = Json.array("has", property(isNull.getExpression()));
      return negated ? has : Json.array("!", has);
    }
    if (filter instanceof PropertyIsBetween between) {
      String name = property(between.getExpression());
      Comparison lower = negated ? Comparison.LT : Comparison.GE;
      Comparison upper = negated ? Comparison.GT : Comparison.LE;
      List<JsonNode> both = List.of(compare(lower, name, literal(between.getLowerBoundary())),
          compare(upper, name, literal(between.getUpperBoundary())));
      return negated ? Json.any(both) : Json.all(both);
    }
    if (filter instanceof PropertyIsLike like) {
      String name = property(like.getExpression());
      if (types.of(name) == ZoneColumn.Type.NUMBER || types.of(name) == ZoneColumn.Type.INTEGER) {
        throw PropertyTypes.notExpressible("PropertyIsLike on the number " + name);
      }
      return likes.write(like, name, negated);
    }
    if (filter instanceof BinaryComparisonOperator comparison) {
      return comparison(comparison, negated);
    }
    throw PropertyTypes.notExpressible("the filter " + filter);
  }

  private JsonNode comparison(BinaryComparisonOperator filter, boolean negated) {
    Comparison comparison = kind(filter);
    boolean turned = filter.getExpression1() instanceof Literal;
    Expression name = turned ? filter.getExpression2() : filter.getExpression1();
    Expression value = turned ? filter.getExpression1() : filter.getExpression2();
    Comparison asked = turned ? comparison.mirrored() : comparison;
    boolean order = asked != Comparison.EQ && asked != Comparison.NE; // which has nothing to do with case
    if (!order && !filter.isMatchingCase() && types.of(property(name)) == ZoneColumn.Type.TEXT) {
      throw PropertyTypes.notExpressible("comparisons that take no notice of case: " + filter);
    }
    return compare(negated ? asked.opposite() : asked, property(name), literal(value));
  }

  private static Comparison kind(BinaryComparisonOperator filter) {
    if (filter instanceof PropertyIsEqualTo) {
      return Comparison.EQ;
    }
    if (filter instanceof PropertyIsNotEqualTo) {
      return Comparison.NE;
    }
    if (filter instanceof PropertyIsLessThan) {
      return Comparison.LT;
    }
    if (filter instanceof PropertyIsLessThanOrEqualTo) {
      return Comparison.LE;
    }
    if (filter instanceof PropertyIsGreaterThan) {
      return Comparison.GT;
    }
    if (filter instanceof PropertyIsGreaterThanOrEqualTo) {
      return Comparison.GE;
    }
    throw PropertyTypes.notExpressible("the filter " + filter);
  }

  /** A missing value is read as the one compared with, which no strict comparison holds for. */
  private JsonNode compare(Comparison comparison, String name, String text) {
    JsonNode get = Json.array("get", name);
    return switch (types.of(name)) {
      case BOOLEAN -> {
        if (comparison != Comparison.EQ && comparison != Comparison.NE || !text.matches("true|false")) {
          throw PropertyTypes.notExpressible(name + " is true or false, and compared with " + text);
        }
        yield Json.array("==", get, BooleanNode.valueOf(text.equals("true") == (comparison == Comparison.EQ)));
      }
      case NUMBER, INTEGER -> compare(comparison, "number", get, number(name, text));
      case TEXT, DATE -> {
        if (client == Client.OPENLAYERS && comparison != Comparison.EQ && comparison != Comparison.NE) {
          throw PropertyTypes.notExpressible("OpenLayers has no order of texts: " + name + " and " + text);
        }
        yield compare(comparison, "string", get, TextNode.valueOf(text));
      }
      case LIST -> throw PropertyTypes.notExpressible("the list " + name + " is compared with a value");
    };
  }

  private static JsonNode compare(Comparison comparison, String type, JsonNode get, JsonNode value) {
    JsonNode same = Json.array("==", get, value);
    JsonNode orSame = Json.array(type, get, value);
    return switch (comparison) {
      case EQ -> same;
      case NE -> Json.array("!=", orSame, value);
      case LT -> Json.array("<", orSame, value);
      case GT -> Json.array(">", orSame, value);
      case LE -> Json.any(List.of(Json.array("<", orSame, value), same));
      case GE -> Json.any(List.of(Json.array(">", orSame, value), same));
    };
  }

  private static JsonNode number(String name, String text) {
    try {
      return DoubleNode.valueOf(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw PropertyTypes.notExpressible("the number " + name + " is compared with " + text);
    }
  }

  private static String property(Expression expression) {
    if (expression instanceof PropertyName name) {
      return name.getPropertyName();
    }
    throw PropertyTypes.notExpressible("comparisons are of a property with a constant, not of " + expression);
  }

  private static String literal(Expression expression) {
    if (expression instanceof Literal literal) {
      return String.valueOf(literal.getValue());
    }
    throw PropertyTypes.notExpressible("comparisons are of a property with a constant, not with " + expression);
  }
}
