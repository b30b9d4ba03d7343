package lanxian.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lanxian.domain.Implication;
import lanxian.domain.LocalizedText;
import lanxian.domain.Place;
import lanxian.domain.ProjectField;
import lanxian.domain.ProjectField.AllowedValue;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlValue;

/** Reads {@code project.yml}: the properties of projects and what follows from them. */
final class ProjectSchemaReader {
  private final Reading reading;
  private final List<ProjectField> fields = new ArrayList<>();
  private final List<Implication> implications = new ArrayList<>();

  ProjectSchemaReader(Reading reading) {
    this.reading = reading;
  }

  void read(YamlMap file) {
    file.required("fields").maps().stream().map(this::field).filter(Objects::nonNull).forEach(fields::add);
    file.optional("implications").maps().stream()
        .map(this::implication).filter(Objects::nonNull).forEach(implications::add);
    file.done();
  }

  List<ProjectField> fields() {
    return fields;
  }

  List<Implication> implications() {
    return implications;
  }

  private ProjectField field(YamlMap map) {
    int before = reading.faults().size();
    String name = map.required("name").text();
    reading.takeSnakeCase("field", name, map.place());
    ProjectField.Type type = map.required("type").choice(ProjectField.Type.class);
    String unit = map.optional("unit").text();
    List<AllowedValue> allowed = allowedValues(map.optional("allowed"));
    Boolean required = map.optional("required").flag();
    List<String> activities = map.optional("activities").texts();
    Object whenAbsent = map.optional("whenAbsent").fact();
    Double min = map.optional("min").number();
    Double max = map.optional("max").number();
    String pattern = map.optional("pattern").text();
    LocalizedText title = map.required("title").localized();
    LocalizedText description = map.required("description").localized();
    map.done();
    if (reading.faults().size() > before) {
      return null;
    }
    ProjectField field = new ProjectField(name, type, unit, allowed, Boolean.TRUE.equals(required),
        Set.copyOf(activities), whenAbsent, min, max, pattern, title, description);
    checkItself(field, map.place());
    reading.stands("field " + name, map.place());
    return field;
  }

  private void checkItself(ProjectField field, Place where) {
    boolean number = field.type() == ProjectField.Type.NUMBER || field.type() == ProjectField.Type.INTEGER;
    boolean text = field.type() == ProjectField.Type.STRING || field.type() == ProjectField.Type.LIST;
    if (!number && (field.min() != null || field.max() != null || field.unit() != null)) {
      reading.fault(RuleFault.RULES_FIELD, field.name() + ": min, max and unit go with numbers", where);
    }
    if (field.pattern() != null && (field.type() != ProjectField.Type.STRING || !isExpression(field.pattern()))) {
      reading.fault(RuleFault.RULES_FIELD, field.name() + ": pattern is a regular expression for a text", where);
    }
    if (field.min() != null && field.max() != null && field.min() > field.max()) {
      reading.fault(RuleFault.RULES_FIELD, field.name() + ": min is above max", where);
    }
    if (!text && !field.allowed().isEmpty()) {
      reading.fault(RuleFault.RULES_FIELD, field.name() + ": allowed values go with texts and lists", where);
    }
    if (field.allowed().stream().map(AllowedValue::value).distinct().count() < field.allowed().size()) {
      reading.fault(RuleFault.RULES_DUPLICATE_ID, field.name() + ": an allowed value occurs twice", where);
    }
    if (field.whenAbsent() != null) {
      FieldCheck.problem(field, field.whenAbsent())
          .ifPresent(problem -> reading.fault(RuleFault.RULES_FIELD, "whenAbsent: " + problem.detail(), where));
    }
  }

  private Implication implication(YamlMap map) {
    int before = reading.faults().size();
    String when = map.required("when").text();
    Map<String, Object> set = map.required("set").facts();
    Boolean verified = map.required("verified").flag();
    LocalizedText why = map.required("why").localized();
    map.done();
    if (reading.faults().size() > before) {
      return null;
    }
    reading.stands("implication " + implications.size(), map.place());
    return new Implication(when, set, verified, why);
  }

  private static boolean isExpression(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Mappings with {@code value}, {@code zh}, {@code en}. */
  static List<AllowedValue> allowedValues(YamlValue list) {
    List<AllowedValue> allowed = new ArrayList<>();
    for (YamlMap item : list.maps()) {
      String value = item.required("value").text();
      LocalizedText title = YamlValue.localized(item);
      item.done();
      if (value != null && title != null) {
        allowed.add(new AllowedValue(value, title));
      }
    }
    return allowed;
  }
}
