package lanxian.render.client;

import java.util.Map;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/** What a filter says of properties, told plainly: null where a comparison meets a property without a value. */
final class ThreeValued {
  private ThreeValued() {}

  static Boolean of(Filter filter, Map<String, Object> properties) {
    if (filter instanceof Not not) {
      Boolean inner = of(not.getFilter(), properties);
      return inner == null ? null : (Boolean) !inner;
    }
    if (filter instanceof BinaryLogicOperator operator) {
      boolean decides = !(filter instanceof And); // one true decides an Or, one false an And
      boolean unknown = false;
      for (Filter child : operator.getChildren()) {
        Boolean value = of(child, properties);
        if (value != null && value == decides) {
          return decides;
        }
        unknown |= value == null;
      }
      return unknown ? null : (Boolean) !decides;
    }
    if (filter instanceof PropertyIsNull isNull) {
      return value(isNull.getExpression(), properties) == null;
    }
    if (filter instanceof PropertyIsBetween between) {
      Integer low = order(between.getExpression(), between.getLowerBoundary(), properties);
      Integer high = order(between.getExpression(), between.getUpperBoundary(), properties);
      return low == null || high == null ? null : (Boolean) (low >= 0 && high <= 0);
    }
    if (filter instanceof PropertyIsLike like) {
      Object text = value(like.getExpression(), properties);
      return text == null ? null : (Boolean) text.toString().matches(
          ("\\Q" + like.getLiteral() + "\\E").replace("*", "\\E.*\\Q"));
    }
    BinaryComparisonOperator comparison = (BinaryComparisonOperator) filter;
    Integer order = order(comparison.getExpression1(), comparison.getExpression2(), properties);
    return order == null ? null : (Boolean) switch (filter.getClass().getSimpleName()) {
      case "IsEqualsToImpl" -> order == 0;
      case "IsNotEqualToImpl" -> order != 0;
      case "IsLessThenImpl" -> order < 0;
      case "IsLessThenOrEqualToImpl" -> order <= 0;
      case "IsGreaterThanImpl" -> order > 0;
      case "IsGreaterThanOrEqualToImpl" -> order >= 0;
      default -> throw new IllegalArgumentException(filter.getClass().getName());
    };
  }

  private static Object value(Expression expression, Map<String, Object> properties) {
    return expression instanceof PropertyName name ? properties.get(name.getPropertyName())
        : ((Literal) expression).getValue();
  }

  private static Integer order(Expression left, Expression right, Map<String, Object> properties) {
    Object a = value(left, properties);
    Object b = value(right, properties);
    if (a == null || b == null) {
      return null;
    }
    if (a instanceof Number || b instanceof Number) {
      return Double.compare(Double.parseDouble(a.toString()), Double.parseDouble(b.toString()));
    }
    return a.toString().compareTo(b.toString());
  }
}
