package lanxian.cql2.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lanxian.cql2.tree.Relation;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Truths about two geometries, periods or arrays.
 *
 * @param comparisons tells days of times
 */
record Relations(Comparisons comparisons) {

  Term spatial(Relation relation, Term left, Term right) {
    if (left.constant() == right.constant()) {
      return Term.of(ValueType.BOOLEAN, left.constant(), zone -> {
        Geometry a = (Geometry) left.of(zone);
        Geometry b = (Geometry) right.of(zone);
        return a == null || b == null ? null : SpatialTest.test(relation, a, b);
      });
    }
    Term changing = left.constant() ? right : left;
    Geometry fixed = (Geometry) (left.constant() ? left : right).of(null);
    SpatialTest test = new SpatialTest(left.constant() ? relation : SpatialTest.turned(relation), fixed);
    Term term = Term.of(ValueType.BOOLEAN, false, zone -> {
      Geometry geometry = (Geometry) changing.of(zone);
      return geometry == null ? null : test.test(geometry);
    });
    Envelope place = fixed.getEnvelopeInternal();
    return relation == Relation.S_DISJOINT ? term : term.within(place);
  }

  /** @param days whether all times count as their days */
  Term temporal(Relation relation, Term left, Term right, boolean days) {
    return Term.of(ValueType.BOOLEAN, left.constant() && right.constant(), zone -> {
      Period a = period(left.of(zone), days);
      Period b = period(right.of(zone), days);
      return a == null || b == null ? null : a.is(relation, b);
    });
  }

  /**
   * A period between two ends; unknown if one is unknown or it would end before it begins.
   *
   * @param openStart whether no value means no end
   */
  Term interval(Term start, boolean openStart, Term end, boolean openEnd, boolean days) {
    return Term.of(ValueType.INTERVAL, start.constant() && end.constant(), zone -> {
      Object from = start.of(zone);
      Object to = end.of(zone);
      if (from == null && !openStart || to == null && !openEnd) {
        return null;
      }
      Instant first = from == null ? Instant.MIN : moment(from, days);
      Instant last = to == null ? Instant.MAX : moment(to, days);
      return first.isAfter(last) ? null : new Period(first, last);
    });
  }

  private Period period(Object value, boolean days) {
    if (value instanceof Period period) {
      return period;
    }
    if (value == null) {
      return null;
    }
    Instant moment = moment(value, days);
    return new Period(moment, moment);
  }

  private Instant moment(Object instant, boolean days) {
    return days || instant instanceof LocalDate ? Period.midnight(comparisons.day(instant)) : (Instant) instant;
  }

  /** Arrays are sets: neither order nor number counts. */
  Term arrays(Relation relation, Term left, Term right) {
    return Term.of(ValueType.BOOLEAN, left.constant() && right.constant(), zone -> {
      Object a = left.of(zone);
      Object b = right.of(zone);
      return a == null || b == null ? null : holds(relation, new HashSet<>((List<?>) a), new HashSet<>((List<?>) b));
    });
  }

  private static boolean holds(Relation relation, Set<?> a, Set<?> b) {
    return switch (relation) {
      case A_EQUALS -> a.equals(b);
      case A_CONTAINS -> a.containsAll(b);
      case A_CONTAINEDBY -> b.containsAll(a);
      case A_OVERLAPS -> !Collections.disjoint(a, b);
      default -> throw new IllegalArgumentException("not of arrays: " + relation);
    };
  }

  /** An array of values; unknown if one of them is. */
  static Term array(List<Term> elements) {
    boolean constant = elements.stream().allMatch(Term::constant);
    return Term.of(ValueType.ARRAY, constant, zone -> {
      List<Object> values = elements.stream().map(element -> plain(element.of(zone))).toList();
      return values.stream().allMatch(Objects::nonNull) ? values : null;
    });
  }

  /** Equal values as equal objects: arrays in arrays are sets too, minus zero is zero. */
  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return new HashSet<>(list);
    }
    return value instanceof Double number ? (Object) (number + 0.0) : value;
  }
}
