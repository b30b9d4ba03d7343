package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lanxian.domain.Effect;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
import lanxian.report.RecordJson;
import lanxian.rules.RuleEngine;
import lanxian.siting.NotComputed.Kind;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.Relation;
import lanxian.siting.overlap.Remainder;
import lanxian.siting.overlap.Tolerance;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;

/** An overlay that fails makes the answer undetermined and as bad as it may be; it never stops the answer. */
class NotComputedTest {
  private static final String BLUE = "city_blue_line";
  private static final String PARK = "industrial_cluster";

  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);
  private final RuleSet rules = TestRules.of(
      TestRule.of("BL-01", Effect.PROHIBITED).inside(BLUE).build(),
      TestRule.of("BL-02", Effect.RESTRICTED).inside(BLUE).unlessIn(PARK).build(),
      TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("", PARK).build());

  /** The project lies wholly in a park that excuses and is required; two blue lines cover a part of it. */
  private TestSite site() {
    return new TestSite(ground).with(TestZone.of("park", PARK, null, ground.rect(-10, -10, 110, 110)).build(),
        TestZone.of("blue-1", BLUE, null, ground.rect(-10, -10, 30, 110)).build(),
        TestZone.of("blue-2", BLUE, null, ground.rect(20, -10, 40, 110)).build());
  }

  /** As the real one, but for what is in {@code kinds}. */
  private static GroundOverlay failingFor(Set<Kind> kinds) {
    return new GroundOverlay() {
      @Override
      public Remainder outside(NotComputed what, Footprint project, Geometry ground, List<Contact> zones) {
        failFor(what);
        return PLAIN.outside(what, project, ground, zones);
      }

      @Override
      public Geometry union(NotComputed what, Footprint project, List<Geometry> grounds) {
        failFor(what);
        return PLAIN.union(what, project, grounds);
      }

      private void failFor(NotComputed what) {
        if (kinds.contains(what.kind())) {
          throw new TopologyException("found non-noded intersection");
        }
      }
    };
  }

  private CheckResult check(GroundOverlay overlay, TestSite site) {
    Project project = site.project(parcel);
    return new SitingCheck(new RuleEngine(rules), overlay)
        .check(SitingIndex.of(site.dataset(), TestSite.DAY), project, 1000);
  }

  private CheckResult checkFailing(Kind... kinds) {
    return check(failingFor(Set.of(kinds)), site());
  }

  @Test
  void withoutFailuresEverythingIsComputed() {
    CheckResult result = checkFailing();
    assertThat(result.determined()).isTrue();
    assertThat(result.warnings()).isEmpty();
    assertThat(result.unmetRequirements()).isEmpty();
    assertThat(result.totals()).singleElement().satisfies(total -> {
      assertThat(total.effect()).isEqualTo(Effect.PROHIBITED);
      assertThat(total.areaM2()).isCloseTo(4000, within(1.0));
    });
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureLeavesAnUndeterminedAnswerThatSaysWhy(Kind kind) {
    CheckResult result = checkFailing(kind);
    assertThat(result.determined()).isFalse();
    assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(result.warnings()).extracting(Warning::code).containsOnly("NOT_COMPUTED");
    byte[] record = new RecordJson(rules).seal(result, "en", null, Instant.EPOCH).body();
    assertThat(new String(record, StandardCharsets.UTF_8)).contains("\"determined\":false")
        .contains("\"NOT_COMPUTED\"").contains("cannot be computed");
  }

  @Test
  void aRequirementThatCannotBeComputedIsUnmetAsAWhole() {
    CheckResult result = checkFailing(Kind.OUTSIDE_REQUIRED);
    assertThat(result.unmetRequirements()).singleElement().satisfies(unmet -> {
      assertThat(unmet.rule().rule().id()).isEqualTo("IN-01");
      assertThat(unmet.outside().areaM2()).isCloseTo(result.footprint().areaM2(), within(1e-6));
    });
    assertThat(result.totals()).filteredOn(total -> total.effect() == Effect.REQUIRED_INSIDE).singleElement()
        .satisfies(total -> assertThat(total.share()).isEqualTo(1));
    assertThat(result.warnings()).singleElement().satisfies(warning ->
        assertThat(warning.detail().en()).contains("outside the zones that rule IN-01 requires"));
  }

  @Test
  void nothingIsExcusedByWhatCannotBeComputed() {
    CheckResult result = checkFailing(Kind.NOT_EXCUSED);
    assertThat(result.findings()).filteredOn(finding -> finding.zone().category().equals(BLUE)).hasSize(2)
        .allSatisfy(finding -> assertThat(finding.rules()).extracting(rule -> rule.rule().id())
            .containsExactly("BL-01", "BL-02"));
    assertThat(result.warnings()).as("both zones, but one rule").hasSize(1);
  }

  @Test
  void aTotalThatCannotBeComputedIsTheWholeProject() {
    CheckResult result = checkFailing(Kind.TOTAL);
    assertThat(result.totals()).singleElement().satisfies(total -> {
      assertThat(total.areaM2()).isCloseTo(result.footprint().areaM2(), within(1e-6));
      assertThat(total.share()).isEqualTo(1);
    });
    assertThat(result.warnings().get(0).detail().en()).contains("the total of PROHIBITED");
  }

  @Test
  void withoutTheRestOfTheCountiesNoLayerIsChecked() {
    CheckResult result = checkFailing(Kind.COUNTIES);
    assertThat(result.counties()).containsExactly(TestSite.COUNTY);
    assertThat(result.notChecked()).extracting(UncheckedLayer::reason).isNotEmpty()
        .containsOnly(UncheckedLayer.Reason.COUNTY_UNKNOWN);
    TestSite outside = site().with(TestZone.county(TestSite.COUNTY, ground.rect(-30_000, -30_000, 50, 30_000)));
    assertThat(SitingCheck.siteFaults(SitingIndex.of(outside.dataset(), TestSite.DAY), outside.project(parcel)))
        .isEmpty();
  }

  @Test
  void aZoneThatWasMovedIsToldOfAndNotTheRule() {
    TestSite site = new TestSite(ground).with(
        TestZone.of("park", PARK, null, ground.rect(-10, -10, 98, 110)).accuracy(5).build(),
        TestZone.of("blue", BLUE, null, ground.rect(90, -10, 120, 110)).accuracy(5).build());
    GroundOverlay whenMoved = new GroundOverlay() {
      @Override
      public Remainder outside(NotComputed what, Footprint project, Geometry ground, List<Contact> zones) {
        if (zones.stream().anyMatch(zone -> zone.zone().category().equals(PARK) && zone.accuracyM() == 0)) {
          throw new TopologyException("found non-noded intersection");
        }
        return PLAIN.outside(what, project, ground, zones);
      }

      @Override
      public Geometry union(NotComputed what, Footprint project, List<Geometry> grounds) {
        return PLAIN.union(what, project, grounds);
      }
    };
    CheckResult result = check(whenMoved, site);
    assertThat(result.determined()).isFalse();
    assertThat(result.borderline()).isTrue();
    assertThat(result.warnings()).extracting(Warning::code).containsExactly("LAYER_FAULT");
    assertThat(result.warnings().get(0).detail().en()).contains("industrial_cluster park");
  }

  /** A contact as no intersection should give it: the geometry library takes nothing off for it. */
  @Test
  void whatTheLibraryRefusesIsTheWorst() {
    Footprint footprint = new Footprint(parcel);
    Geometry mixed = Ground.FACTORY.createGeometryCollection(
        new Geometry[] {ground.rect(0, 0, 50, 50), ground.line(0, 0, 10, 10)});
    ZoneVersion zone = TestZone.of("park", PARK, null, ground.rect(-10, -10, 50, 50)).build();
    Contact contact = new Contact(new ZoneShape(zone), Contact.Kind.HIT, Relation.PARTLY_INSIDE, mixed, 2500, 0,
        new Tolerance(1, 0, true), 0, List.of(), 0);
    GuardedOverlay guarded = new GuardedOverlay(GroundOverlay.PLAIN);
    NotComputed requirement = new NotComputed(Kind.OUTSIDE_REQUIRED, "IN-01");
    Remainder outside = guarded.outside(requirement, footprint, parcel, List.of(contact));
    assertThat(outside.counts()).isTrue();
    assertThat(outside.areaM2()).isCloseTo(footprint.areaM2(), within(1e-6));
    assertThat(guarded.failures()).containsExactly(requirement);
  }
}
