package lanxian.siting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.ZoneSelector;
import lanxian.domain.ZoneVersion;
import lanxian.rules.CompletedFacts;
import lanxian.rules.Kept;
import lanxian.rules.Outcome;
import lanxian.rules.RuleEngine;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The law of one day for projects of certain facts, wherever they stand. What it says of a kind of zone is worked out once
 * and kept for the next project. Safe for use by several threads.
 */
final class Brief {
  private static final int MAX_KINDS = 500;
  private static final Geometry NOTHING = new GeometryFactory().createPolygon();

  private final RuleEngine engine;
  private final Statute statute;
  private final Map<String, Object> facts;
  private final List<Rule> rules;
  private final SortedMap<String, Double> categories;
  private final List<Double> reachesM;
  private final List<FiredRule> placeless;
  private final Map<String, List<ZoneSelector>> named = new HashMap<>();
  private final Kept<Kind, List<FiredRule>> byKind = new Kept<>(MAX_KINDS);

  /** Zones that no rule tells apart. */
  private record Kind(String category, String zoneClass, Map<String, Object> facts) {}

  /** @param facts the project's facts, completed */
  Brief(RuleEngine engine, Statute statute, Map<String, Object> facts) {
    this.engine = engine;
    this.statute = statute;
    this.facts = facts;
    this.rules = engine.couldApply(statute.rules(), facts);
    this.categories = Collections.unmodifiableSortedMap(categories(rules));
    this.reachesM = categories.values().stream().distinct().sorted().toList();
    rules.stream().map(Rule::reach).flatMap(reach -> Stream.of(reach.zones(), reach.alsoIn(), reach.unlessIn()))
        .flatMap(List::stream).distinct().forEach(selector ->
            named.computeIfAbsent(selector.category(), category -> new ArrayList<>()).add(selector));
    this.placeless = fired(rules.stream().filter(rule -> !isAboutZones(rule)).toList(), Map.of());
  }

  private static SortedMap<String, Double> categories(List<Rule> rules) {
    SortedMap<String, Double> categories = new TreeMap<>();
    for (Rule rule : rules) {
      for (ZoneSelector zone : rule.reach().zones()) {
        categories.merge(zone.category(), rule.reach().withinM(), Math::max);
      }
      for (ZoneSelector zone : rule.reach().alsoIn()) {
        categories.merge(zone.category(), 0.0, Math::max);
      }
    }
    return categories;
  }

  private static boolean isAboutZones(Rule rule) {
    return rule.reach().kind() == Reach.Kind.INSIDE || rule.reach().kind() == Reach.Kind.WITHIN;
  }

  /** Rules whose conditions hold or could hold, with nothing as their ground yet. */
  private List<FiredRule> fired(List<Rule> some, Map<String, Object> zone) {
    List<FiredRule> fired = new ArrayList<>();
    for (Rule rule : some) {
      Outcome outcome = engine.evaluate(rule, facts, zone);
      if (outcome.applies()) {
        fired.add(statute.fired(rule, outcome, zone, NOTHING));
      }
    }
    return List.copyOf(fired);
  }

  /** Rules in force that the facts do not rule out, in id order. */
  List<Rule> rules() {
    return rules;
  }

  /** Rules that need no zone (ANYWHERE, NOT_INSIDE) and whose conditions hold or could hold, in id order. */
  List<FiredRule> placeless() {
    return placeless;
  }

  /** Rules about such zones whose conditions hold or could hold for this one, wherever it lies, in id order. */
  List<FiredRule> about(ZoneVersion zone) {
    Map<String, Object> known = engine.factsThatCount(zone);
    Kind kind = new Kind(zone.category(), zone.zoneClass(), known);
    Function<Kind, List<FiredRule>> maker = wanted -> fired(rules.stream().filter(rule -> isAboutZones(rule)
        && rule.reach().zones().stream().anyMatch(selector -> selector.matches(zone))).toList(), known);
    return CompletedFacts.areShort(known) ? byKind.get(kind, maker) : maker.apply(kind);
  }

  /** Whether any of the rules names zones of a category, to be in, to be near, or as an exception. */
  boolean names(String category) {
    return named.containsKey(category);
  }

  /** Whether any of the rules names such zones. */
  boolean names(String category, String zoneClass) {
    for (ZoneSelector selector : named.getOrDefault(category, List.of())) {
      if (selector.matches(category, zoneClass)) {
        return true;
      }
    }
    return false;
  }

  /** Categories that the rules need, and how many metres around the project they look for them. */
  SortedMap<String, Double> categories() {
    return categories;
  }

  /** How far rules look for zones, each distance once, ascending; in metres. */
  List<Double> reachesM() {
    return reachesM;
  }

  /** As far as any of the rules looks for zones of a category, in metres; 0 if none does. */
  double aroundM(String category) {
    return categories.getOrDefault(category, 0.0);
  }

  /** As far as any of the rules looks, in metres. */
  double aroundM() {
    return reachesM.isEmpty() ? 0 : reachesM.get(reachesM.size() - 1);
  }
}
