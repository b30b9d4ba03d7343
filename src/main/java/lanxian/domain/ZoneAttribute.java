package lanxian.domain;

import java.util.List;
import java.util.Set;

/**
 * An attribute that zones of some categories carry, from {@code rules/categories.yml}; conditions name it
 * {@code zone.<name>}.
 *
 * @param categories codes of the categories that have it; empty = all
 * @param allowed values it can have; empty = free
 */
public record ZoneAttribute(
    String name, ProjectField.Type type, Set<String> categories, List<ProjectField.AllowedValue> allowed,
    LocalizedText title) {
  public ZoneAttribute {
    categories = Set.copyOf(categories);
    allowed = List.copyOf(allowed);
  }
}
