package lanxian.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;
import lanxian.domain.ProjectField;
import lanxian.domain.ZoneAttribute;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlValue;

/** Reads {@code categories.yml}: the registry and the attributes of zones. */
final class CategoryReader {
  private final Reading reading;
  private final List<Category> categories = new ArrayList<>();
  private final List<ZoneAttribute> attributes = new ArrayList<>();

  CategoryReader(Reading reading) {
    this.reading = reading;
  }

  void read(YamlMap file) {
    file.required("categories").maps().stream().map(this::category).filter(Objects::nonNull).forEach(categories::add);
    file.optional("attributes").maps().stream().map(this::attribute).filter(Objects::nonNull).forEach(attributes::add);
    file.done();
  }

  List<Category> categories() {
    return categories;
  }

  List<ZoneAttribute> attributes() {
    return attributes;
  }

  private Category category(YamlMap map) {
    int before = reading.faults().size();
    String code = map.required("code").text();
    reading.takeSnakeCase("category", code, map.place());
    LocalizedText name = YamlValue.localized(map);
    Category.Kind kind = map.required("kind").choice(Category.Kind.class);
    List<Category.ZoneClass> classes = map.optional("classes").maps().stream()
        .map(item -> zoneClass(code, item)).filter(Objects::nonNull).toList();
    Boolean open = map.optional("openClasses").flag();
    String seed = map.optional("seed").text();
    List<String> leads = map.optional("leads").texts();
    List<String> participants = map.optional("participants").texts();
    List<String> today = map.optional("departmentsToday").texts();
    LocalizedText description = map.required("description").localized();
    map.done();
    if (today.size() != leads.size() + participants.size()) {
      reading.fault(RuleFault.RULES_FIELD, "departmentsToday must name the same departments as leads and participants,"
          + " in the same order", map.optional("departmentsToday").place());
    }
    reading.stands("category " + code, map.place());
    return reading.faults().size() > before ? null
        : new Category(code, name, kind, classes, Boolean.TRUE.equals(open), seed == null ? "" : seed, leads,
            participants, today, description);
  }

  private Category.ZoneClass zoneClass(String category, YamlMap map) {
    String code = map.required("code").text();
    reading.take("class of " + category, code, map.place());
    LocalizedText name = YamlValue.localized(map);
    map.done();
    return code == null || name == null ? null : new Category.ZoneClass(code, name);
  }

  private ZoneAttribute attribute(YamlMap map) {
    int before = reading.faults().size();
    String name = map.required("name").text();
    reading.takeSnakeCase("zone attribute", name, map.place());
    ProjectField.Type type = map.required("type").choice(ProjectField.Type.class);
    List<String> of = map.optional("categories").texts();
    for (String category : of) {
      if (categories.stream().noneMatch(known -> known.code().equals(category))) {
        reading.fault(RuleFault.RULES_UNKNOWN_CATEGORY, "no category " + category, map.optional("categories").place());
      }
    }
    List<ProjectField.AllowedValue> allowed = ProjectSchemaReader.allowedValues(map.optional("allowed"));
    LocalizedText title = YamlValue.localized(map);
    map.done();
    return reading.faults().size() > before ? null : new ZoneAttribute(name, type, Set.copyOf(of), allowed, title);
  }
}
