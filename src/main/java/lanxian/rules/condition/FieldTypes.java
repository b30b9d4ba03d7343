package lanxian.rules.condition;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names a condition may use, with their types.
 *
 * @param fields name as conditions write it (e.g. {@code phase}, {@code zone.class}) → type
 * @param openZone true: {@code zone.} names that are not listed are taken too, with type ANY
 */
public record FieldTypes(Map<String, FieldType> fields, boolean openZone) {
  private static final FieldType UNDECLARED = new FieldType(ValueType.ANY, Set.of());

  /**
   * Type of one field.
   *
   * @param allowed values the field (or an item of the list) can have; empty = any
   */
  public record FieldType(ValueType type, Set<String> allowed) {
    public FieldType {
      allowed = Set.copyOf(allowed);
    }
  }

  public FieldTypes {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  Optional<FieldType> find(FieldName name) {
    FieldType type = fields.get(name.toString());
    if (type == null && openZone && name.scope() == FieldName.Scope.ZONE) {
      return Optional.of(UNDECLARED);
    }
    return Optional.ofNullable(type);
  }
}
