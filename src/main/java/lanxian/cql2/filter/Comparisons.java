package lanxian.cql2.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lanxian.cql2.tree.ComparisonOperator;
import lanxian.cql2.tree.Junction;

/**
 * Comparisons of scalars of one type. Texts are in the order of their Unicode code points; FALSE comes before TRUE.
 *
 * @param zone whose days count: beside a day, a time stands for the day that it lies on there
 */
record Comparisons(ZoneId zone) {
  private static final int FEW = 4;

  /** Whether values of the types can be compared. */
  static boolean areAlike(ValueType a, ValueType b) {
    return switch (a.plain()) {
      case TEXT, NUMBER, BOOLEAN -> a.plain() == b.plain();
      case DATE, TIMESTAMP -> b.isInstant();
      default -> false;
    };
  }

  Term compared(ComparisonOperator operator, Term left, Term right) {
    Comparator<Object> order = order(left.type(), right.type());
    return Term.of(ValueType.BOOLEAN, left.constant() && right.constant(), zoneVersion -> {
      Object a = left.of(zoneVersion);
      Object b = a == null ? null : right.of(zoneVersion);
      return b == null ? null : operator.holds(order.compare(a, b));
    });
  }

  /** One of several; unknown if it is none of those that are known and others are not. */
  Term in(Term value, List<Term> items) {
    boolean constant = items.stream().allMatch(Term::constant);
    if (constant && items.size() > FEW && !value.type().isInstant()) {
      return inSet(value, items);
    }
    List<Term> equal = items.stream().map(item -> compared(ComparisonOperator.EQUAL, value, item)).toList();
    return equal.size() == 1 ? equal.get(0) : Truths.joined(Junction.OR, equal);
  }

  private static Term inSet(Term value, List<Term> items) {
    Set<Object> known = new HashSet<>();
    items.forEach(item -> known.add(key(item.of(null))));
    boolean allKnown = !known.remove(null);
    return Term.of(ValueType.BOOLEAN, value.constant(), zoneVersion -> {
      Object one = value.of(zoneVersion);
      return one == null ? null : known.contains(key(one)) ? Boolean.TRUE : allKnown ? Boolean.FALSE : null;
    });
  }

  /** Minus zero is zero. */
  private static Object key(Object value) {
    return value instanceof Double number ? (Object) (number + 0.0) : value;
  }

  private Comparator<Object> order(ValueType left, ValueType right) {
    return switch (left.plain()) {
      case TEXT -> (a, b) -> byCodePoint((String) a, (String) b);
      case NUMBER -> (a, b) -> number((Double) a, (Double) b);
      case BOOLEAN -> (a, b) -> ((Boolean) a).compareTo((Boolean) b);
      default -> left == ValueType.TIMESTAMP && right == ValueType.TIMESTAMP
          ? (a, b) -> ((Instant) a).compareTo((Instant) b) : (a, b) -> day(a).compareTo(day(b));
    };
  }

  private static int number(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0; // unlike Double.compare, minus zero equals zero
  }

  /** The day itself, or that of a time. */
  LocalDate day(Object instant) {
    return instant instanceof LocalDate day ? day : ((Instant) instant).atZone(zone).toLocalDate();
  }

  /** UTF-16 puts what is beyond U+FFFF before U+E000. */
  private static int byCodePoint(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean pairs = Character.isSurrogate(x) != Character.isSurrogate(y);
        return pairs ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Whether a value lies between two, both included. */
  Term between(Term value, Term low, Term high) {
    return Truths.joined(Junction.AND, List.of(
        compared(ComparisonOperator.GREATER_OR_EQUAL, value, low),
        compared(ComparisonOperator.LESS_OR_EQUAL, value, high)));
  }
}
