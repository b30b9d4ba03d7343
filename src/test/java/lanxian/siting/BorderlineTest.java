package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lanxian.domain.Effect;
import lanxian.domain.LayerFault;
import lanxian.domain.SecurityLevel;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleEngine;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.Relation;
import lanxian.siting.overlap.Tolerance;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Borderline: the verdict would flip if one zone's boundary moved by its accuracy. */
class BorderlineTest {
  private static final String WATER = "drinking_water_protection";

  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);
  private final RuleSet rules = TestRules.of(
      TestRule.of("DW-02", Effect.PROHIBITED).inside(WATER, "L1").build(),
      TestRule.of("BL-01", Effect.PROHIBITED).inside("city_blue_line").build());

  private CheckResult check(RuleSet ruleSet, ZoneVersion... zones) {
    return new TestSite(ground).near(0).with(zones).check(ruleSet, parcel);
  }

  private static ZoneVersion l1(Polygon shape, double accuracyM) {
    return TestZone.of("l1", WATER, "L1", shape).accuracy(accuracyM).build();
  }

  private static ZoneVersion cluster(Polygon shape) {
    return TestZone.of("c", "industrial_cluster", null, shape).accuracy(5).build();
  }

  @Test
  void aDeepHitIsNotBorderline() {
    CheckResult result = check(rules, l1(ground.rect(50, -50, 300, 150), 5));
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.borderline()).isFalse();
    assertThat(result.findings().get(0).borderline()).isFalse();
  }

  @Test
  void aShallowHitIsBorderline() {
    CheckResult result = check(rules, l1(ground.rect(96, 96, 300, 300), 5));
    assertThat(result.findings().get(0).borderline()).isTrue();
    assertThat(result.findings().get(0).boundaryDistanceM()).isNegative();
    assertThat(result.borderline()).isTrue();
  }

  @Test
  void withoutAccuracyNothingIsBorderline() {
    assertThat(check(rules, l1(ground.rect(96, 96, 300, 300), 0)).borderline()).isFalse();
  }

  @Test
  void aShallowHitIsNotBorderlineIfAnotherZoneBringsTheSameVerdict() {
    ZoneVersion blue = TestZone.of("blue", "city_blue_line", null, ground.rect(-50, -50, 60, 150)).build();
    CheckResult result = check(rules, l1(ground.rect(96, 96, 300, 300), 5), blue);
    assertThat(result.findings()).hasSize(2);
    assertThat(result.borderline()).isFalse();
  }

  @Test
  void aZoneJustMissedIsBorderlineAndListedWhateverTheRadius() {
    CheckResult result = check(rules, l1(ground.rect(103, 0, 300, 100), 5));
    assertThat(result.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(result.near()).singleElement().satisfies(near -> assertThat(near.borderline()).isTrue());
    assertThat(check(rules, l1(ground.rect(106, 0, 300, 100), 5)).near()).isEmpty();
  }

  @Test
  void aSliverThatAccuracyExcusesIsBorderline() {
    CheckResult result = check(rules, l1(ground.rect(99, -50, 300, 150), 1));
    assertThat(result.slivers()).singleElement().satisfies(sliver -> assertThat(sliver.borderline()).isTrue());
  }

  @Test
  void aRequirementHangsOnThePermittedZonesBoundary() {
    RuleSet required = TestRules.of(
        TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("", "industrial_cluster").build());
    ZoneVersion tight = cluster(ground.rect(-2, -50, 200, 150));
    CheckResult met = check(required, tight);
    assertThat(met.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(met.findings().get(0).borderline()).isTrue();
    ZoneVersion wide = cluster(ground.rect(-20, -50, 200, 150));
    assertThat(check(required, wide).borderline()).isFalse();
    ZoneVersion corner = cluster(ground.polygon(-50, -50, 200, -50, 200, 150, 2, 150, 2, 98, -50, 98));
    CheckResult unmet = check(required, corner);
    assertThat(unmet.unmetRequirements()).singleElement()
        .satisfies(requirement -> assertThat(requirement.borderline()).isTrue());
  }

  @Test
  void aDistanceRuleHangsOnTheBoundaryToo() {
    RuleSet distance = TestRules.of(TestRule.of("LV-12", Effect.CONDITION).within(500, "populated_area").build());
    ZoneVersion near = TestZone.of("p", "populated_area", null, ground.rect(597, 0, 700, 100)).accuracy(5).build();
    CheckResult inside = check(distance, near);
    assertThat(inside.verdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(inside.findings().get(0).borderline()).isTrue();
    ZoneVersion farther = TestZone.of("p", "populated_area", null, ground.rect(603, 0, 700, 100)).accuracy(5).build();
    assertThat(check(distance, farther).near()).singleElement()
        .satisfies(zone -> assertThat(zone.borderline()).isTrue());
    ZoneVersion far = TestZone.of("p", "populated_area", null, ground.rect(610, 0, 700, 100)).accuracy(5).build();
    assertThat(check(distance, far).near()).isEmpty();
  }

  @Test
  void aZoneThatCannotBeMovedOrMeasuredIsAFaultOfItsLayerAndNotOfTheAnswer() {
    Footprint footprint = new Footprint(parcel);
    ZoneVersion zone = l1(ground.rect(96, 96, 300, 300), 5);
    Geometry broken = Ground.FACTORY.createGeometryCollection(new Geometry[] {parcel, ground.line(0, 0, 10, 10)});
    Contact contact = new Contact(new ZoneShape(zone), Contact.Kind.HIT, Relation.PARTLY_INSIDE, broken, 16, 0,
        new Tolerance(1, 0, true), 0, List.of(), 5);
    RuleEngine engine = new RuleEngine(rules);
    RuleRun run = new RuleRun(engine, new Statute(engine, TestSite.DAY), Map.of());
    ContactSearch search =
        new ContactSearch(SitingIndex.of(new TestSite(ground).dataset(), TestSite.DAY), footprint);
    Situation situation = new Situation(footprint, List.of(contact));
    assertThat(new Borderline(run, situation, Verdict.PROHIBITED, GroundOverlay.PLAIN, search::failed).zones())
        .containsExactly("l1");
    assertThat(search.faults())
        .containsExactly(new LayerFault(WATER, "l1", SecurityLevel.PUBLIC, "the zone cannot be computed with"));
    ZoneVersion bowTie = l1(ground.polygon(0, 0, 200, 200, 200, 0, 0, 200), 5);
    assertThat(search.boundaryDistanceM(new Contact(new ZoneShape(bowTie), Contact.Kind.HIT, Relation.PARTLY_INSIDE,
        parcel, 16, 0, new Tolerance(1, 0, true), 0, List.of(), 5))).isNaN();
    assertThat(search.faults()).hasSize(1);
  }

  @Test
  void pointsAreBorderlineByDistance() {
    TestSite site = new TestSite(ground).near(0).with(l1(ground.rect(0, 0, 100, 100), 5));
    assertThat(site.check(rules, ground.point(3, 50)).borderline()).isTrue();
    assertThat(site.check(rules, ground.point(8, 50)).borderline()).isFalse();
    assertThat(site.check(rules, ground.point(-3, 50)).borderline()).isTrue();
    assertThat(site.check(rules, ground.point(-8, 50)).borderline()).isFalse();
  }
}
