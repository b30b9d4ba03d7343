package lanxian.rules.condition;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known when a condition is evaluated. An absent key, a null value and an empty list of a
 * zone (a record left blank) are unknown facts; numbers are
 * {@link Number}, lists {@code List} of String, dates ISO text.
 *
 * @param project properties of the project
 * @param zone attributes of the zone, without the {@code zone.} prefix; null = no particular zone, so nothing about it
 *     is known, not even which attributes it has
 * @param local facts of the office, without the {@code local.} prefix
 */
public record Facts(Map<String, Object> project, Map<String, Object> zone, Map<String, Object> local) {
  public Facts {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(local, "local");
  }

  /** The value of a field; null if unknown. */
  Object get(FieldName name) {
    return switch (name.scope()) {
      case PROJECT -> project.get(name.key());
      case ZONE -> zone == null || isEmptyList(zone.get(name.key())) ? null : zone.get(name.key());
      case LOCAL -> local.get(name.key());
    };
  }

  private static boolean isEmptyList(Object value) {
    return value instanceof List<?> list && list.isEmpty();
  }

  boolean anyZone() {
    return zone == null;
  }
}
