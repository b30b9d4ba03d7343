package lanxian.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample;
import lanxian.domain.RuleExample.Expect;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneSelector;
import lanxian.rules.condition.Facts;

/**
 * What a rule does on one of its examples.
 *
 * @param actual what came out
 * @param assumed names of the facts taken as the worst case
 * @param facts what the condition was evaluated on
 */
public record ExampleRun(Expect actual, SortedSet<String> assumed, Facts facts) {
  private static final LocalDate EVERY_TERM_ASKED = LocalDate.MAX;

  /**
   * Runs one example: the zone it gives, if any, is taken as hit (for NOT_INSIDE: as holding the whole project), its
   * facts are completed as those of a real project.
   */
  public static ExampleRun of(RuleEngine engine, Rule rule, RuleExample example) {
    Map<String, Object> local = new TreeMap<>(engine.ruleSet().localFacts());
    local.putAll(example.local());
    Facts facts = new Facts(engine.complete(example.project()).facts(), example.zone(), local);
    Outcome outcome = engine.evaluate(rule, facts);
    SortedSet<String> assumed = new TreeSet<>(outcome.assumed());
    if (!inReach(engine, rule, example, facts, assumed) || !outcome.applies()) {
      return new ExampleRun(Expect.SILENT, outcome.assumed(), facts);
    }
    return new ExampleRun(assumed.isEmpty() ? Expect.APPLIES : Expect.ASSUMED, assumed, facts);
  }

  /** @param assumed takes what is not known of a zone that therefore does not count */
  private static boolean inReach(
      RuleEngine engine, Rule rule, RuleExample example, Facts facts, SortedSet<String> assumed) {
    Reach reach = rule.reach();
    if (reach.kind() == Reach.Kind.ANYWHERE) {
      return true;
    }
    boolean reached = isReached(engine.ruleSet(), reach, example.zone());
    if (reach.kind() != Reach.Kind.NOT_INSIDE) {
      return reached;
    }
    if (example.zone().isEmpty() || !reached) {
      return true;
    }
    Outcome eligible = engine.eligible(rule, facts, EVERY_TERM_ASKED);
    assumed.addAll(eligible.assumed());
    return !eligible.applies();
  }

  /** A category or class that the example does not give is taken as one in reach. */
  private static boolean isReached(RuleSet rules, Reach reach, Map<String, Object> zone) {
    return reach.zones().stream()
        .anyMatch(selector -> agrees(rules, selector, zone.get("category"), zone.get("class")));
  }

  private static boolean agrees(RuleSet rules, ZoneSelector selector, Object category, Object zoneClass) {
    if (category != null && !selector.category().equals(category)) {
      return false;
    }
    if (zoneClass == null || selector.classes().contains(zoneClass)) {
      return true;
    }
    return selector.classes().isEmpty()
        && rules.category(selector.category()).filter(known -> known.allowsClass(zoneClass.toString())).isPresent();
  }
}
