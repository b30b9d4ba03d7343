package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.FaultException;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneSelector;
import lanxian.domain.ZoneVersion;
import lanxian.rules.Outcome;
import lanxian.rules.RuleEngine;
import lanxian.rules.RuleSetLoader;
import lanxian.rules.ZoneFacts;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

/** What is kept for kinds of projects and zones, against each rule asked anew about each zone with all its facts. */
class BriefTest {
  private static final Set<String> COMMON = Set.of(
      "category", "class", "name", "county_code", "geometry_status", "authority", "approval_doc");
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final RuleEngine ENGINE = new RuleEngine(RULES);

  private final Statute statute = new Statute(ENGINE, LocalDate.of(2026, 11, 28));

  private static ZoneVersion zone(String id, ZoneSelector selector, RuleExample example) {
    Object zoneClass = example.zone().getOrDefault("class",
        selector.classes().isEmpty() ? null : selector.classes().stream().sorted().findFirst().orElseThrow());
    TestZone zone = TestZone.of(id, selector.category(), (String) zoneClass, new GeometryFactory().createPolygon());
    example.zone().forEach((name, value) -> {
      if (!COMMON.contains(name) && value != null) {
        zone.with(name, value);
      }
    });
    return zone.build();
  }

  /** Rule → unknown facts taken as the worst case. */
  private Map<String, Set<String>> anew(Map<String, Object> facts, ZoneVersion zone) {
    Map<String, Set<String>> applying = new TreeMap<>();
    for (Rule rule : statute.rules()) {
      boolean about = rule.reach().kind() == Reach.Kind.INSIDE || rule.reach().kind() == Reach.Kind.WITHIN;
      if (about && rule.reach().zones().stream().anyMatch(selector -> selector.matches(zone))) {
        Outcome outcome = ENGINE.evaluate(rule, facts, ZoneFacts.of(zone));
        if (outcome.applies()) {
          applying.put(rule.id(), outcome.assumed());
        }
      }
    }
    return applying;
  }

  private static Map<String, Set<String>> told(List<FiredRule> rules) {
    Map<String, Set<String>> told = new TreeMap<>();
    rules.forEach(rule -> told.put(rule.rule().id(), rule.assumed()));
    return told;
  }

  @Test
  void saysOfEveryZoneOfTheExamplesWhatTheRulesSay() {
    int asked = 0;
    int firing = 0;
    for (Rule rule : RULES.rules()) {
      for (RuleExample example : rule.examples()) {
        Map<String, Object> facts;
        try {
          facts = ENGINE.complete(example.project()).facts();
        } catch (FaultException e) {
          continue; // facts that go against each other are refused before the law is asked
        }
        for (ZoneSelector selector : rule.reach().zones()) {
          ZoneVersion one = zone("one", selector, example);
          ZoneVersion namesake = zone("another", selector, example);
          Map<String, Set<String>> expected = anew(facts, one);
          assertThat(told(statute.brief(facts).about(one))).as("%s, %s", rule.id(), example.why()).isEqualTo(expected);
          assertThat(told(statute.brief(facts).about(namesake))).isEqualTo(expected);
          asked++;
          firing += expected.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(asked).isGreaterThan(200);
    assertThat(firing).isGreaterThan(80);
  }

  @Test
  void isKeptForTheSameFacts() {
    Map<String, Object> facts = ENGINE.complete(
        Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig", "stock_heads", 5000.0)).facts();
    assertThat(statute.brief(facts)).isSameAs(statute.brief(new TreeMap<>(facts)));
    assertThat(statute.brief(facts).placeless()).allMatch(rule -> rule.ground().isEmpty());
  }
}
