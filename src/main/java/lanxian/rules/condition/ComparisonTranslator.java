package lanxian.rules.condition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import lanxian.domain.Fault;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;

/** Turns comparisons into predicates and checks that both sides are of one type. */
final class ComparisonTranslator {
  private final ExpressionTranslator expressions;
  private final CallTranslator calls;
  private final List<Fault> faults;

  ComparisonTranslator(ExpressionTranslator expressions, List<Fault> faults) {
    this.expressions = expressions;
    this.calls = new CallTranslator(expressions, faults);
    this.faults = faults;
  }

  Predicate comparison(BinaryComparisonOperator filter) {
    if (filter.getExpression1() instanceof RuleFilterFactory.Call call) {
      return calls.comparison(call, filter);
    }
    return compared(filter.getExpression1(), relation(filter), filter.getExpression2());
  }

  /** Closed at both ends, as in SQL. */
  Predicate between(PropertyIsBetween between) {
    Predicate lower =
        compared(between.getExpression(), Relation.GREATER_OR_EQUAL, between.getLowerBoundary());
    Predicate upper = compared(between.getExpression(), Relation.LESS_OR_EQUAL, between.getUpperBoundary());
    return lower == null || upper == null ? null : new Predicate.Junction(List.of(lower, upper), Truth.FALSE);
  }

  Predicate like(PropertyIsLike like) {
    Operand.Field field = expressions.field(like.getExpression(), ValueType.TEXT, "LIKE");
    return field == null ? null : new Predicate.Like(field, LikePattern.compile(like));
  }

  private Predicate compared(Expression a, Relation relation, Expression b) {
    Operand left = expressions.operand(a);
    Operand right = expressions.operand(b);
    if (left == null || right == null) {
      return null;
    }
    left = resolved(left, right.type());
    right = resolved(right, left.type());
    if (left.type() != right.type()) {
      return fault(ConditionFault.CONDITION_TYPE,
          name(left) + " is " + left.type() + ", but " + name(right) + " is " + right.type());
    }
    return checked(left, relation, right);
  }

  /** Gives an undeclared field the other side's type, and a quoted date the type of the date it is compared with. */
  private static Operand resolved(Operand operand, ValueType other) {
    if (operand instanceof Operand.Field field && field.type() == ValueType.ANY) {
      return field.as(other);
    }
    if (operand instanceof Operand.Literal literal && literal.type() == ValueType.TEXT && other == ValueType.DATE) {
      return new Operand.Literal(literal.constant(), ValueType.DATE);
    }
    return operand;
  }

  private Predicate checked(Operand left, Relation relation, Operand right) {
    ValueType type = left.type();
    if (type == ValueType.ANY) {
      return fault(ConditionFault.CONDITION_TYPE, "neither type is declared: " + name(left) + ", " + name(right));
    }
    if (type == ValueType.LIST) {
      return fault(ConditionFault.CONDITION_TYPE, "lists are compared with hasAny or shares: " + name(left));
    }
    if (relation.isOrder() && type != ValueType.NUMBER && type != ValueType.DATE) {
      return fault(ConditionFault.CONDITION_TYPE, type + " has no order: " + name(left));
    }
    boolean possible = possible(left, right) & possible(right, left);
    return possible ? new Predicate.Comparison(left, relation, right) : null;
  }

  /** Refuses a constant that the field can never equal, and a date that does not exist. */
  private boolean possible(Operand side, Operand constant) {
    if (!(constant instanceof Operand.Literal literal)) {
      return true;
    }
    if (literal.type() == ValueType.DATE && !isDate(literal.constant())) {
      faults.add(Fault.of(ConditionFault.CONDITION_VALUE, "not a date, yyyy-mm-dd: " + literal.constant()));
      return false;
    }
    return !(side instanceof Operand.Field field) || literal.type() != ValueType.TEXT
        || expressions.allows(field, literal.constant().toString());
  }

  private static boolean isDate(Object text) {
    try {
      LocalDate.parse(text.toString());
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Relation relation(BinaryComparisonOperator filter) {
    if (filter instanceof PropertyIsEqualTo) {
      return Relation.EQUAL;
    }
    if (filter instanceof PropertyIsLessThan) {
      return Relation.LESS;
    }
    if (filter instanceof PropertyIsLessThanOrEqualTo) {
      return Relation.LESS_OR_EQUAL;
    }
    if (filter instanceof PropertyIsGreaterThan) {
      return Relation.GREATER;
    }
    return filter instanceof PropertyIsGreaterThanOrEqualTo ? Relation.GREATER_OR_EQUAL : Relation.NOT_EQUAL;
  }

  private static String name(Operand operand) {
    if (operand instanceof Operand.Field field) {
      return field.name().toString();
    }
    return operand instanceof Operand.Literal literal ? "'" + literal.constant() + "'" : "the expression";
  }

  private <T> T fault(ConditionFault code, String detail) {
    faults.add(Fault.of(code, detail));
    return null;
  }
}
