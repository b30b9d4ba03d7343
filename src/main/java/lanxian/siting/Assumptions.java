package lanxian.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.Implication;
import lanxian.rules.CompletedFacts;

/** Lists what an answer assumes: unknown facts first, then implied ones, then those not stated. */
final class Assumptions {
  private Assumptions() {}

  static List<Assumption> of(Evaluation evaluation, CompletedFacts completed, Map<String, Object> stated) {
    List<Assumption> assumptions = new ArrayList<>();
    Map<String, SortedSet<String>> rulesByField = new TreeMap<>();
    evaluation.all().forEach(rule -> rule.assumed().forEach(
        field -> rulesByField.computeIfAbsent(field, f -> new TreeSet<>()).add(rule.rule().id())));
    rulesByField.forEach((field, rules) -> assumptions.add(new Assumption(
        Assumption.Code.UNKNOWN_TREATED_AS_WORST, field, null, List.copyOf(rules), null, true)));
    for (Implication implication : completed.used()) {
      implication.set().forEach((field, value) -> {
        if (!stated.containsKey(field)) {
          assumptions.add(new Assumption(Assumption.Code.IMPLIED, field, value, List.of(), implication.why(),
              implication.verified()));
        }
      });
    }
    completed.notStated().forEach(field -> assumptions.add(new Assumption(
        Assumption.Code.NOT_STATED, field, completed.facts().get(field), List.of(), null, true)));
    return assumptions;
  }
}
