package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Confidence;
import lanxian.domain.Effect;
import lanxian.domain.LegalBasis;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.ZoneSelector;
import org.junit.jupiter.api.Test;

/** What the shipped rules on water sources, livestock and ecology say together, beyond the examples of each. */
class ShippedSourceRulesTest {
  private static final LocalDate OLD_LAW = LocalDate.of(2026, 8, 14);
  private static final LocalDate CODE = LocalDate.of(2026, 8, 15);

  private final RuleEngine engine = new RuleEngine(RuleSetLoader.fromDirectory(Path.of("rules")));

  @Test
  void aNewFarmOf5000PigsOnAWellFieldMeetsFourBansAndTheRegionsOpenRule() {
    Map<String, Object> wellField = Map.of("class", "L1", "source_kind", "地下水");

    assertThat(inZone("drinking_water_protection", pigFarm("NEW"), wellField))
        .containsExactlyInAnyOrderEntriesOf(Map.of(
        "DW-01", "PROHIBITED assuming [outfall]",
        "DW-02", "PROHIBITED",
        "DW-11", "PROHIBITED",
        "DW-18", "PROHIBITED",
        "DW-21", "RESTRICTED assuming [local.planting_and_raising_limited]"));
  }

  @Test
  void theSameFarmInTheClass2AreaHangsOnWhatItDischarges() {
    Map<String, Object> class2 = Map.of("class", "L2", "source_kind", "地下水", "aquifer_type", "潜水");
    Map<String, Object> clean = new TreeMap<>(pigFarm("NEW"));
    clean.putAll(Map.of("outfall", false, "discharges_pollutants", false, "manure_fully_used", true));

    assertThat(inZone("drinking_water_protection", pigFarm("NEW"), class2).keySet())
        .contains("DW-01", "DW-05", "DW-18", "DW-21").doesNotContain("DW-02", "DW-11", "DW-12", "DW-13b");
    assertThat(inZone("drinking_water_protection", clean, class2)).containsExactlyInAnyOrderEntriesOf(Map.of(
        "DW-08", "CONDITION",
        "DW-19a", "RESTRICTED",
        "DW-21", "RESTRICTED assuming [local.planting_and_raising_limited]"));
  }

