package lanxian.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.LocalizedText;
import lanxian.domain.ProjectField;
import lanxian.rules.yaml.YamlMap;

/** Reads {@code local.yml}: facts the office sets. */
final class LocalFactReader {
  private final Reading reading;
  private final List<LocalFact> facts = new ArrayList<>();

  LocalFactReader(Reading reading) {
    this.reading = reading;
  }

  void read(YamlMap file) {
    file.required("facts").maps().stream().map(this::fact).filter(Objects::nonNull).forEach(facts::add);
    file.done();
  }

  List<LocalFact> facts() {
    return facts;
  }

  private LocalFact fact(YamlMap map) {
    int before = reading.faults().size();
    String name = map.required("name").text();
    reading.takeSnakeCase("local fact", name, map.place());
    ProjectField.Type type = map.required("type").choice(ProjectField.Type.class);
    Set<String> allowed = ProjectSchemaReader.allowedValues(map.optional("allowed")).stream()
        .map(ProjectField.AllowedValue::value).collect(Collectors.toSet());
    Object value = map.optional("value").fact();
    Boolean verified = map.required("verified").flag();
    LocalizedText text = map.required("text").localized();
    String source = map.required("source").text();
    map.done();
    if (reading.faults().size() > before) {
      return null;
    }
    reading.stands("local fact " + name, map.place());
    LocalFact fact = new LocalFact(name, type, allowed, value, verified, text, source);
    if (value != null && !fact.takes(value)) {
      reading.fault(RuleFault.RULES_BAD_FACT, name + " cannot be " + value, map.optional("value").place());
    }
    return fact;
  }
}
