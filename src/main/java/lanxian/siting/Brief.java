package lanxian.siting;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lanxian.domain.Rule;
import lanxian.domain.ZoneSelector;
import lanxian.rules.Kept;

/**
 * What concerns a project of certain facts, wherever it stands. Immutable.
 *
 * @param rules rules in force that the facts do not rule out, in id order
 * @param categories categories that these rules need, and how many metres around the project they look for them
 * @param rulesAt see {@link #rulesAt(Set)}
 */
record Brief(List<Rule> rules, SortedMap<String, Double> categories, Kept<Set<String>, List<Rule>> rulesAt) {
  private static final int MAX_KEPT = 200;

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
    return new Brief(List.copyOf(rules), Collections.unmodifiableSortedMap(categories), new Kept<>(MAX_KEPT));
  }

  /**
   * The rules that may be set off where only zones of some categories are near: those about other zones are left out. In
   * id order.
   */
  List<Rule> rulesAt(Set<String> present) {
    return rulesAt.get(Set.copyOf(present), here -> rules.stream().filter(rule -> switch (rule.reach().kind()) {
      case ANYWHERE, NOT_INSIDE -> true;
      case INSIDE, WITHIN -> rule.reach().zones().stream().anyMatch(zone -> here.contains(zone.category()));
    }).toList());
  }

  /** As far as any of the rules looks for zones of a category, in metres; 0 if none does. */
  double aroundM(String category) {
    return categories.getOrDefault(category, 0.0);
  }

  /** As far as any of the rules looks, in metres. */
  double aroundM() {
    return categories.values().stream().mapToDouble(metres -> metres).max().orElse(0);
  }
}