  @Test
  void anExistingFarmHasDutiesWhereANewOneIsBanned() {
    Map<String, Object> farm = new TreeMap<>(pigFarm("EXISTING"));
    farm.putAll(Map.of("outfall", false, "unlawful_occupation", false));

    assertThat(inZone("drinking_water_protection", farm, Map.of("class", "L1", "source_kind", "湖库")))
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "DW-03", "DUTY",
            "DW-21", "RESTRICTED assuming [local.planting_and_raising_limited]"));
    assertThat(anywhere(farm)).containsEntry("LV-10", "DUTY").doesNotContainKey("LV-08");
  }

  @Test
  void awayFromAllZonesANewFarmMeetsOnlyTheGeneralConditions() {
    assertThat(anywhere(pigFarm("NEW"))).containsExactlyEntriesOf(new TreeMap<>(Map.of("LV-08", "CONDITION")));
  }

  @Test
  void aMonitoringWellOfTheWaterWorksMeetsNoLivestockRuleAndNoBan() {
    Map<String, Object> well = Map.of("activity", "WELL", "phase", "NEW", "purpose", "MONITORING", "outfall", false,
        "discharges_pollutants", false, "related_to_water_supply_or_protection", true);

    assertThat(inZone("drinking_water_protection", well, Map.of("class", "L1", "source_kind", "地下水"))).isEmpty();
    assertThat(inZone("livestock_zone", well, Map.of("class", "PROHIBITED"))).isEmpty();
    assertThat(anywhere(well)).isEmpty();
  }

  @Test
  void theStatuteGivesWayToTheCodeOnItsDay() {
    assertThat(cited("DW-02", OLD_LAW)).containsExactly("水污染防治法 65");
    assertThat(cited("DW-02", CODE)).containsExactly("生态环境法典 319");
    assertThat(cited("DW-05", OLD_LAW)).containsExactly("水污染防治法 66");
    assertThat(cited("DW-05", CODE)).containsExactly("生态环境法典 320");
    assertThat(cited("DW-01", CODE)).containsExactly("生态环境法典 318", "水法 34");
    assertThat(cited("AQ-06", LocalDate.of(2026, 4, 30))).containsExactly("渔业法 29");
    assertThat(cited("AQ-06", LocalDate.of(2026, 5, 1))).containsExactly("渔业法 41");
    assertThat(cited("LV-06", LocalDate.of(2026, 3, 14))).contains("自然保护区条例 32").doesNotContain("自然保护区条例 26");
    assertThat(cited("LV-06", LocalDate.of(2026, 3, 15))).contains("自然保护区条例 26").doesNotContain("自然保护区条例 32");
  }

  @Test
  void noRuleOfTheCarriedOverArticlesHasAGapOnTheDayOfTheChange() {
    ours().filter(rule -> rule.basesInForce(OLD_LAW).stream().anyMatch(basis -> basis.document().equals("水污染防治法")))
        .forEach(rule -> assertThat(rule.basesInForce(CODE)).as(rule.id())
            .extracting(LegalBasis::document).contains("生态环境法典"));
  }

  @Test
  void theRepealedLawsEndWhereTheCodeBegins() {
    ours().flatMap(rule -> Stream.concat(rule.bases().stream(), rule.penalties().stream()))
        .forEach(basis -> {
          if (List.of("水污染防治法", "固体废物污染环境防治法").contains(basis.document())) {
            assertThat(basis.validity().to()).as(basis.toString()).isEqualTo(CODE);
          }
          if (basis.document().equals("生态环境法典")) {
            assertThat(basis.validity().from()).as(basis.toString()).isEqualTo(CODE);
          }
        });
  }

  @Test
  void aBanAreaCountsOnlyWithAGroundInLaw() {
    Rule ban = rule("LV-01");
    for (String enough : List.of("LAW", "REGULATION", "LOCAL_REG")) {
      assertThat(engine.capped(ban, Map.of("class", "PROHIBITED", "basis_level", enough))).as(enough).isFalse();
    }
    for (String tooLow : List.of("DEPT_RULE", "STANDARD", "PLAN")) {
      assertThat(engine.capped(ban, Map.of("class", "PROHIBITED", "basis_level", tooLow))).as(tooLow).isTrue();
    }
    assertThat(engine.capped(ban, Map.of("class", "PROHIBITED"))).as("no ground recorded").isTrue();
    assertThat(ban.cap().to()).isEqualTo(Effect.RESTRICTED);
  }

  @Test
  void whatClearsLivestockOnAPlanAloneIsCapped() {
    ours().filter(rule -> rule.condition().contains("LIVESTOCK") && List.of(Effect.PROHIBITED, Effect.RESTRICTED)
            .contains(rule.effect()))
        .filter(rule -> rule.cap() == null)
        .forEach(rule -> assertThat(rule.authority(CODE)).as(rule.id())
            .hasValueSatisfying(level -> assertThat(level.isLawOrRegulation() || isSourceRule(rule)).isTrue()));
    assertThat(engine.capped(rule("LV-02"), Map.of())).isTrue();
    assertThat(List.of("LV-03b", "DW-15c")).allSatisfy(id -> {
      assertThat(rule(id).authority(CODE)).contains(AuthorityLevel.PLAN);
      assertThat(engine.capped(rule(id), Map.of())).isTrue();
    });
    assertThat(engine.capped(rule("LV-04"), Map.of())).as("a ban of the regulation itself").isFalse();
  }

  @Test
  void citationsFromMemoryAreMarked() {
    ours().flatMap(rule -> rule.bases().stream())
        .filter(basis -> basis.document().startsWith("饮用水水源保护区污染防治管理规定") || basis.document().contains("HJ/T 81"))
        .forEach(basis -> assertThat(basis.confidence()).as(basis.toString()).isNotEqualTo(Confidence.H));
  }

  /** DW-11 rests on a departmental rule that protects the water source and draws no livestock ban area. */
  private static boolean isSourceRule(Rule rule) {
    return rule.id().equals("DW-11");
  }

  private static Map<String, Object> pigFarm(String phase) {
    return Map.of("activity", "LIVESTOCK", "phase", phase, "species", "pig", "stock_heads", 5000.0);
  }

  private SortedMap<String, String> inZone(String category, Map<String, Object> project, Map<String, Object> zone) {
    SortedMap<String, String> setOff = new TreeMap<>();
    ours().filter(rule -> rule.reach().kind() == Reach.Kind.INSIDE)
        .filter(rule -> rule.reach().zones().stream().anyMatch(selector -> reached(selector, category, zone)))
        .forEach(rule -> note(setOff, rule, project, zone));
    return setOff;
  }

  private SortedMap<String, String> anywhere(Map<String, Object> project) {
    SortedMap<String, String> setOff = new TreeMap<>();
    ours().filter(rule -> rule.reach().kind() == Reach.Kind.ANYWHERE)
        .forEach(rule -> note(setOff, rule, project, Map.of()));
    return setOff;
  }

  private void note(Map<String, String> setOff, Rule rule, Map<String, Object> project, Map<String, Object> zone) {
    Outcome outcome = engine.evaluate(rule, engine.complete(project).facts(), zone);
    if (outcome.applies()) {
      setOff.put(rule.id(), rule.effect() + (outcome.assumed().isEmpty() ? "" : " assuming " + outcome.assumed()));
    }
  }

  private static boolean reached(ZoneSelector selector, String category, Map<String, Object> zone) {
    return selector.matches(category, (String) zone.get("class"));
  }

  private Stream<Rule> ours() {
    return engine.ruleSet().rules().stream().filter(rule -> rule.id().matches("(DW|LV|AQ|WL|RL|EC)-.*"));
  }

  private Rule rule(String id) {
    return ours().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  private List<String> cited(String id, LocalDate day) {
    return rule(id).basesInForce(day).stream().filter(basis -> basis.authority().isLawOrRegulation())
        .map(basis -> basis.document() + " " + basis.article()).toList();
  }
}
