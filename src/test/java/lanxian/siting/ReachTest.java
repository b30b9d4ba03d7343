package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Effect;
import lanxian.domain.Project;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** How a rule's reach, its exceptions and its caps bear on the verdict. */
class ReachTest {
  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);

  private TestSite site(ZoneVersion... zones) {
    return new TestSite(ground).with(zones);
  }

  private ZoneVersion cluster(String id, Polygon shape, boolean treatment) {
    return TestZone.of(id, "industrial_cluster", null, shape).with("wwtp_built", treatment).build();
  }

  private ZoneVersion zone(String id, String category, String zoneClass, Polygon shape) {
    return TestZone.of(id, category, zoneClass, shape).build();
  }

  @Test
  void withinReachesZonesHitAndZonesNear() {
    RuleSet rules = TestRules.of(TestRule.of("LV-12", Effect.CONDITION).within(500, "populated_area").build());
    assertThat(site(zone("p", "populated_area", null, ground.rect(590, 0, 700, 100))).near(0).check(rules, parcel)
        .findings()).singleElement().satisfies(finding -> {
          assertThat(finding.contact().isHit()).isFalse();
          assertThat(finding.boundaryDistanceM()).isCloseTo(490, within(0.5));
          assertThat(finding.rules()).hasSize(1);
        });
    assertThat(site(zone("p", "populated_area", null, ground.rect(610, 0, 700, 100))).check(rules, parcel).findings())
        .isEmpty();
    assertThat(site(zone("p", "populated_area", null, ground.rect(50, 0, 700, 100))).check(rules, parcel).verdict())
        .isEqualTo(Verdict.CONDITIONAL);
  }

  @Test
  void aDistanceRuleConcernsNoGround() {
    RuleSet rules = TestRules.of(TestRule.of("LV-12", Effect.CONDITION).within(500, "populated_area").build());
    assertThat(site(zone("p", "populated_area", null, ground.rect(590, 0, 700, 100))).check(rules, parcel).totals())
        .isEmpty();
  }

  @Test
  void anywhereNeedsNoZone() {
    RuleSet rules = TestRules.of(TestRule.of("IN-04", Effect.PROHIBITED).when("activity = 'INDUSTRY'").build());
    CheckResult result = site().check(rules, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.anywhere()).extracting(rule -> rule.rule().id()).containsExactly("IN-04");
    assertThat(site().fact("activity", "WELL").check(rules, parcel).anywhere()).isEmpty();
  }

  @Test
  void aRequirementIsMetByTheUnionOfEligibleZones() {
    RuleSet rules = TestRules.of(
        TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("zone.wwtp_built = true", "industrial_cluster").build());
    CheckResult result = site(cluster("west", ground.rect(-50, -50, 60, 150), true),
        cluster("east", ground.rect(60, -50, 200, 150), true)).check(rules, parcel);
    assertThat(result.unmetRequirements()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(result.findings()).hasSize(2);
  }

  @Test
  void aRequirementPartlyMetTellsThePartOutside() {
    RuleSet rules = TestRules.of(
        TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("zone.wwtp_built = true", "industrial_cluster").build());
    CheckResult result = site(cluster("west", ground.rect(-50, -50, 60, 150), true)).check(rules, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.unmetRequirements()).singleElement().satisfies(unmet -> {
      assertThat(unmet.outside().areaM2()).isCloseTo(4000, within(0.5));
      assertThat(unmet.rule().countedEffect()).isEqualTo(Effect.REQUIRED_INSIDE);
    });
    assertThat(result.totals()).singleElement().satisfies(total -> {
      assertThat(total.effect()).isEqualTo(Effect.REQUIRED_INSIDE);
      assertThat(total.areaM2()).isCloseTo(4000, within(0.5));
    });
  }

  @Test
  void aZoneThatIsNotEligibleDoesNotMeetTheRequirement() {
    RuleSet rules = TestRules.of(
        TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("zone.wwtp_built = true", "industrial_cluster").build());
    Polygon wide = ground.rect(-50, -50, 200, 150);
    CheckResult without = site(cluster("c", wide, false)).check(rules, parcel);
    assertThat(without.unmetRequirements().get(0).outside().areaM2()).isEqualTo(without.footprint().areaM2());
    assertThat(without.unmetRequirements().get(0).rule().assumed()).isEmpty();
    ZoneVersion silent = zone("c", "industrial_cluster", null, wide);
    CheckResult unknown = site(silent).check(rules, parcel);
    assertThat(unknown.unmetRequirements()).hasSize(1);
    assertThat(unknown.unmetRequirements().get(0).rule().assumed()).containsExactly("zone.wwtp_built");
  }

  @Test
  void aSharedBorderOfThePermittedAreaIsNoPartOutside() {
    RuleSet rules = TestRules.of(
        TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("", "industrial_cluster").build());
    ZoneVersion cluster = TestZone.of("c", "industrial_cluster", null, ground.rect(-50, -50, 99.8, 150))
        .accuracy(0.5).build();
    assertThat(site(cluster).check(rules, parcel).unmetRequirements()).isEmpty();
  }

  @Test
  void aSoftRequirementIsACondition() {
    RuleSet rules = TestRules.of(TestRule.of("IN-09", Effect.CONDITION).notInside("", "industrial_cluster").build());
    CheckResult result = site().check(rules, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(result.unmetRequirements()).hasSize(1);
  }

  @Test
  void requirementsHoldForPointsAndLinesToo() {
    RuleSet rules = TestRules.of(
        TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("", "industrial_cluster").build());
    TestSite site = site(zone("c", "industrial_cluster", null, ground.rect(0, 0, 100, 100)));
    assertThat(site.check(rules, ground.point(50, 50)).unmetRequirements()).isEmpty();
    assertThat(site.check(rules, ground.point(150, 50)).unmetRequirements()).hasSize(1);
    CheckResult line = site.check(rules, ground.line(50, 50, 150, 50));
    assertThat(line.unmetRequirements().get(0).outside().lengthM()).isCloseTo(50, within(0.01));
    assertThat(site.check(rules, Ground.FACTORY.createMultiPointFromCoords(
        new Coordinate[] {ground.at(50, 50), ground.at(150, 50)})).unmetRequirements()).hasSize(1);
  }

  @Test
  void alsoInWantsBothZones() {
    RuleSet rules = TestRules.of(TestRule.of("GW-06", Effect.PROHIBITED).inside("populated_area")
        .alsoIn("public_supply_network").build());
    ZoneVersion populated = zone("p", "populated_area", null, ground.rect(-50, -50, 200, 200));
    ZoneVersion network = zone("n", "public_supply_network", null, ground.rect(-50, -50, 200, 200));
    assertThat(site(populated).check(rules, parcel).verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(site(populated, network).check(rules, parcel).verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void unlessInExcusesOnlyTheGroundThere() {
    RuleSet rules = TestRules.of(TestRule.of("LV-08", Effect.CONDITION).inside("populated_area")
        .unlessIn("livestock_zone", "PROHIBITED").build());
    ZoneVersion populated = zone("p", "populated_area", null, ground.rect(-50, -50, 200, 200));
    CheckResult partly = site(populated, zone("l", "livestock_zone", "PROHIBITED", ground.rect(-50, -50, 30, 200)))
        .check(rules, parcel);
    assertThat(partly.verdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(partly.totals().get(0).areaM2()).isCloseTo(7000, within(0.5));
    CheckResult wholly = site(populated, zone("l", "livestock_zone", "PROHIBITED", ground.rect(-50, -50, 200, 200)))
        .check(rules, parcel);
    assertThat(wholly.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(wholly.findings()).hasSize(2);
  }

  @Test
  void anywhereUnlessInIsSilentOnlyWhereTheWholeProjectIsExcused() {
    RuleSet rules = TestRules.of(
        TestRule.of("LV-08", Effect.CONDITION).unlessIn("livestock_zone", "PROHIBITED").build());
    assertThat(site(zone("l", "livestock_zone", "PROHIBITED", ground.rect(-50, -50, 30, 200)))
        .check(rules, parcel).anywhere()).hasSize(1);
    assertThat(site(zone("l", "livestock_zone", "PROHIBITED", ground.rect(-50, -50, 300, 200)))
        .check(rules, parcel).anywhere()).isEmpty();
  }

  @Test
  void aCapLowersWhatCountsAndSaysWhy() {
    Rule capped = TestRule.of("LV-01", Effect.PROHIBITED).inside("livestock_zone", "PROHIBITED")
        .cap("zone.basis_level IN ('LAW','REGULATION')", Effect.RESTRICTED).build();
    Polygon wide = ground.rect(-50, -50, 200, 200);
    TestZone ban = TestZone.of("l", "livestock_zone", "PROHIBITED", wide);
    CheckResult unknown = site(ban.build()).check(TestRules.of(capped), parcel);
    assertThat(unknown.verdict()).isEqualTo(Verdict.RESTRICTED);
    FiredRule rule = unknown.findings().get(0).rules().get(0);
    assertThat(rule.rule().effect()).isEqualTo(Effect.PROHIBITED);
    assertThat(rule.countedEffect()).isEqualTo(Effect.RESTRICTED);
    assertThat(rule.marks()).containsExactly(RuleMark.CAPPED);
    assertThat(rule.notices()).extracting(notice -> notice.zh()).containsExactly("封顶");
    assertThat(site(ban.with("basis_level", "LAW").build()).check(TestRules.of(capped), parcel).verdict())
        .isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void aCapFromDutyToConditionCountsThoughTheVerdictStays() {
    RuleSet book = RuleSetLoader.fromDirectory(Path.of("rules"));
    TestZone ban = TestZone.of("l", "livestock_zone", "PROHIBITED", ground.rect(-50, -50, 200, 200));
    Map<String, Object> farm = Map.of("activity", "LIVESTOCK", "phase", "EXISTING", "farm_scale", "LARGE_SCALE",
        "species", "pig");
    Project project = new Project(parcel, farm, "EPSG:4490", null, 0, List.of());
    CheckResult capped = site(ban.build()).check(book, project);
    FiredRule rule = fired(capped, "LV-02");
    assertThat(rule.rule().effect()).isEqualTo(Effect.DUTY);
    assertThat(rule.countedEffect()).isEqualTo(Effect.CONDITION);
    assertThat(rule.marks()).contains(RuleMark.CAPPED);
    assertThat(rule.notices()).isNotEmpty();
    assertThat(capped.totals()).extracting(EffectTotal::effect).contains(Effect.CONDITION);
    FiredRule whole = fired(site(ban.with("basis_level", "LAW").build()).check(book, project), "LV-02");
    assertThat(whole.countedEffect()).isEqualTo(Effect.DUTY);
    assertThat(whole.marks()).doesNotContain(RuleMark.CAPPED);
  }

  private static FiredRule fired(CheckResult result, String id) {
    return result.findings().stream().flatMap(finding -> finding.rules().stream())
        .filter(rule -> rule.rule().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aBanThatStandsOnlyInAPlanIsMarkedAndCappedIfTheOfficeSaysSo() {
    Rule plan = TestRule.of("GW-05", Effect.PROHIBITED)
        .basis("昌吉州水污染防治工作方案", "（八）", AuthorityLevel.PLAN, "2016-07-27", null).build();
    CheckResult asItStands = site().check(TestRules.of(plan), parcel);
    assertThat(asItStands.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(asItStands.anywhere().get(0).marks()).containsExactly(RuleMark.PLAN_ONLY);
    CheckResult capped = site().check(new TestRules().local("plan_only_bans_count", false).with(plan), parcel);
    assertThat(capped.verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(capped.anywhere().get(0).marks()).containsExactly(RuleMark.PLAN_ONLY, RuleMark.CAPPED);
    assertThat(capped.anywhere().get(0).notices()).hasSize(1);
    assertThat(site().check(new TestRules().local("plan_only_bans_count", true).with(plan), parcel).verdict())
        .isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void aCapNeverMakesARuleStricter() {
    Rule plan = TestRule.of("X", Effect.CONDITION).basis("方案", "（一）", AuthorityLevel.PLAN, null, null).build();
    assertThat(site().check(new TestRules().local("plan_only_bans_count", false).with(plan), parcel).verdict())
        .isEqualTo(Verdict.CONDITIONAL);
  }
}
