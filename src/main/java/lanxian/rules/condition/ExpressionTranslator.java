package lanxian.rules.condition;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import lanxian.domain.Fault;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;

/** Turns expressions of the parser into operands. A fault gives null and an entry in the list. */
final class ExpressionTranslator {
  private final FieldTypes types;
  private final List<Fault> faults;

  ExpressionTranslator(FieldTypes types, List<Fault> faults) {
    this.types = types;
    this.faults = faults;
  }

  Operand operand(Expression expression) {
    if (expression instanceof PropertyName property) {
      return field(property);
    }
    if (expression instanceof Literal literal) {
      return literal(literal);
    }
    if (expression instanceof BinaryExpression arithmetic) {
      return arithmetic(arithmetic);
    }
    return fault(ConditionFault.CONDITION_UNSUPPORTED, "not usable as a value: " + expression);
  }

  /** A plain field; anything else is a fault. */
  Operand.Field field(Expression expression) {
    if (!(expression instanceof PropertyName property)) {
      return fault(ConditionFault.CONDITION_TYPE, "a field name is needed instead of " + expression);
    }
    // The parser writes a dotted name as a path.
    FieldName name = FieldName.parse(property.getPropertyName().replace('/', '.'));
    return types.find(name)
        .map(type -> new Operand.Field(name, type.type(), type.allowed()))
        .orElseGet(() -> fault(ConditionFault.CONDITION_UNKNOWN_FIELD, "unknown field " + name));
  }

  /** A plain field of the wanted type, or of a type not declared; anything else is a fault. */
  Operand.Field field(Expression expression, ValueType wanted, String where) {
    Operand.Field field = field(expression);
    if (field == null || field.type() == wanted) {
      return field;
    }
    return field.type() == ValueType.ANY
        ? field.as(wanted)
        : fault(ConditionFault.CONDITION_TYPE,
            field.name() + " is " + field.type() + ", but " + where + " needs " + wanted);
  }

  /** True if the field can have the value; else a fault is noted. */
  boolean allows(Operand.Field field, String value) {
    if (field.allowed().isEmpty() || field.allowed().contains(value)) {
      return true;
    }
    faults.add(Fault.of(ConditionFault.CONDITION_VALUE, field.name() + " is never '" + value + "'"));
    return false;
  }

  private Operand literal(Literal literal) {
    Object value = literal.getValue();
    if (value instanceof String) {
      return new Operand.Literal(value, ValueType.TEXT);
    }
    if (value instanceof Number number) {
      return new Operand.Literal(number.doubleValue() + 0.0, ValueType.NUMBER); // no negative zero
    }
    if (value instanceof Boolean) {
      return new Operand.Literal(value, ValueType.BOOLEAN);
    }
    return fault(ConditionFault.CONDITION_UNSUPPORTED,
        "not a text, number or true/false: " + value + " (write dates in quotes, 'yyyy-mm-dd')");
  }

  private Operand arithmetic(BinaryExpression expression) {
    Operand left = number(operand(expression.getExpression1()));
    Operand right = number(operand(expression.getExpression2()));
    if (left == null || right == null) {
      return null;
    }
    if (expression instanceof Divide && right instanceof Operand.Literal literal && literal.constant().equals(0.0)) {
      return fault(ConditionFault.CONDITION_TYPE, "division by zero");
    }
    return new Operand.Arithmetic(left, right, operator(expression));
  }

  private static DoubleBinaryOperator operator(BinaryExpression expression) {
    if (expression instanceof Add) {
      return (a, b) -> a + b;
    }
    if (expression instanceof Subtract) {
      return (a, b) -> a - b;
    }
    if (expression instanceof Multiply) {
      return (a, b) -> a * b;
    }
    return (a, b) -> a / b;
  }

  private Operand number(Operand operand) {
    if (operand instanceof Operand.Field field && field.type() == ValueType.ANY) {
      return field.as(ValueType.NUMBER);
    }
    if (operand == null || operand.type() == ValueType.NUMBER) {
      return operand;
    }
    return fault(ConditionFault.CONDITION_TYPE, "arithmetic needs numbers, not " + operand.type());
  }

  private <T> T fault(ConditionFault code, String detail) {
    faults.add(Fault.of(code, detail));
    return null;
  }
}
