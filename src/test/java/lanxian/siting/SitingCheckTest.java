package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.AuthorityLevel;
import lanxian.domain.Effect;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.siting.overlap.Relation;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class SitingCheckTest {
  private static final String WATER = "drinking_water_protection";

  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);
  private final Rule banInL1 = TestRule.of("DW-02", Effect.PROHIBITED).inside(WATER, "L1")
      .when("phase IN ('NEW','REBUILD')").build();
  private final Rule careInL2 = TestRule.of("DW-08", Effect.CONDITION).inside(WATER, "L2").build();
  private final RuleSet rules = TestRules.of(banInL1, careInL2);

  private TestSite site() {
    return new TestSite(ground);
  }

  @Test
  void nothingHitIsNoConflictAndDetermined() {
    CheckResult result = site().check(rules, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(result.determined()).isTrue();
    assertThat(result.findings()).isEmpty();
    assertThat(result.counties()).containsExactly(TestSite.COUNTY);
    assertThat(result.datasetRevision()).isEqualTo(7);
  }

  @Test
  void theStrictestHitDecidesAndEveryHitIsListed() {
    CheckResult result = site().with(
        TestZone.of("b-l2", WATER, "L2", ground.disc(50, 50, 300)).build(),
        TestZone.of("a-blue", "city_blue_line", null, ground.rect(-10, -10, 20, 200)).build(),
        TestZone.of("c-l1", WATER, "L1", ground.rect(80, 0, 200, 100)).build()).check(rules, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.findings()).extracting(f -> f.zone().zoneId()).containsExactly("c-l1", "b-l2", "a-blue");
    assertThat(result.findings()).extracting(Finding::verdict)
        .containsExactly(Verdict.PROHIBITED, Verdict.CONDITIONAL, Verdict.NO_CONFLICT);
    assertThat(result.findings().get(2).rules()).isEmpty();
  }

  @Test
  void anExistingProjectIsNotCaughtByARuleForNewOnes() {
    TestSite site = site().with(TestZone.of("l1", WATER, "L1", ground.disc(50, 50, 300)).build());
    assertThat(site.check(rules, parcel).verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(site.fact("phase", "EXISTING").check(rules, parcel).verdict()).isEqualTo(Verdict.NO_CONFLICT);
  }

  @Test
  void aDiscOfL2ThatHoldsL1IsNotCountedTwice() {
    Rule both = TestRule.of("DW-01", Effect.PROHIBITED).inside(WATER, "L1", "L2").build();
    CheckResult result = site().with(
        TestZone.of("l1", WATER, "L1", ground.disc(0, 0, 40)).build(),
        TestZone.of("l2", WATER, "L2", ground.disc(0, 0, 80)).build()).check(TestRules.of(both), parcel);
    double quarter = result.findings().stream().filter(f -> f.zone().zoneId().equals("l2"))
        .findFirst().orElseThrow().contact().overlapM2();
    assertThat(result.totals()).hasSize(1);
    assertThat(result.totals().get(0).effect()).isEqualTo(Effect.PROHIBITED);
    assertThat(result.totals().get(0).areaM2()).isCloseTo(quarter, within(1e-6));
    assertThat(result.totals().get(0).share()).isCloseTo(quarter / result.footprint().areaM2(), within(1e-9));
  }

  @Test
  void totalsAreUnionsOfPartlyOverlappingZones() {
    Rule blue = TestRule.of("BL-01", Effect.PROHIBITED).inside("city_blue_line").build();
    CheckResult result = site().with(
        TestZone.of("b1", "city_blue_line", null, ground.rect(-10, -10, 50, 110)).build(),
        TestZone.of("b2", "city_blue_line", null, ground.rect(30, -10, 70, 110)).build())
        .check(TestRules.of(blue), parcel);
    assertThat(result.totals().get(0).areaM2()).isCloseTo(7000, within(0.5));
  }

  @Test
  void theStatuteOfTheDayIsCited() {
    Rule rule = TestRule.of("DW-02", Effect.PROHIBITED).inside(WATER, "L1")
        .basis("水污染防治法", "65", AuthorityLevel.LAW, "2018-01-01", "2026-08-15")
        .basis("昌吉州水污染防治工作方案", "（十五）", AuthorityLevel.PLAN, "2016-07-27", null)
        .basis("生态环境法典", "319", AuthorityLevel.LAW, "2026-08-15", null)
        .penalty("水污染防治法", "91", "2018-01-01", "2026-08-15").penalty("生态环境法典", "1145", "2026-08-15", null)
        .build();
    TestSite site = site().with(TestZone.of("l1", WATER, "L1", ground.disc(50, 50, 300)).build());
    FiredRule before = site.asOf("2026-08-14").check(TestRules.of(rule), parcel).findings().get(0).rules().get(0);
    FiredRule after = site.asOf("2026-08-15").check(TestRules.of(rule), parcel).findings().get(0).rules().get(0);
    assertThat(before.basis().document()).isEqualTo("水污染防治法");
    assertThat(before.penalties()).extracting(p -> p.article()).containsExactly("91");
    assertThat(after.basis().document()).isEqualTo("生态环境法典");
    assertThat(after.otherBases()).extracting(b -> b.authority()).containsExactly(AuthorityLevel.PLAN);
    assertThat(after.penalties()).extracting(p -> p.article()).containsExactly("1145");
    assertThat(after.marks()).isEmpty();
  }

  @Test
  void aRuleWithoutABasisInForceIsSilent() {
    Rule repealed = TestRule.of("X-1", Effect.PROHIBITED).inside(WATER)
        .basis("旧法", "1", AuthorityLevel.LAW, null, "2026-08-15").build();
    TestSite site = site().with(TestZone.of("l1", WATER, "L1", ground.disc(50, 50, 300)).build());
    assertThat(site.asOf("2026-08-14").check(TestRules.of(repealed), parcel).verdict()).isEqualTo(Verdict.PROHIBITED);
    CheckResult after = site.asOf("2026-08-15").check(TestRules.of(repealed), parcel);
    assertThat(after.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(after.findings()).hasSize(1);
    assertThat(after.checked()).isEmpty();
  }

  @Test
  void anUnknownFactCountsAsTheWorstAndIsNamed() {
    Rule rule = TestRule.of("DW-05", Effect.PROHIBITED).inside(WATER, "L2")
        .when("discharges_pollutants = true").build();
    TestSite site = site().with(TestZone.of("l2", WATER, "L2", ground.disc(50, 50, 300)).build());
    CheckResult unknown = site.check(TestRules.of(rule), parcel);
    assertThat(unknown.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(unknown.findings().get(0).rules().get(0).marks()).containsExactly(RuleMark.ASSUMED);
    assertThat(unknown.assumptions()).anySatisfy(assumption -> {
      assertThat(assumption.code()).isEqualTo(Assumption.Code.UNKNOWN_TREATED_AS_WORST);
      assertThat(assumption.field()).isEqualTo("discharges_pollutants");
      assertThat(assumption.rules()).containsExactly("DW-05");
    });
    CheckResult clean = site.fact("discharges_pollutants", false).check(TestRules.of(rule), parcel);
    assertThat(clean.verdict()).isEqualTo(Verdict.NO_CONFLICT);
  }

  @Test
  void impliedAndUnstatedFactsAreListed() {
    RuleSet implied = new TestRules()
        .implied("activity = 'LIVESTOCK'", "related_to_water_supply_or_protection", false, false)
        .with(TestRule.of("DW-02", Effect.PROHIBITED).inside(WATER, "L1")
            .when("related_to_water_supply_or_protection = false").build());
    CheckResult result = site().fact("activity", "LIVESTOCK")
        .with(TestZone.of("l1", WATER, "L1", ground.disc(50, 50, 300)).build()).check(implied, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.assumptions()).extracting(Assumption::code)
        .containsExactly(Assumption.Code.IMPLIED, Assumption.Code.NOT_STATED);
    assertThat(result.assumptions().get(0).value()).isEqualTo(false);
    assertThat(result.assumptions().get(0).verified()).isFalse();
    assertThat(result.assumptions().get(1).field()).isEqualTo("acts");
  }

  @Test
  void aGeneratedBoundaryIsNeverShownAsAnApprovedOne() {
    CheckResult result = site().with(TestZone.of("l1", WATER, "L1", ground.disc(50, 50, 300))
        .status(GeometryStatus.INFERRED).build()).check(rules, parcel);
    assertThat(result.findings().get(0).illustrative()).isTrue();
    assertThat(result.warnings()).extracting(Warning::code).containsExactly("ILLUSTRATIVE_ZONES");
  }

  @Test
  void zonesNearAreListedWithDistanceAndDirection() {
    CheckResult result = site().near(500).with(
        TestZone.of("far", WATER, "L1", ground.rect(700, 0, 800, 100)).build(),
        TestZone.of("east", WATER, "L1", ground.rect(400, 0, 500, 100)).build(),
        TestZone.of("next", WATER, "L1", ground.rect(-100, 0, 0, 100)).build()).check(rules, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(result.near()).extracting(near -> near.zone().zoneId()).containsExactly("next", "east");
    assertThat(result.near().get(0).relation()).isEqualTo(Relation.TOUCHES);
    assertThat(result.near().get(0).distanceM()).isZero();
    assertThat(result.near().get(1).distanceM()).isCloseTo(300, within(0.1));
    assertThat(result.near().get(1).bearing()).isCloseTo(90, within(1.0));
  }

  @Test
  void aSliverIsDisclosedAndDoesNotCount() {
    CheckResult result = site().with(TestZone.of("l1", WATER, "L1", ground.rect(99.996, 0, 300, 100)).build())
        .check(rules, parcel);
    assertThat(result.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(result.findings()).isEmpty();
    assertThat(result.near()).isEmpty();
    assertThat(result.slivers()).hasSize(1);
    assertThat(result.slivers().get(0).contact().overlapM2()).isCloseTo(0.4, within(0.01));
  }

  @Test
  void theDistanceToTheBoundaryIsNegativeInside() {
    CheckResult result = site().with(TestZone.of("l1", WATER, "L1", ground.rect(-100, -100, 60, 200)).build())
        .check(rules, parcel);
    assertThat(result.findings().get(0).boundaryDistanceM()).isCloseTo(-60, within(0.1));
  }

  @Test
  void aPointOnTheBoundaryIsFoundAndSaysSo() {
    Polygon zone = ground.rect(0, 0, 100, 100);
    CheckResult result = site().with(TestZone.of("l1", WATER, "L1", zone).build())
        .check(rules, Ground.FACTORY.createPoint(zone.getCoordinates()[0]));
    assertThat(result.findings().get(0).contact().relation()).isEqualTo(Relation.TOUCHES);
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.totals()).isEmpty();
  }

  @Test
  void refusesARadiusThatIsNone() {
    assertThatThrownBy(() -> site().near(-1).check(rules, parcel)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> site().near(Double.NaN).check(rules, parcel)).isInstanceOf(IllegalArgumentException.class);
  }
}
