package lanxian.siting;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lanxian.domain.Rule;
import lanxian.domain.ZoneSelector;

/**
 * What concerns a project of certain facts, wherever it stands. Immutable.
 *
 * @param rules rules in force that the facts do not rule out, in id order
 * @param categories categories that these rules need, and how many metres around the project they look for them
 */
record Brief(List<Rule> rules, SortedMap<String, Double> categories) {
  static Brief of(List<Rule> rules) {
    SortedMap<String, Double> categories = new TreeMap<>();
    for (Rule rule : rules) {
      for (ZoneSelector zone : rule.reach().zones()) {
        categories.merge(zone.category(), rule.reach().withinM(), Math::max);
      }
      for (ZoneSelector zone : rule.reach().alsoIn()) {
        categories.merge(zone.category(), 0.0, Math::max);
      }
    }
    return new Brief(List.copyOf(rules), Collections.unmodifiableSortedMap(categories));
  }

  /** As far as any of the rules looks, in metres. */
  double aroundM() {
    return categories.values().stream().mapToDouble(metres -> metres).max().orElse(0);
  }
}
