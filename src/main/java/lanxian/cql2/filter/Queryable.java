package lanxian.cql2.filter;

import java.util.Objects;
import java.util.function.Function;
import lanxian.domain.LocalizedText;
import lanxian.domain.ZoneVersion;

/**
 * A property that filters can name.
 *
 * @param name as filters name it
 * @param type type of its values
 * @param title what it means
 * @param openEnd whether no value means that a period has no end there, not that nobody knows
 * @param value reads it from a zone version, in the class of its type; null where it says nothing
 */
public record Queryable(
    String name, ValueType type, LocalizedText title, boolean openEnd, Function<ZoneVersion, Object> value) {
  public Queryable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(value, "value");
  }
}
