package lanxian.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lanxian.domain.ProjectField.AllowedValue;

/**
 * A property that features of a category show wherever they are given out: items, tiles, files, filters, styles.
 *
 * @param name snake_case, the name that imports read it under
 * @param type type of its values, see {@link Type}
 * @param title what it means
 * @param named values that have a name, in order; empty = none has
 * @param closed whether zones can have no other values than these
 * @param value reads it from a zone version; null where it says nothing
 */
public record ZoneColumn(
    String name, Type type, LocalizedText title, List<AllowedValue> named, boolean closed,
    Function<ZoneVersion, Object> value) {

  /** Types of values, each with the Java class of its values. */
  public enum Type {
    /** String. */
    TEXT,
    /** Double. */
    NUMBER,
    /** Integer. */
    INTEGER,
    /** Boolean. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.util.List} of String. */
    LIST
  }

  public ZoneColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    named = List.copyOf(named);
    Objects.requireNonNull(value, "value");
  }

  /** The same column whose values have names. */
  ZoneColumn with(List<AllowedValue> names, boolean onlyThese) {
    return new ZoneColumn(name, type, title, names, onlyThese, value);
  }

  /** The value of a zone version, of the class that the type tells; null if it has none. */
  public Object of(ZoneVersion zone) {
    return value.apply(zone);
  }
}
