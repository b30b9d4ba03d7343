package lanxian.rules.condition;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A node of a compiled condition. */
sealed interface Predicate {
  Truth test(Facts facts);

  /** Nodes this one joins; none for a leaf. */
  default List<Predicate> parts() {
    return List.of();
  }

  /** Values this leaf looks at; none for a node that joins others. */
  default List<Operand> operands() {
    return List.of();
  }

  /** Adds the names of the unknown fields that keep this node open; called only where {@link #test} is UNKNOWN. */
  default void open(Facts facts, Set<String> names) {
    operands().forEach(operand -> operand.unknown(facts, names));
    parts().stream().filter(part -> part.test(facts) == Truth.UNKNOWN).forEach(part -> part.open(facts, names));
  }

  default void fields(Set<FieldName> names) {
    operands().forEach(operand -> operand.fields(names));
    parts().forEach(part -> part.fields(names));
  }

  /** INCLUDE, EXCLUDE. */
  record Constant(Truth truth) implements Predicate {
    @Override
    public Truth test(Facts facts) {
      return truth;
    }
  }

  /** AND, OR: {@code decisive} is the value of one part that settles the whole. */
  record Junction(List<Predicate> parts, Truth decisive) implements Predicate {
    public Junction {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth test(Facts facts) {
      Truth result = decisive.not();
      for (int i = 0; i < parts.size(); i++) { // without an iterator: this runs for every rule of every check
        Truth truth = parts.get(i).test(facts);
        if (truth == decisive) {
          return decisive;
        }
        if (truth == Truth.UNKNOWN) {
          result = Truth.UNKNOWN;
        }
      }
      return result;
    }
  }

  /** NOT. */
  record Negation(Predicate part) implements Predicate {
    @Override
    public Truth test(Facts facts) {
      return part.test(facts).not();
    }

    @Override
    public List<Predicate> parts() {
      return List.of(part);
    }
  }

  /** Two values compared. */
  record Comparison(Operand left, Relation relation, Operand right) implements Predicate {
    @Override
    public Truth test(Facts facts) {
      Object a = left.value(facts);
      Object b = right.value(facts);
      return a == null || b == null ? Truth.UNKNOWN : Truth.of(relation.holds(a, b));
    }

    @Override
    public List<Operand> operands() {
      return List.of(left, right);
    }
  }

  /** A field equal to one of several constants. */
  record Membership(Operand.Field field, Set<Object> values) implements Predicate {
    public Membership {
      values = Set.copyOf(values);
    }

    @Override
    public Truth test(Facts facts) {
      Object value = field.value(facts);
      if (value == null) {
        return Truth.UNKNOWN;
      }
      return Truth.of(values.contains(value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value));
    }

    @Override
    public List<Operand> operands() {
      return List.of(field);
    }
  }

  /** LIKE, ILIKE. */
  record Like(Operand.Field field, Pattern pattern) implements Predicate {
    @Override
    public Truth test(Facts facts) {
      Object value = field.value(facts);
      return value == null ? Truth.UNKNOWN : Truth.of(pattern.matcher((String) value).matches());
    }

    @Override
    public List<Operand> operands() {
      return List.of(field);
    }
  }

  /** IS NULL: about what is known, so never unknown itself, unless no particular zone is looked at. */
  record IsNull(Operand.Field field) implements Predicate {
    @Override
    public Truth test(Facts facts) {
      if (facts.anyZone() && field.name().scope() == FieldName.Scope.ZONE) {
        return Truth.UNKNOWN;
      }
      return Truth.of(field.value(facts) == null);
    }

    @Override
    public List<Operand> operands() {
      return List.of(field);
    }
  }

  /**
   * {@code shares}, {@code hasAny}: two lists, of which the second may be constant, have an item in common; an empty
   * list shares nothing, whatever the other holds.
   */
  record Shares(Operand.Field left, Operand right) implements Predicate {
    @Override
    public Truth test(Facts facts) {
      Object a = left.value(facts);
      Object b = right.value(facts);
      if (isEmpty(a) || isEmpty(b)) {
        return Truth.FALSE;
      }
      if (a instanceof List<?> some && b instanceof List<?> others) {
        return Truth.of(some.stream().anyMatch(item -> item != null && others.contains(item)));
      }
      return Truth.UNKNOWN;
    }

    private static boolean isEmpty(Object value) {
      return value instanceof List<?> list && list.isEmpty();
    }

    @Override
    public List<Operand> operands() {
      return List.of(left, right);
    }
  }

  /**
   * {@code startsWithAny}: the text begins with an item of the list, which may be constant; see {@link Beginning}. No
   * text begins with an item of an empty list; where an item of it stands in words, that the text begins with none of
   * the others settles nothing.
   */
  record StartsWithAny(Operand.Field text, Operand list) implements Predicate {
    @Override
    public Truth test(Facts facts) {
      if (!(list.value(facts) instanceof List<?> items)) {
        return Truth.UNKNOWN;
      }
      if (items.isEmpty()) {
        return Truth.FALSE;
      }
      Truth truth = Beginning.test(text.value(facts), items);
      return truth == Truth.FALSE && list instanceof Operand.Field && Beginning.inWords(items) ? Truth.UNKNOWN : truth;
    }

    @Override
    public void open(Facts facts, Set<String> names) {
      Object code = text.value(facts);
      if (!(list.value(facts) instanceof List<?> items)) {
        operands().forEach(operand -> operand.unknown(facts, names));
        return;
      }
      if (list instanceof Operand.Field field && Beginning.inWords(items)) {
        names.add(field.name().toString());
      }
      if (!(code instanceof String known) || Beginning.isCoarse(known, items)) {
        names.add(text.name().toString());
      }
    }

    @Override
    public List<Operand> operands() {
      return List.of(text, list);
    }
  }
}
