package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Effect;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** What was not checked is named, and an answer with a hole in it is never clear. */
class CoverageTest {
  private static final String WATER = "drinking_water_protection";

  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);
  private final RuleSet rules = TestRules.of(
      TestRule.of("DW-02", Effect.PROHIBITED).inside(WATER, "L1").when("activity = 'INDUSTRY'").build(),
      TestRule.of("LV-01", Effect.PROHIBITED).inside("livestock_zone").when("activity = 'LIVESTOCK'").build());

  private TestSite site() {
    return new TestSite(ground);
  }

  @ParameterizedTest
  @CsvSource({
    "DELINEATED, true, , DELINEATED", "NOT_APPLICABLE, true, , NOT_APPLICABLE", "PARTIAL, true, PARTIAL, PARTIAL",
    "NOT_DELINEATED, true, NOT_DELINEATED, ", "DATA_MISSING, false, DATA_MISSING, "
  })
  void theRegisterDecidesWhatWasChecked(
      CoverageStatus status, boolean determined, UncheckedLayer.Reason reason, CoverageStatus checkedAs) {
    CheckResult result = site().covered(TestSite.COUNTY, WATER, status).check(rules, parcel);
    assertThat(result.determined()).isEqualTo(determined);
    assertThat(result.notChecked()).extracting(UncheckedLayer::reason)
        .isEqualTo(reason == null ? List.of() : List.of(reason));
    assertThat(result.checked()).extracting(CheckedLayer::coverage)
        .isEqualTo(checkedAs == null ? List.of() : List.of(checkedAs));
    if (reason != null) {
      assertThat(result.notChecked().get(0).countyCode()).isEqualTo(TestSite.COUNTY);
      assertThat(result.notChecked().get(0).coverage()).isEqualTo(status);
    }
  }

  @Test
  void aSilentRegisterIsLikeMissingData() {
    CheckResult result = site().silentOn(WATER).check(rules, parcel);
    assertThat(result.determined()).isFalse();
    assertThat(result.notChecked()).singleElement().satisfies(layer -> {
      assertThat(layer.reason()).isEqualTo(UncheckedLayer.Reason.REGISTER_SILENT);
      assertThat(layer.coverage()).isNull();
    });
  }

  @Test
  void aCategoryThatCannotMatterIsNotAskedFor() {
    CheckResult result = site().silentOn("livestock_zone").check(rules, parcel);
    assertThat(result.determined()).isTrue();
    assertThat(result.checked()).extracting(CheckedLayer::category).containsExactly(WATER);
    assertThat(site().silentOn("livestock_zone").fact("activity", "LIVESTOCK").check(rules, parcel).determined())
        .isFalse();
  }

  @Test
  void checkedTellsHowManyZonesThereWere() {
    CheckResult result = site().with(TestZone.of("a", WATER, "L1", ground.disc(9000, 9000, 50)).build(),
        TestZone.of("b", WATER, "L2", ground.disc(-9000, 9000, 50)).build()).check(rules, parcel);
    assertThat(result.checked().get(0).zones()).isEqualTo(2);
  }

  @Test
  void everyCountyTouchedMustBeHeld() {
    TestSite site = TestSite.bare(ground)
        .with(TestZone.county("652301", ground.rect(-9000, -9000, 50, 9000)),
            TestZone.county("652302", ground.rect(50, -9000, 9000, 9000)))
        .covered("652301", WATER, CoverageStatus.DELINEATED).covered("652302", WATER, CoverageStatus.DATA_MISSING);
    CheckResult both = site.check(rules, parcel);
    assertThat(both.counties()).containsExactly("652301", "652302");
    assertThat(both.determined()).isFalse();
    assertThat(both.notChecked()).extracting(UncheckedLayer::countyCode).containsExactly("652302");
    assertThat(both.warnings()).extracting(Warning::code).contains("MULTIPLE_COUNTIES");
    CheckResult west = site.check(rules, ground.rect(-100, 0, 50, 100));
    assertThat(west.counties()).containsExactly("652301");
    assertThat(west.determined()).isTrue();
  }

  /** West and east of a border at x = {@code border}, both drawn as coarsely as counties are. */
  private TestSite twoCounties(double border) {
    return TestSite.bare(ground)
        .with(TestZone.of("w", "county", null, ground.rect(-9000, -9000, border, 9000)).county("652301")
            .accuracy(5000).build(),
            TestZone.of("e", "county", null, ground.rect(border, -9000, 9000, 9000)).county("652302")
                .accuracy(5000).build())
        .covered("652301", WATER, CoverageStatus.DELINEATED).covered("652302", WATER, CoverageStatus.DATA_MISSING);
  }

  @Test
  void aStripInAnotherCountyCountsHoweverCoarseTheCountiesAre() {
    Polygon strip = ground.rect(0, 0, 1000, 20);
    CheckResult result = twoCounties(550).check(rules, strip);
    assertThat(result.counties()).containsExactly("652301", "652302");
    assertThat(result.determined()).isFalse();
    Polygon along = ground.rect(0, 0, 20, 1000);
    assertThat(twoCounties(11).check(rules, along).counties()).containsExactly("652301", "652302");
    assertThat(twoCounties(19.9995).check(rules, along).counties()).containsExactly("652301");
  }

  @Test
  void aStripOutsideThePrefectureCountsHoweverCoarseTheCountiesAre() {
    CheckResult result = twoCounties(-8000).check(rules, ground.rect(8900, 0, 9009, 2000));
    assertThat(result.determined()).isFalse();
    assertThat(result.warnings()).extracting(Warning::code).contains("PARTLY_OUTSIDE_PREFECTURE");
  }

  @Test
  void coarseCountiesDoNotWidenTheSearchForZones() {
    TestSite site = twoCounties(-8000).covered("652302", WATER, CoverageStatus.DELINEATED).near(0);
    assertThat(site.check(rules, parcel).borderline()).isFalse();
    assertThat(site.check(rules, parcel).counties()).containsExactly("652302");
  }

  @Test
  void aDistanceRuleAsksTheCountiesAsFarAsItReaches() {
    RuleSet distance = TestRules.of(TestRule.of("LV-12", Effect.CONDITION).within(500, WATER, "L1").build());
    CheckResult near = twoCounties(599).check(distance, parcel);
    assertThat(near.counties()).containsExactly("652301");
    assertThat(near.determined()).isFalse();
    assertThat(near.notChecked()).extracting(UncheckedLayer::countyCode).containsExactly("652302");
    assertThat(near.warnings()).isEmpty();
    assertThat(twoCounties(601).check(distance, parcel).determined()).isTrue();
    assertThat(twoCounties(599).check(rules, parcel).determined()).isTrue();
    assertThat(twoCounties(100).check(rules, parcel).determined()).isTrue();
  }

  /** What was worked out for projects before is used again only where the same counties are as near. */
  @Test
  void whoAskedBeforeDoesNotMatter() {
    RuleSet distances = TestRules.of(TestRule.of("LV-12", Effect.CONDITION).within(500, WATER, "L1").build(),
        TestRule.of("LV-13", Effect.CONDITION).within(1500, "livestock_zone", "PROHIBITED").build(),
        TestRule.of("BL-01", Effect.PROHIBITED).inside("city_blue_line").build());
    TestSite site = twoCounties(0).covered("652301", "livestock_zone", CoverageStatus.PARTIAL)
        .covered("652302", "livestock_zone", CoverageStatus.NOT_DELINEATED)
        .covered("652301", "city_blue_line", CoverageStatus.DELINEATED);
    SitingIndex index = SitingIndex.of(site.dataset(), TestSite.DAY);
    SitingCheck check = new SitingCheck(new RuleEngine(distances));
    Set<List<UncheckedLayer>> different = new HashSet<>();
    for (int x : new int[] {3000, -3100, 200, -300, 700, -1000, 3000, -3100, 250, -350, -50, 800, -1100}) {
      Project project = site.project(ground.rect(x, 0, x + 100, 100));
      CheckResult result = check.check(index, project, 0);
      CheckResult alone = check.check(SitingIndex.of(site.dataset(), TestSite.DAY), project, 0);
      assertThat(result.checked()).as("%d m", x).isEqualTo(alone.checked());
      assertThat(result.notChecked()).as("%d m", x).isEqualTo(alone.notChecked());
      assertThat(result.determined()).isEqualTo(alone.determined());
      assertThat(check.check(index, project, 0).notChecked()).as("worked out once").isSameAs(result.notChecked());
      different.add(result.notChecked());
    }
    assertThat(different).hasSizeGreaterThan(4);
  }

  @Test
  void aDayBeforeTheRuleBookBeginsIsUndetermined() {
    RuleSet since = TestRules.of(TestRule.of("DW-02", Effect.PROHIBITED).inside(WATER, "L1")
        .basis("水污染防治法", "65", AuthorityLevel.LAW, "2018-01-01", null).build());
    TestSite site = site().with(TestZone.of("l1", WATER, "L1", ground.disc(50, 50, 200)).build());
    CheckResult before = site.asOf("2017-12-31").check(since, parcel);
    assertThat(before.determined()).isFalse();
    assertThat(before.warnings()).singleElement().satisfies(warning -> {
      assertThat(warning.code()).isEqualTo("RULES_NOT_HELD_FOR_DATE");
      assertThat(warning.detail().en()).contains("2018-01-01");
      assertThat(warning.detail().zh()).contains("2018-01-01");
    });
    CheckResult first = site.asOf("2018-01-01").check(since, parcel);
    assertThat(first.determined()).isTrue();
    assertThat(first.warnings()).isEmpty();
    assertThat(first.verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void withoutCountiesNothingIsDetermined() {
    CheckResult result = TestSite.bare(ground).check(rules, parcel);
    assertThat(result.determined()).isFalse();
    assertThat(result.warnings()).extracting(Warning::code).containsExactly("NO_COUNTIES");
    assertThat(result.notChecked()).extracting(UncheckedLayer::reason)
        .containsExactly(UncheckedLayer.Reason.COUNTY_UNKNOWN);
  }

  @Test
  void outsideThePrefectureIsRefusedWithACoordinate() {
    Polygon away = ground.rect(50_000, 0, 50_100, 100);
    assertThatThrownBy(() -> site().check(rules, away)).isInstanceOfSatisfying(FaultException.class, e -> {
      assertThat(e.faults().get(0).code()).isEqualTo(SitingFault.OUTSIDE_PREFECTURE);
      assertThat(e.faults().get(0).where().x()).isEqualTo(away.getCoordinates()[0].x);
      assertThat(e.faults().get(0).where().y()).isEqualTo(away.getCoordinates()[0].y);
    });
  }

  @Test
  void partlyOutsideThePrefectureIsUndetermined() {
    CheckResult result = site().check(rules, ground.rect(29_900, 0, 30_100, 100));
    assertThat(result.determined()).isFalse();
    assertThat(result.warnings()).extracting(Warning::code).containsExactly("PARTLY_OUTSIDE_PREFECTURE");
    CheckResult line = site().check(rules, ground.line(29_900, 0, 30_100, 0));
    assertThat(line.determined()).isFalse();
  }

  @Test
  void aFailedLayerIsNamedAndMakesTheAnswerUndetermined() {
    CheckResult whole = site().fault(WATER, null).check(rules, parcel);
    assertThat(whole.determined()).isFalse();
    assertThat(whole.verdict()).isEqualTo(Verdict.NO_CONFLICT);
    assertThat(whole.checked()).isEmpty();
    assertThat(whole.notChecked()).singleElement().satisfies(layer -> {
      assertThat(layer.category()).isEqualTo(WATER);
      assertThat(layer.reason()).isEqualTo(UncheckedLayer.Reason.LAYER_FAULT);
    });
    assertThat(site().fault("livestock_zone", null).check(rules, parcel).determined()).isTrue();
  }

  @Test
  void aZoneThatCannotBeComputedWithIsNamedAndTheOthersAreStillChecked() {
    Polygon bowTie = ground.polygon(0, 0, 200, 200, 200, 0, 0, 200);
    CheckResult result = site().with(TestZone.of("bad", WATER, "L1", bowTie).build(),
        TestZone.of("good", WATER, "L1", ground.disc(50, 50, 200)).build()).check(rules, parcel);
    assertThat(result.determined()).isFalse();
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.notChecked()).extracting(UncheckedLayer::zoneId).containsExactly("bad");
    assertThat(result.warnings()).extracting(Warning::code).contains("LAYER_FAULT");
  }

  @Test
  void aZoneThatCannotBeComputedWithIsNamedEvenIfNoRuleAsksForIt() {
    Polygon bowTie = ground.polygon(0, 0, 200, 200, 200, 0, 0, 200);
    CheckResult result = site().with(TestZone.of("bad", "city_blue_line", null, bowTie).build()).check(rules, parcel);
    assertThat(result.determined()).isFalse();
    assertThat(result.notChecked()).extracting(UncheckedLayer::zoneId).containsExactly("bad");
  }

  @Test
  void aZoneWithoutAPlaceIsALayerFault() {
    CheckResult result = site().with(TestZone.of("empty", WATER, "L1", Ground.FACTORY.createPolygon()).build())
        .check(rules, parcel);
    assertThat(result.determined()).isFalse();
    assertThat(result.notChecked()).extracting(UncheckedLayer::zoneId).containsExactly("empty");
  }

  @Test
  void countiesThatCannotBeReadLeaveTheAnswerUndetermined() {
    CheckResult result = site().fault("county", "county-652302").check(rules, parcel);
    assertThat(result.determined()).isFalse();
    assertThat(result.warnings()).extracting(Warning::code).containsExactly("LAYER_FAULT");
    Polygon away = ground.rect(50_000, 0, 50_100, 100);
    assertThat(site().fault("county", "county-652302").check(rules, away).determined()).isFalse();
  }

  @Test
  void aReferenceLayerNeverHits() {
    ZoneVersion section = TestZone.of("s1", "monitoring_point", "RIVER_SECTION", ground.point(50, 50)).build();
    CheckResult result = site().with(section).check(rules, parcel);
    assertThat(result.findings()).isEmpty();
    assertThat(result.determined()).isTrue();
  }

  @Test
  void aDeclaredAreaThatDoesNotFitIsRemarked() {
    Project base = site().project(parcel);
    assertThat(codes(new Project(parcel, base.properties(), "EPSG:4517", 10_005.0, 0, List.of()))).isEmpty();
    assertThat(codes(new Project(parcel, base.properties(), "EPSG:4517", 10_050.0, 0, List.of())))
        .containsExactly("AREA_DIFFERS");
    assertThat(codes(new Project(parcel, base.properties(), "EPSG:4517", 10_050.0, 0.2, List.of()))).isEmpty();
  }

  @Test
  void noticesFromReadingTheProjectArePassedOn() {
    Project noticed = new Project(parcel, site().project(parcel).properties(), "EPSG:4517", null, 0,
        List.of(new Notice("AXES_LOOK_SWAPPED", "swapped")));
    assertThat(codes(noticed)).containsExactly("AXES_LOOK_SWAPPED");
  }

  @Test
  void aCollectionOfMixedKindsIsRefused() {
    LineString line = ground.line(0, 0, 10, 10);
    assertThatThrownBy(() -> site().check(rules, Ground.FACTORY.createGeometryCollection(
        new Geometry[] {parcel, line})))
        .isInstanceOfSatisfying(FaultException.class,
            e -> assertThat(e.faults().get(0).code()).isEqualTo(SitingFault.PROJECT_GEOMETRY_KIND));
  }

  private List<String> codes(Project project) {
    return site().check(rules, project).warnings().stream().map(Warning::code).toList();
  }
}
