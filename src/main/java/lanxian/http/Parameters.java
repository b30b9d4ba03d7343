package lanxian.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/**
 * Query parameters of one request. Reading collects faults; {@link #done} refuses them all at once, with the
 * parameters that nobody asked for.
 */
public final class Parameters {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final int MIN_YEAR = 1900;
  private static final int MAX_YEAR = 2200;

  private final Map<String, List<String>> given;
  private final Set<String> known = new TreeSet<>();
  private final List<Fault> faults = new ArrayList<>();

  /** Those of a request. */
  public static Parameters of(Context ctx) {
    return new Parameters(QueryString.parse(ctx.queryString()));
  }

  public Parameters(Map<String, List<String>> given) {
    this.given = new TreeMap<>(given);
  }

  /** The value as given; null if absent or blank. */
  public String text(String name) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      faults.add(Fault.of(HttpFault.REPEATED_PARAMETER, name + " stands " + values.size() + " times", Place.parameter(name)));
    }
    return values.isEmpty() || values.get(0).isBlank() ? null : values.get(0).strip();
  }

  /** One of {@code allowed}, or {@code absent}. */
  public String oneOf(String name, Set<String> allowed, String absent) {
    String text = text(name);
    if (text != null && !allowed.contains(text)) {
      bad(name, text + " is not one of " + new TreeSet<>(allowed));
      return absent;
    }
    return text == null ? absent : text;
  }

  /** A day in ISO 8601, e.g. 2026-08-15. */
  public LocalDate date(String name, LocalDate absent) {
    String text = text(name);
    try {
      LocalDate day = text == null ? absent : LocalDate.parse(text);
      if (text == null || (day.getYear() >= MIN_YEAR && day.getYear() <= MAX_YEAR)) {
        return day;
      }
      bad(name, text + " is not between " + MIN_YEAR + " and " + MAX_YEAR);
    } catch (DateTimeParseException e) {
      bad(name, text + " is not a date like 2026-08-15");
    }
    return absent;
  }

  /** A finite number between the bounds. */
  public double number(String name, double min, double max, double absent) {
    String text = text(name);
    return text == null ? absent : number(name, text, min, max, absent);
  }

  private double number(String name, String text, double min, double max, double otherwise) {
    // Double.parseDouble alone would take 1d, 0x1p3, NaN and Infinity.
    if (!NUMBER.matcher(text).matches()) {
      bad(name, text + " is not a number");
      return otherwise;
    }
    double value = Double.parseDouble(text);
    if (value >= min && value <= max) {
      return value;
    }
    bad(name, text + " is not between " + min + " and " + max);
    return otherwise;
  }

  /** true or false. */
  public boolean flag(String name, boolean absent) {
    return Boolean.parseBoolean(oneOf(name, Set.of("true", "false"), Boolean.toString(absent)));
  }

  /** A required number; a fault and NaN if it is missing. */
  public double requiredNumber(String name, double min, double max) {
    String text = text(name);
    if (text == null) {
      bad(name, name + " is needed");
      return Double.NaN;
    }
    return number(name, text, min, max, Double.NaN);
  }

  /** Everything given that nobody has asked for yet; taken as known from here on. */
  public Map<String, List<String>> rest() {
    Map<String, List<String>> rest = new TreeMap<>(given);
    rest.keySet().removeAll(known);
    known.addAll(rest.keySet());
    return rest;
  }

  /** The faults so far, those about unknown parameters included. */
  public List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    given.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> all.add(Fault.of(
        HttpFault.UNKNOWN_PARAMETER, name + " is not known here; allowed: " + String.join(", ", known),
        Place.parameter(name))));
    return all;
  }

  /** @throws FaultException with all faults, if there are any */
  public void done() {
    List<Fault> all = faults();
    if (!all.isEmpty()) {
      throw new FaultException(all);
    }
  }

  /** A whole number between the bounds. */
  public long wholeNumber(String name, long min, long max, long absent) {
    String text = text(name);
    if (text == null) {
      return absent;
    }
    if (text.matches("[+-]?\\d{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
      bad(name, text + " is not between " + min + " and " + max);
    } else {
      bad(name, text + " is not a whole number");
    }
    return absent;
  }

  /**
   * The dataset revision that {@code revision} names; null if absent or at fault.
   *
   * @param known whether there is a revision with a number
   */
  public Long revision(LongPredicate known) {
    String text = text("revision");
    if (text == null) {
      return null;
    }
    if (text.matches("[1-9]\\d{0,17}") && known.test(Long.parseLong(text))) {
      return Long.valueOf(text);
    }
    bad("revision", text + " is no revision of the dataset; /revisions lists them");
    return null;
  }

  /** Takes a fault that was found in a parameter. */
  public void add(Fault fault) {
    faults.add(fault);
  }

  /** Tells that a parameter cannot be used. */
  public void bad(String name, String detail) {
    faults.add(Fault.of(HttpFault.BAD_PARAMETER, detail, Place.parameter(name)));
  }
}
