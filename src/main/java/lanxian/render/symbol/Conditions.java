package lanxian.render.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
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

/** Compiles the filters of rules: the comparisons and logic of Filter Encoding 1.0, as SLD 1.0 uses them. */
final class Conditions {
  private final Expressions expressions;

  Conditions(ZoneSchema schema) {
    expressions = new Expressions(schema);
  }

  /**
   * @param filter null for a rule without one
   * @throws lanxian.domain.FaultException STYLE_EXPRESSION_UNSUPPORTED
   */
  Truth compile(Filter filter) {
    if (filter == null || filter instanceof IncludeFilter) {
      return zone -> Truth.TRUE;
    }
    if (filter instanceof ExcludeFilter) {
      return zone -> Truth.FALSE;
    }
    if (filter instanceof Not not) {
      Truth inner = compile(not.getFilter());
      return zone -> -inner.of(zone);
    }
    if (filter instanceof And and) {
      return all(and);
    }
    if (filter instanceof Or or) {
      return any(or);
    }
    if (filter instanceof PropertyIsNull isNull) {
      Function<ZoneVersion, Object> value = expressions.compile(isNull.getExpression());
      return zone -> Truth.known(value.apply(zone) == null);
    }
    if (filter instanceof PropertyIsBetween between) {
      return between(between);
    }
    if (filter instanceof PropertyIsLike like) {
      return like(like);
    }
    if (filter instanceof BinaryComparisonOperator comparison) {
      return comparison(comparison);
    }
    throw Expressions.unsupported("filter " + filter);
  }

  private Truth[] children(BinaryLogicOperator filter) {
    List<Truth> children = new ArrayList<>();
    filter.getChildren().forEach(child -> children.add(compile(child)));
    return children.toArray(Truth[]::new);
  }

  private Truth all(And filter) {
    Truth[] children = children(filter);
    return zone -> {
      int least = Truth.TRUE;
      for (Truth child : children) {
        least = Math.min(least, child.of(zone));
      }
      return least;
    };
  }

  private Truth any(Or filter) {
    Truth[] children = children(filter);
    return zone -> {
      int most = Truth.FALSE;
      for (Truth child : children) {
        most = Math.max(most, child.of(zone));
      }
      return most;
    };
  }

  private Truth between(PropertyIsBetween filter) {
    Truth above = compared(filter.getLowerBoundary(), filter.getExpression(), order -> order <= 0);
    Truth below = compared(filter.getExpression(), filter.getUpperBoundary(), order -> order <= 0);
    return zone -> Math.min(above.of(zone), below.of(zone));
  }

  private Truth comparison(BinaryComparisonOperator filter) {
    Expression left = filter.getExpression1();
    Expression right = filter.getExpression2();
    if (filter instanceof PropertyIsEqualTo) {
      return equal(left, right, filter.isMatchingCase());
    }
    if (filter instanceof PropertyIsNotEqualTo) {
      Truth same = equal(left, right, filter.isMatchingCase());
      return zone -> -same.of(zone);
    }
    if (filter instanceof PropertyIsLessThan) {
      return compared(left, right, order -> order < 0);
    }
    if (filter instanceof PropertyIsLessThanOrEqualTo) {
      return compared(left, right, order -> order <= 0);
    }
    if (filter instanceof PropertyIsGreaterThan) {
      return compared(left, right, order -> order > 0);
    }
    if (filter instanceof PropertyIsGreaterThanOrEqualTo) {
      return compared(left, right, order -> order >= 0);
    }
    throw Expressions.unsupported("filter " + filter);
  }

  private Truth equal(Expression left, Expression right, boolean matchCase) {
    Function<ZoneVersion, Object> a = expressions.compile(left);
    Function<ZoneVersion, Object> b = expressions.compile(right);
    if (matchCase && right instanceof Literal literal && literal.getValue() instanceof String text) {
      return zone -> { // what nearly every rule asks
        Object value = a.apply(zone);
        return value == null ? Truth.UNKNOWN : Truth.known(value instanceof String own ? own.equals(text)
            : isSame(value, text, true));
      };
    }
    return zone -> {
      Object x = a.apply(zone);
      Object y = b.apply(zone);
      return x == null || y == null ? Truth.UNKNOWN : Truth.known(isSame(x, y, matchCase));
    };
  }

  private static boolean isSame(Object a, Object b, boolean matchCase) {
    Integer order = Values.compare(a, b);
    return order != null && (order == 0 || !matchCase && Values.text(a).equalsIgnoreCase(Values.text(b)));
  }

  private Truth compared(Expression left, Expression right, IntPredicate holds) {
    Function<ZoneVersion, Object> a = expressions.compile(left);
    Function<ZoneVersion, Object> b = expressions.compile(right);
    return zone -> {
      Object x = a.apply(zone);
      Object y = b.apply(zone);
      Integer order = x == null || y == null ? null : Values.compare(x, y);
      return order == null ? Truth.UNKNOWN : Truth.known(holds.test(order));
    };
  }

  private Truth like(PropertyIsLike filter) {
    Function<ZoneVersion, Object> value = expressions.compile(filter.getExpression());
    LikePattern pattern = LikePattern.of(filter);
    return zone -> {
      Object text = value.apply(zone);
      return text == null ? Truth.UNKNOWN : Truth.known(pattern.matches(Values.text(text)));
    };
  }
}
