package lanxian.domain;

import java.util.List;
import java.util.Set;

/**
 * One property that a project may carry, from {@code rules/project.yml}.
 *
 * @param name snake_case, the same in GeoJSON, query parameters, CSV headers and rule conditions
 * @param unit e.g. "m3/a"; null if none
 * @param allowed allowed values with texts; empty = free
 * @param required without it a project is refused
 * @param activities activities the field matters to; empty = all
 * @param whenAbsent value taken where the project does not state the field; null = unknown
 * @param min smallest allowed number; null = none
 * @param pattern regular expression a text must match as a whole, after NFKC and in upper case; null = free
 */
public record ProjectField(
    String name, Type type, String unit, List<AllowedValue> allowed, boolean required, Set<String> activities,
    Object whenAbsent, Double min, Double max, String pattern, LocalizedText title, LocalizedText description) {

  /** Value types: LIST is a list of strings. */
  public enum Type {
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN,
    LIST,
    DATE
  }

  /** An allowed value and what it means. */
  public record AllowedValue(String value, LocalizedText title) {}

  public ProjectField {
    allowed = List.copyOf(allowed);
    activities = Set.copyOf(activities);
  }

  /** A field without a pattern. */
  public ProjectField(
      String name, Type type, String unit, List<AllowedValue> allowed, boolean required, Set<String> activities,
      Object whenAbsent, Double min, Double max, LocalizedText title, LocalizedText description) {
    this(name, type, unit, allowed, required, activities, whenAbsent, min, max, null, title, description);
  }
}
