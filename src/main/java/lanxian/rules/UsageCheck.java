package lanxian.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.ProjectField;
import lanxian.domain.Rule;
import lanxian.domain.ZoneSelector;
import lanxian.rules.RuleFinding.Severity;

/** Tells what no rule uses. */
final class UsageCheck {
  /** Shown to people, never asked by a condition. */
  private static final Set<String> FOR_DISPLAY = Set.of("name");

  private final RuleSetReading reading;
  private final RuleEngine engine;
  private final List<RuleFinding> findings;

  UsageCheck(RuleSetReading reading, RuleEngine engine, List<RuleFinding> findings) {
    this.reading = reading;
    this.engine = engine;
    this.findings = findings;
  }

  void run() {
    Set<String> reached = reading.ruleSet().rules().stream().map(Rule::reach)
        .flatMap(reach -> Stream.of(reach.zones(), reach.alsoIn(), reach.unlessIn()))
        .flatMap(List::stream).map(ZoneSelector::category).collect(Collectors.toSet());
    for (Category category : reading.ruleSet().categories()) {
      if (category.kind() == Category.Kind.ZONE && !reached.contains(category.code())) {
        add(Severity.WARNING, RuleFault.RULES_CATEGORY_UNUSED, "no rule names " + category.code(),
            "category " + category.code());
      }
    }
    Set<String> used = usedFields();
    for (ProjectField field : reading.ruleSet().fields()) {
      if (!used.contains(field.name()) && !FOR_DISPLAY.contains(field.name())) {
        add(Severity.NOTE, RuleFault.RULES_FIELD_UNUSED, "no condition names " + field.name(), "field " + field.name());
      }
    }
    for (String fact : reading.ruleSet().localFacts().keySet()) {
      if (!used.contains("local." + fact)) {
        add(Severity.NOTE, RuleFault.RULES_FIELD_UNUSED, "no condition names local." + fact, "local fact " + fact);
      }
    }
  }

  /** Names in conditions of rules and implications; a fact that only follows from others is not used by that alone. */
  private Set<String> usedFields() {
    Set<String> used = new TreeSet<>(engine.fieldsOfImplications());
    for (Rule rule : reading.ruleSet().rules()) {
      CompiledRule compiled = engine.compiled(rule);
      used.addAll(compiled.when().fields());
      used.addAll(compiled.eligible().fields());
      if (compiled.capUnless() != null) {
        used.addAll(compiled.capUnless().fields());
      }
    }
    return used;
  }

  private void add(Severity severity, RuleFault code, String detail, String what) {
    findings.add(new RuleFinding(severity, code, detail, reading.place(what)));
  }
}
