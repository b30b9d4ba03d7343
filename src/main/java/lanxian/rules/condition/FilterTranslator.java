package lanxian.rules.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Fault;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.filter.text.ecql.ECQL;

/** Turns the parser's filter tree into predicates. A fault gives null and an entry in the list. */
final class FilterTranslator {
  private final ComparisonTranslator comparisons;
  private final ExpressionTranslator expressions;
  private final List<Fault> faults;
  private final List<Condition.Alternative> alternatives = new ArrayList<>();

  FilterTranslator(ExpressionTranslator expressions, List<Fault> faults) {
    this.expressions = expressions;
    this.faults = faults;
    this.comparisons = new ComparisonTranslator(expressions, faults);
  }

  List<Condition.Alternative> alternatives() {
    return alternatives;
  }

  Predicate predicate(Filter filter) {
    if (filter instanceof And and) {
      return junction(and.getChildren(), Truth.FALSE);
    }
    if (filter instanceof Or or) {
      return disjunction(or);
    }
    if (filter instanceof Not not) {
      Predicate part = predicate(not.getFilter());
      return part == null ? null : new Predicate.Negation(part);
    }
    if (filter instanceof BinaryComparisonOperator comparison) {
      return comparisons.comparison(comparison);
    }
    if (filter instanceof PropertyIsBetween between) {
      return comparisons.between(between);
    }
    if (filter instanceof PropertyIsLike like) {
      return comparisons.like(like);
    }
    if (filter instanceof PropertyIsNull isNull) {
      Operand.Field field = expressions.field(isNull.getExpression());
      return field == null ? null : new Predicate.IsNull(field);
    }
    if (filter instanceof IncludeFilter) {
      return new Predicate.Constant(Truth.TRUE);
    }
    if (filter instanceof ExcludeFilter) {
      return new Predicate.Constant(Truth.FALSE);
    }
    faults.add(Fault.of(ConditionFault.CONDITION_UNSUPPORTED, "not supported in a rule: " + filter));
    return null;
  }

  private Predicate disjunction(Or or) {
    Predicate junction = junction(or.getChildren(), Truth.TRUE);
    if (!(junction instanceof Predicate.Junction sides)) {
      return junction;
    }
    Predicate membership = membership(sides.parts());
    if (membership != null) {
      return membership;
    }
    for (int i = 0; i < sides.parts().size(); i++) {
      alternatives.add(new Condition.Alternative(text(or.getChildren().get(i)), sides.parts().get(i)));
    }
    return junction;
  }

  private Predicate junction(List<Filter> children, Truth decisive) {
    List<Predicate> parts = new ArrayList<>();
    children.forEach(child -> parts.add(predicate(child)));
    return parts.stream().anyMatch(Objects::isNull) ? null : new Predicate.Junction(parts, decisive);
  }

  /** The parser writes IN as an OR of equalities on one field. */
  private static Predicate membership(List<Predicate> parts) {
    Set<Object> values = new HashSet<>();
    Operand.Field field = null;
    for (Predicate part : parts) {
      if (!(part instanceof Predicate.Comparison comparison) || comparison.relation() != Relation.EQUAL
          || !(comparison.left() instanceof Operand.Field left)
          || !(comparison.right() instanceof Operand.Literal right)
          || (field != null && !field.equals(left))) {
        return null;
      }
      field = left;
      values.add(right.constant());
    }
    return new Predicate.Membership(field, values);
  }

  /** A side of an OR as ECQL, with names as rules write them. */
  private static String text(Filter filter) {
    return ECQL.toCQL(filter).replaceAll("\"([\\p{L}\\p{N}_.]+)\"", "$1");
  }
}
