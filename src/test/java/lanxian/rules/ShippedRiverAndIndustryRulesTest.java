package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Confidence;
import lanxian.domain.Effect;
import lanxian.domain.LegalBasis;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped rules on rivers, groundwater and industry say together, beyond the examples of each. */
class ShippedRiverAndIndustryRulesTest {
  private static final LocalDate OLD_LAW = LocalDate.of(2026, 8, 14);
  private static final LocalDate CODE = LocalDate.of(2026, 8, 15);

  private final RuleEngine engine = new RuleEngine(RuleSetLoader.fromDirectory(Path.of("rules")));

  @Test
  void everyRowOfTheThreeFamiliesHasARule() {
    List<String> rows = Stream.of(rows("BL", 7), rows("RV", 14), rows("GW", 15), rows("IN", 24))
        .flatMap(s -> s).toList();

    assertThat(ours().map(rule -> rule.id().substring(0, 5)).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  private static Stream<String> rows(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> String.format("%s-%02d", prefix, i));
  }

  @Test
  void aNewFarmAwayFromAllZonesIsOnlyRemindedOfTheStatutoryPlans() {
    assertThat(anywhere(farm("NEW"))).isEqualTo(Map.of("IN-23b", "CONDITION"));
    assertThat(anywhere(farm("EXISTING"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIVESTOCK", "AQUACULTURE", "CROPPING", "TOURISM", "OUTFALL", "SLUDGE_USE", "RIVER_CROSSING",
      "FUEL_STATION", "LANDFILL", "WWTP", "HYDROPOWER", "SAND_MINING", "CONSTRUCTION_OTHER", "HAZCHEM_STORAGE"})
  void noBanIsAssumedAwayFromAllZonesForWhatIsNeitherIndustryNorWell(String activity) {
    for (String phase : List.of("NEW", "REBUILD", "EXPAND", "EXISTING")) {
      assertThat(anywhere(Map.of("activity", activity, "phase", phase)).values()).as(phase)
          .noneMatch(effect -> effect.startsWith("PROHIBITED"));
    }
  }

  @Test
  void aFarmThatHidesItsWaterMeetsTheGroundwaterBansAsAssumed() {
    assertThat(inZone("groundwater_control", farm("NEW"), Map.of("class", "NO_EXTRACTION")))
        .containsOnlyKeys("GW-01a")
        .containsValue("PROHIBITED assuming [abstraction, emergency_take, purpose, small_take, water_source]");
    assertThat(inZone("groundwater_control", farm("NEW"), Map.of("class", "OVERDRAFT")))
        .containsOnlyKeys("GW-04a", "GW-04b", "GW-05", "GW-06a");
  }

  /** The purpose, the fact that makes it an exception, and the ban and the condition of each class of control area. */
  @ParameterizedTest
  @CsvSource({
      "MONITORING, small_take, NO_EXTRACTION, GW-01a, GW-01b", "MONITORING, small_take, LIMITED, GW-02a, GW-02b",
      "MONITORING, small_take, OVERDRAFT, GW-06a, GW-06b", "EMERGENCY, emergency_take, NO_EXTRACTION, GW-01a, GW-01b",
      "EMERGENCY, emergency_take, LIMITED, GW-02a, GW-02b", "EMERGENCY, emergency_take, OVERDRAFT, GW-06a, GW-06b",
      "DEWATERING, emergency_take, NO_EXTRACTION, GW-01a, GW-01b",
      "DEWATERING, emergency_take, LIMITED, GW-02a, GW-02b", "DEWATERING, emergency_take, OVERDRAFT, GW-06a, GW-06b"})
  void aPurposeAloneExceptsNoGroundwater(String purpose, String fact, String zoneClass, String ban, String condition) {
    Map<String, Object> well = Map.of("activity", "WELL", "phase", "NEW", "purpose", purpose);
    Map<String, Object> zone = Map.of("class", zoneClass);

    assertThat(inZone("groundwater_control", with(well, fact, true), zone))
        .containsEntry(condition, "CONDITION").doesNotContainKey(ban);
    assertThat(inZone("groundwater_control", with(well, fact, false), zone))
        .containsEntry(ban, "PROHIBITED").doesNotContainKey(condition);
    assertThat(inZone("groundwater_control", well, zone))
        .containsEntry(ban, "PROHIBITED assuming [" + fact + "]")
        .containsEntry(condition, "CONDITION assuming [" + fact + "]");
  }

  @Test
  void whatExceptsATakeOfOnePurposeSaysNothingOfAnother() {
    Map<String, Object> well = Map.of("activity", "WELL", "phase", "NEW", "aquifer", "DEEP_CONFINED");
    Map<String, Object> zone = Map.of("class", "NO_EXTRACTION");

    assertThat(inZone("groundwater_control", with(well, "purpose", "MONITORING", "emergency_take", true,
        "small_take", false), zone)).containsEntry("GW-01a", "PROHIBITED");
    assertThat(inZone("groundwater_control", with(well, "purpose", "HOUSEHOLD_SMALL", "small_take", true), zone))
        .containsEntry("GW-01a", "PROHIBITED");
    assertThat(anywhere(with(well, "purpose", "DEWATERING", "emergency_take", true)))
        .as("deep water excepts emergency supply only").containsEntry("GW-09a", "PROHIBITED");
    assertThat(anywhere(with(well, "purpose", "EMERGENCY"))).containsEntry("GW-09c", "CONDITION")
        .doesNotContainKey("GW-09a");
    assertThat(anywhere(with(well, "purpose", "MONITORING")))
        .containsEntry("GW-09a", "PROHIBITED assuming [small_take]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_EXTRACTION", "LIMITED", "OVERDRAFT", "OVERDRAFT_RISK", "SUBSIDENCE"})
  void aFarmOnThePublicNetworkMeetsNoGroundwaterRule(String zoneClass) {
    Map<String, Object> farm = with(farm("NEW"), "water_source", "NETWORK");

    assertThat(inZone("groundwater_control", farm, Map.of("class", zoneClass))).isEmpty();
    assertThat(inZone("public_supply_network", farm, Map.of())).isEmpty();
  }

  @Test
  void aPlainFarmOnTheFloodplainNeedsTheRiverAuthorityAndNoMore() {
    Map<String, Object> farm = with(farm("NEW"), "water_source", "NETWORK", "outfall", false,
        "flood_obstruction", false, "on_dike", false, "manure_store", false);

    assertThat(inZone("river_lake_management", farm, Map.of("class", "MANAGEMENT")))
        .isEqualTo(Map.of("RV-04b", "RESTRICTED"));
    assertThat(inZone("river_lake_management", farm, Map.of("class", "PROTECTION"))).isEmpty();
    assertThat(inZone("water_works_zone", farm, Map.of("class", "PROTECTION"))).isEmpty();
  }

  @Test
  void whatStandsHasDutiesWhereNewThingsAreBanned() {
    assertThat(inZone("city_blue_line", farm("EXISTING"), Map.of("class", "CONTROL")))
        .isEqualTo(Map.of("BL-07", "DUTY"));
    assertThat(inZone("urban_built_up", with(plant("EXISTING"), "industry_code", "C2614"), Map.of()))
        .isEqualTo(Map.of("IN-07", "DUTY"));
    assertThat(inZone("urban_built_up", with(plant("NEW"), "industry_code", "C2614"), Map.of()))
        .isEqualTo(Map.of("IN-08", "RESTRICTED"));
  }

  @Test
  void theFacilitiesOfAParkCountOnceTheirTimeHasRunOutAndItsIndustriesAlways() {
    Map<String, Object> plant = with(plant("NEW"), "industry_code", "C2614");
    Map<String, Object> poor = Map.of("wwtp_built", false, "leading_industries", List.of("C26"));
    Map<String, Object> other =
        Map.of("wwtp_built", true, "online_monitor", true, "leading_industries", List.of("C13"));
    LocalDate lastDay = LocalDate.of(2017, 12, 31);

    assertThat(engine.eligible(rule("IN-01"), plant, poor, lastDay).applies()).isTrue();
    assertThat(engine.eligible(rule("IN-01"), plant, poor, lastDay.plusDays(1)).applies()).isFalse();
    assertThat(engine.eligible(rule("IN-01"), plant, other, lastDay).applies()).isFalse();
    assertThat(engine.eligible(rule("IN-01"), plant("NEW"), other, lastDay).assumed()).containsExactly("industry_code");
  }

  @Test
  void theStatuteGivesWayToTheCodeOnItsDay() {
    assertThat(cited("RV-08", OLD_LAW)).containsExactly("水污染防治法 37", "水污染防治法 38");
    assertThat(cited("RV-08", CODE)).containsExactly("生态环境法典 164");
    assertThat(cited("IN-10", OLD_LAW)).containsExactlyInAnyOrder("水污染防治法 20", "环境保护法 44", "昌吉州水污染防治工作方案 （十二）");
    assertThat(cited("IN-10", CODE)).containsExactly("生态环境法典 158", "昌吉州水污染防治工作方案 （十二）");
    assertThat(cited("GW-14", OLD_LAW)).contains("水污染防治法 42").doesNotContain("生态环境法典 289");
    assertThat(cited("GW-01a", LocalDate.of(2021, 11, 30))).containsExactly("取水许可和水资源费征收管理条例 20(一)");
    assertThat(cited("GW-01a", LocalDate.of(2021, 12, 1))).contains("地下水管理条例 35");
  }

  @Test
  void theSuspensionOfUnequippedParksBeginsWhenTheirTimeHasRunOut() {
    assertThat(cited("IN-02a", LocalDate.of(2017, 12, 31))).isEmpty();
    assertThat(cited("IN-02a", LocalDate.of(2018, 1, 1))).containsExactly("昌吉州水污染防治工作方案 （一）");
  }

  @Test
  void theBansThatRestOnThePlanAloneAreKnown() {
    assertThat(ours().filter(rule -> rule.effect() == Effect.PROHIBITED)
        .filter(rule -> rule.authority(CODE).equals(Optional.of(AuthorityLevel.PLAN))).map(Rule::id))
        .containsExactlyInAnyOrder("GW-04a", "GW-05", "IN-02a", "IN-02b", "IN-11b", "IN-12", "IN-15", "IN-16");
  }

  @Test
  void theRepealedLawsEndWhereTheCodeBegins() {
    assertThat(citations()).filteredOn(basis -> List.of("水污染防治法", "环境保护法").contains(basis.document()))
        .isNotEmpty().allMatch(basis -> CODE.equals(basis.validity().to()));
    assertThat(citations()).filteredOn(basis -> basis.document().equals("生态环境法典"))
        .isNotEmpty().allMatch(basis -> CODE.equals(basis.validity().from()));
  }

  @Test
  void citationsFromMemoryAreMarked() {
    List<String> unread = List.of("城市蓝线管理办法", "取水许可和水资源费征收管理条例", "河道管理条例", "水库大坝安全管理条例", "建设项目环境保护管理条例");

    assertThat(citations()).filteredOn(basis -> unread.contains(basis.document()))
        .isNotEmpty().noneMatch(basis -> basis.confidence() == Confidence.H);
  }

  private static Map<String, Object> farm(String phase) {
    return Map.of("activity", "LIVESTOCK", "phase", phase, "species", "pig", "stock_heads", 5000.0);
  }

  private static Map<String, Object> plant(String phase) {
    return Map.of("activity", "INDUSTRY", "phase", phase);
  }

  private static Map<String, Object> with(Map<String, Object> project, Object... more) {
    Map<String, Object> facts = new TreeMap<>(project);
    for (int i = 0; i < more.length; i += 2) {
      facts.put((String) more[i], more[i + 1]);
    }
    return facts;
  }

  private SortedMap<String, String> inZone(String category, Map<String, Object> project, Map<String, Object> zone) {
    return setOff(project, zone, rule -> rule.reach().kind() == Reach.Kind.INSIDE && rule.reach().zones().stream()
        .anyMatch(selector -> selector.matches(category, (String) zone.get("class"))));
  }

  private SortedMap<String, String> anywhere(Map<String, Object> project) {
    return setOff(project, Map.of(), rule -> rule.reach().kind() == Reach.Kind.ANYWHERE);
  }

  private SortedMap<String, String> setOff(
      Map<String, Object> project, Map<String, Object> zone, Predicate<Rule> reached) {
    SortedMap<String, String> effects = new TreeMap<>();
    ours().filter(reached).forEach(rule -> {
      Outcome outcome = engine.evaluate(rule, engine.complete(project).facts(), zone);
      if (outcome.applies()) {
        effects.put(rule.id(), rule.effect() + (outcome.assumed().isEmpty() ? "" : " assuming " + outcome.assumed()));
      }
    });
    return effects;
  }

  private Stream<Rule> ours() {
    return engine.ruleSet().rules().stream().filter(rule -> rule.id().matches("(BL|RV|GW|IN)-.*"));
  }

  private Rule rule(String id) {
    return engine.ruleSet().rule(id).orElseThrow();
  }

  private List<LegalBasis> citations() {
    return ours().flatMap(rule -> Stream.concat(rule.bases().stream(), rule.penalties().stream())).toList();
  }

  private List<String> cited(String id, LocalDate day) {
    return rule(id).basesInForce(day).stream().map(basis -> basis.document() + " " + basis.article()).toList();
  }
}
