package lanxian.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lanxian.domain.Category;
import lanxian.domain.ProjectField;
import lanxian.domain.ProjectField.AllowedValue;
import lanxian.domain.ZoneAttribute;
import lanxian.domain.ZoneSelector;
import lanxian.rules.condition.FieldTypes;
import lanxian.rules.condition.FieldTypes.FieldType;
import lanxian.rules.condition.ValueType;

/** The names that conditions may use, by what the condition is about. */
final class Vocabulary {
  private final Map<String, FieldType> project = new TreeMap<>();
  private final Map<String, FieldType> local = new TreeMap<>();
  private final List<Category> categories;
  private final List<ZoneAttribute> attributes;

  Vocabulary(
      Collection<ProjectField> fields, Map<String, FieldType> localFacts, List<Category> categories,
      List<ZoneAttribute> attributes) {
    fields.forEach(field -> project.put(field.name(), new FieldType(type(field.type()), values(field.allowed()))));
    localFacts.forEach((name, type) -> local.put("local." + name, type));
    this.categories = categories;
    this.attributes = attributes;
  }

  /** Names for what a project's own facts decide. */
  FieldTypes ofProject() {
    return new FieldTypes(joined(project, local), false);
  }

  /** Names for a condition on a project at a zone. */
  FieldTypes ofProjectAndZone(List<ZoneSelector> zones) {
    return new FieldTypes(joined(project, local, zone(zones)), attributes.isEmpty());
  }

  /** Names for a condition on a zone alone. */
  FieldTypes ofZone(List<ZoneSelector> zones) {
    return new FieldTypes(joined(local, zone(zones)), attributes.isEmpty());
  }

  private Map<String, FieldType> zone(List<ZoneSelector> zones) {
    Map<String, FieldType> names = new TreeMap<>();
    ZoneFacts.COMMON.forEach(name -> names.put("zone." + name, new FieldType(ValueType.TEXT, Set.of())));
    names.put("zone.class", new FieldType(ValueType.TEXT, classes(zones)));
    Set<String> of = zones.stream().map(ZoneSelector::category).collect(Collectors.toSet());
    attributes.stream().filter(attribute -> isOf(attribute, of)).forEach(
        attribute -> names.put("zone." + attribute.name(),
            new FieldType(type(attribute.type()), values(attribute.allowed()))));
    return names;
  }

  private static boolean isOf(ZoneAttribute attribute, Set<String> reached) {
    return attribute.categories().isEmpty() || attribute.categories().stream().anyMatch(reached::contains);
  }

  /** Every class a zone in reach can have; empty = open. */
  private Set<String> classes(List<ZoneSelector> zones) {
    List<Category> reached = categories.stream()
        .filter(category -> zones.stream().anyMatch(zone -> zone.category().equals(category.code()))).toList();
    return reached.stream().anyMatch(Category::openClasses) ? Set.of()
        : reached.stream().flatMap(category -> category.classes().stream()).map(Category.ZoneClass::code)
            .collect(Collectors.toSet());
  }

  private static Set<String> values(List<AllowedValue> allowed) {
    return allowed.stream().map(AllowedValue::value).collect(Collectors.toSet());
  }

  static ValueType type(ProjectField.Type type) {
    return switch (type) {
      case STRING -> ValueType.TEXT;
      case NUMBER, INTEGER -> ValueType.NUMBER;
      case BOOLEAN -> ValueType.BOOLEAN;
      case LIST -> ValueType.LIST;
      case DATE -> ValueType.DATE;
    };
  }

  @SafeVarargs
  private static Map<String, FieldType> joined(Map<String, FieldType>... parts) {
    Map<String, FieldType> all = new TreeMap<>();
    for (Map<String, FieldType> part : parts) {
      all.putAll(part);
    }
    return all;
  }
}
