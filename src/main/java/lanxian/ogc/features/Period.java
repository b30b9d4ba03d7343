package lanxian.ogc.features;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.http.Parameters;
import lanxian.layers.LayerSet;
import lanxian.layers.Layers;

/**
 * What the parameter {@code datetime} chooses (OGC API – Features Part 1, 7.15.4; RFC 3339): one day, or an interval whose
 * ends belong to it and may be open.
 *
 * @param day the day; null for an interval
 * @param days the interval; null for a day
 */
public record Period(LocalDate day, Validity days) {
  private static final int MAX_CHARS = 100;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

  /**
   * The layers of the time that {@code datetime} tells; those of today where it does not, or is at fault.
   *
   * @param clearance the highest level of zones that whoever asks sees
   */
  public static LayerSet layers(Parameters parameters, Layers layers, SecurityLevel clearance) {
    return layers(parameters, layers, null, clearance);
  }

  /**
   * The same, as the dataset of a revision has them.
   *
   * @param revision null: the newest
   */
  static LayerSet layers(Parameters parameters, Layers layers, Long revision, SecurityLevel clearance) {
    String text = parameters.text("datetime");
    if (text != null) {
      try {
        Period period = parse(text, layers::day);
        return period.day() != null
            ? layers.on(revision, period.day(), clearance) : layers.during(revision, period.days(), clearance);
      } catch (DateTimeException e) {
        parameters.bad("datetime", e.getMessage());
      }
    }
    return layers.on(revision, layers.today(), clearance);
  }

  /**
   * @param legalDay day of a point in time
   * @throws DateTimeException if it is none; its message tells what is wrong
   */
  static Period parse(String text, Function<Instant, LocalDate> legalDay) {
    if (text.length() > MAX_CHARS) {
      throw new DateTimeException("is longer than any date or interval");
    }
    String[] ends = text.split("/", -1);
    if (ends.length == 1) {
      return new Period(day(ends[0], legalDay), null);
    }
    if (ends.length > 2) {
      throw new DateTimeException(text + " has more than two ends");
    }
    LocalDate from = isOpen(ends[0]) ? null : day(ends[0], legalDay);
    LocalDate last = isOpen(ends[1]) ? null : day(ends[1], legalDay);
    if (from != null && last != null && last.isBefore(from)) {
      throw new DateTimeException(text + " ends before it begins");
    }
    return new Period(null, new Validity(from, last == null ? null : last.plusDays(1)));
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static LocalDate day(String text, Function<Instant, LocalDate> legalDay) {
    try {
      LocalDate day = text.length() <= 10 ? LocalDate.parse(text)
          : legalDay.apply(OffsetDateTime.parse(text.replace('t', 'T').replace('z', 'Z')).toInstant());
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    throw new DateTimeException(
        "\"" + text + "\" is not a date like 2026-08-15, a time like 2026-08-15T00:00:00Z or an interval of two of them");
  }
}
