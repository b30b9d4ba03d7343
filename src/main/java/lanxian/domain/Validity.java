package lanxian.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Valid time: the days on which something is in force in law.
 *
 * @param from first day in force; null = since ever
 * @param to first day no longer in force (exclusive); null = open end
 */
public record Validity(LocalDate from, LocalDate to) {
  public static final Validity ALWAYS = new Validity(null, null);

  public Validity {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("validity ends (" + to + ") before it begins (" + from + ")");
    }
  }

  public static Validity since(LocalDate from) {
    return new Validity(from, null);
  }

  /**
   * The days of what is changed on a day where nobody says any: from that day on, but not before what is changed comes into
   * force, and not longer than that was to be.
   *
   * @param before days of what is changed; null if it is new
   */
  public static Validity changed(LocalDate day, Validity before) {
    LocalDate from = before == null || before.from == null || before.from.isBefore(day) ? day : before.from;
    return new Validity(from, before == null || before.to == null || !from.isBefore(before.to) ? null : before.to);
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  public boolean overlaps(Validity other) {
    return (from == null || other.to == null || from.isBefore(other.to))
        && (other.from == null || to == null || other.from.isBefore(to));
  }

  /** The days of this that the other does not have: none, one or two stretches. */
  public List<Validity> without(Validity other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    List<Validity> left = new ArrayList<>();
    if (other.from != null && (from == null || from.isBefore(other.from))) {
      left.add(new Validity(from, other.from));
    }
    if (other.to != null && (to == null || other.to.isBefore(to))) {
      left.add(new Validity(other.to, to));
    }
    return left;
  }
}
