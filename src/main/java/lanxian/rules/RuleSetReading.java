package lanxian.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Implication;
import lanxian.domain.Place;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlSource;

/** What reading the files of a rule set gave: as much of the set as is sound, and what is wrong with the rest. */
final class RuleSetReading {
  private static final List<String> NEEDED = List.of("categories.yml", "project.yml", "local.yml");

  private final Reading reading = new Reading();
  private final CategoryReader categories = new CategoryReader(reading);
  private final ProjectSchemaReader schema = new ProjectSchemaReader(reading);
  private final LocalFactReader local = new LocalFactReader(reading);
  private final RuleReader rules = new RuleReader(reading);
  private RuleSet ruleSet;

  private RuleSetReading() {}

  static RuleSetReading of(RuleFiles files) {
    RuleSetReading result = new RuleSetReading();
    result.read(files);
    return result;
  }

  /** Without the rules that have faults. */
  RuleSet ruleSet() {
    return ruleSet;
  }

  List<Fault> faults() {
    return reading.faults().stream().distinct().toList();
  }

  /** Where something stands: {@code DW-02}, {@code DW-02/basis/0}, {@code category wetland}, {@code field phase}. */
  Place place(String what) {
    return reading.place(what);
  }

  private void read(RuleFiles files) {
    file(files, NEEDED.get(0)).ifPresent(categories::read);
    file(files, NEEDED.get(1)).ifPresent(schema::read);
    file(files, NEEDED.get(2)).ifPresent(local::read);
    files.texts().keySet().stream().filter(name -> !NEEDED.contains(name))
        .forEach(name -> file(files, name).ifPresent(map -> rules.read(name, map)));
    CrossCheck check =
        new CrossCheck(reading, categories.categories(), categories.attributes(), schema.fields(), local.facts());
    List<Implication> follows = check.sound(schema.implications());
    List<Rule> sound = rules.rules().stream().filter(check::isSound).sorted(Comparator.comparing(Rule::id)).toList();
    ruleSet = new RuleSet(files.hash(), categories.categories(), sound, schema.fields(), follows, localFacts(),
        categories.attributes());
  }

  private Optional<YamlMap> file(RuleFiles files, String name) {
    String text = files.texts().get(name);
    if (text == null) {
      reading.fault(RuleFault.RULES_FILE, name + " is missing", Place.file(name));
      return Optional.empty();
    }
    return new YamlSource(name, reading.faults()).parse(text);
  }

  private Map<String, Object> localFacts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    local.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
    return facts;
  }
}
