package lanxian.rules.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/** A value in a condition: a field, a literal, or arithmetic on them. */
sealed interface Operand {
  /** The value, or null if it is unknown. */
  Object value(Facts facts);

  /** Adds the names of the fields that keep the value unknown. */
  void unknown(Facts facts, Set<String> names);

  /** Adds the names of all fields used. */
  void fields(Set<FieldName> names);

  ValueType type();

  /** A field; a value that is not of {@code type} counts as unknown. */
  record Field(FieldName name, ValueType type, Set<String> allowed) implements Operand {
    @Override
    public Object value(Facts facts) {
      Object value = facts.get(name);
      return value != null && type.holds(value) ? value : null;
    }

    @Override
    public void unknown(Facts facts, Set<String> names) {
      if (value(facts) == null) {
        names.add(name.toString());
      }
    }

    @Override
    public void fields(Set<FieldName> names) {
      names.add(name);
    }

    Field as(ValueType newType) {
      return new Field(name, newType, allowed);
    }
  }

  /** A constant: String, Double, Boolean or a list of texts. */
  record Literal(Object constant, ValueType type) implements Operand {
    static Literal list(List<String> texts) {
      return new Literal(List.copyOf(texts), ValueType.LIST);
    }

    @Override
    public Object value(Facts facts) {
      return constant;
    }

    @Override
    public void unknown(Facts facts, Set<String> names) {
      // a constant is known
    }

    @Override
    public void fields(Set<FieldName> names) {
      // a constant has none
    }
  }

  /** Sum, difference, product or quotient; a result that is not finite (division by zero) is unknown. */
  record Arithmetic(Operand left, Operand right, DoubleBinaryOperator operator) implements Operand {
    @Override
    public Object value(Facts facts) {
      if (left.value(facts) instanceof Number a && right.value(facts) instanceof Number b) {
        double result = operator.applyAsDouble(a.doubleValue(), b.doubleValue());
        return Double.isFinite(result) ? result : null;
      }
      return null;
    }

    @Override
    public void unknown(Facts facts, Set<String> names) {
      if (left.value(facts) == null || right.value(facts) == null) {
        left.unknown(facts, names);
        right.unknown(facts, names);
      } else if (value(facts) == null) {
        Set<FieldName> all = new LinkedHashSet<>();
        fields(all);
        all.forEach(field -> names.add(field.toString()));
      }
    }

    @Override
    public void fields(Set<FieldName> names) {
      left.fields(names);
      right.fields(names);
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }
}
