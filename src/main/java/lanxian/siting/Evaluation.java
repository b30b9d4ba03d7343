package lanxian.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lanxian.domain.Verdict;

/**
 * The rules a project sets off in a situation.
 *
 * @param byZone rules per zone id
 * @param anywhere rules that hold wherever the project stands
 * @param unmet requirements to lie inside a zone that are not met
 */
record Evaluation(
    Map<String, List<FiredRule>> byZone, List<FiredRule> anywhere, List<UnmetRequirement> unmet) {

  static Evaluation empty() {
    return new Evaluation(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(String zoneId, FiredRule rule) {
    byZone.computeIfAbsent(zoneId, id -> new ArrayList<>()).add(rule);
  }

  /** Rules of a zone, strictest first, then by id. */
  List<FiredRule> of(String zoneId) {
    return Strictness.sorted(byZone.getOrDefault(zoneId, List.of()));
  }

  Stream<FiredRule> all() {
    return Stream.concat(byZone.values().stream().flatMap(List::stream),
        Stream.concat(anywhere.stream(), unmet.stream().map(UnmetRequirement::rule)));
  }

  /** The strictest outcome of all rules. */
  Verdict verdict() {
    Verdict verdict = Strictness.of(anywhere);
    for (List<FiredRule> rules : byZone.values()) {
      verdict = verdict.strictest(Strictness.of(rules));
    }
    for (UnmetRequirement requirement : unmet) {
      verdict = verdict.strictest(requirement.rule().countedEffect().verdict());
    }
    return verdict;
  }
}
