package lanxian.domain;

import java.time.LocalDate;

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

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  public boolean overlaps(Validity other) {
    return (from == null || other.to == null || from.isBefore(other.to))
        && (other.from == null || to == null || other.from.isBefore(to));
  }
}
