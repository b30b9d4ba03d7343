package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Effect;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
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
