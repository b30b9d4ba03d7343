package lanxian.cql2.tree;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and moments as CQL2 writes them: RFC 3339 with four digits for the year, moments in UTC. */
public final class Moments {
  /** How an end that there is not is written. */
  public static final String UNBOUNDED = "..";

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

  private Moments() {}

  /** The day; empty if the text is none. */
  public static Optional<LocalDate> date(String text) {
    return DATE.matcher(text).matches() ? read(() -> LocalDate.parse(text)) : Optional.empty();
  }

  /** The moment, to the nanosecond; empty if the text is none. */
  public static Optional<Instant> timestamp(String text) {
    return TIMESTAMP.matcher(text).matches()
        ? read(() -> OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant()) : Optional.empty();
  }

  /** As {@link #timestamp} reads it. */
  public static String text(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment.atOffset(ZoneOffset.UTC));
  }

  private static <T> Optional<T> read(java.util.function.Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day
    }
  }
}
