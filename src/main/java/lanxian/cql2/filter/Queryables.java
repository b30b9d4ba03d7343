package lanxian.cql2.filter;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lanxian.domain.LocalizedText;
import lanxian.domain.Validity;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;

/** The properties that filters over a layer can name, with their types. Immutable. */
public final class Queryables {
  /** Name of the geometry. */
  public static final String GEOMETRY = "geometry";

  /** Name of the days on which a zone is in force, as a period: the day before {@code valid_to} is its last. */
  public static final String VALIDITY = "validity";

  /** Without a value, the law knows no first or no last day. */
  private static final Set<String> OPEN_ENDS = Set.of("valid_from", "valid_to");

  private final Map<String, Queryable> byName;

  private Queryables(Map<String, Queryable> byName) {
    this.byName = byName;
  }

  /** The columns of a layer, its geometry and the days on which its zones are in force. */
  public static Queryables of(ZoneSchema schema) {
    Map<String, Queryable> byName = new LinkedHashMap<>();
    add(byName, new Queryable(GEOMETRY, ValueType.GEOMETRY, new LocalizedText("图形", "Geometry"), false,
        zone -> zone.geometry().isEmpty() ? null : zone.geometry()));
    schema.columns().forEach(column -> add(byName, queryable(column)));
    add(byName, new Queryable(VALIDITY, ValueType.INTERVAL, new LocalizedText("有效期", "Days in force"), false,
        zone -> days(zone.validity())));
    return new Queryables(byName);
  }

  private static void add(Map<String, Queryable> byName, Queryable queryable) {
    byName.putIfAbsent(queryable.name(), queryable);
  }

  private static Queryable queryable(ZoneColumn column) {
    return new Queryable(column.name(), type(column.type()), column.title(), OPEN_ENDS.contains(column.name()),
        value(column));
  }

  private static ValueType type(ZoneColumn.Type type) {
    return switch (type) {
      case TEXT -> ValueType.TEXT;
      case NUMBER -> ValueType.NUMBER;
      case INTEGER -> ValueType.INTEGER;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE -> ValueType.DATE;
      case LIST -> ValueType.ARRAY;
    };
  }

  private static Function<ZoneVersion, Object> value(ZoneColumn column) {
    return switch (column.type()) {
      case TEXT -> zone -> normal((String) column.of(zone));
      case INTEGER -> zone -> column.of(zone) instanceof Number number ? (Object) number.doubleValue() : null;
      case LIST -> zone -> column.of(zone) instanceof List<?> list
          ? list.stream().map(item -> normal(String.valueOf(item))).toList() : null;
      default -> column::of;
    };
  }

  /** Texts that look the same are compared as the same (standard, recommendation string-normalization). */
  static String normal(String text) {
    return text == null || Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static Period days(Validity validity) {
    return Period.ofDays(validity.from(), validity.to() == null ? null : validity.to().minusDays(1));
  }

  /** All, the geometry first. */
  public List<Queryable> all() {
    return List.copyOf(byName.values());
  }

  public Optional<Queryable> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
