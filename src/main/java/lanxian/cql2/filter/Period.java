package lanxian.cql2.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lanxian.cql2.tree.Relation;

/**
 * A stretch of time, both ends belong to it; an instant is one whose ends are the same. A day stands for itself and has
 * no hours: it is kept as its midnight in UTC and only ever compared with other days.
 *
 * @param start {@link Instant#MIN} if it has none
 * @param end {@link Instant#MAX} if it has none
 */
public record Period(Instant start, Instant end) {
  public Period {
    if (start.isAfter(end)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  /** From a day to a day; null: no such end. */
  public static Period ofDays(LocalDate first, LocalDate last) {
    return new Period(first == null ? Instant.MIN : midnight(first), last == null ? Instant.MAX : midnight(last));
  }

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /**
   * Whether a temporal relation of CQL2 holds between this and another one. They are those of the Time Ontology in OWL
   * (<a href="https://www.w3.org/TR/owl-time/">owl-time</a>), after J. F. Allen.
   */
  boolean is(Relation relation, Period other) {
    int starts = start.compareTo(other.start);
    int ends = end.compareTo(other.end);
    return switch (relation) {
      case T_AFTER -> start.isAfter(other.end);
      case T_BEFORE -> end.isBefore(other.start);
      case T_DISJOINT -> start.isAfter(other.end) || end.isBefore(other.start);
      case T_INTERSECTS -> !start.isAfter(other.end) && !end.isBefore(other.start);
      case T_EQUALS -> starts == 0 && ends == 0;
      case T_CONTAINS -> starts < 0 && ends > 0;
      case T_DURING -> starts > 0 && ends < 0;
      case T_STARTS -> starts == 0 && ends < 0;
      case T_STARTEDBY -> starts == 0 && ends > 0;
      case T_FINISHES -> starts > 0 && ends == 0;
      case T_FINISHEDBY -> starts < 0 && ends == 0;
      case T_MEETS -> end.equals(other.start);
      case T_METBY -> start.equals(other.end);
      case T_OVERLAPS -> starts < 0 && end.isAfter(other.start) && ends < 0;
      case T_OVERLAPPEDBY -> starts > 0 && start.isBefore(other.end) && ends > 0;
      default -> throw new IllegalArgumentException("not of time: " + relation);
    };
  }
}
