package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.Dataset;
import lanxian.domain.Effect;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleEngine;
import lanxian.siting.CheckResult;
import lanxian.siting.EffectTotal;
import lanxian.siting.Ground;
import lanxian.siting.SitingCheck;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestRule;
import lanxian.siting.TestRules;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whole checks against PostGIS: totals are areas of unions, requirements are met by unions. */
class UnionAgreementTest {
  private static final long SEED = 500;

  private final RuleSet rules = TestRules.of(
      TestRule.of("BAN", Effect.PROHIBITED).inside("city_blue_line").build(),
      TestRule.of("IN", Effect.REQUIRED_INSIDE).notInside("", "city_blue_line").build());

  @Test
  void totalsAndPartsOutsideAgree() {
    List<Geometry> zones = WigglyZones.of(SEED);
    List<Geometry> projects = RandomProjects.of(SEED, 800, zones).stream().filter(p -> p.getDimension() == 2).toList();
    List<PostgisReference.Share> reference = PostgisReference.unions(projects, zones);
    SitingIndex index = SitingIndex.of(dataset(zones), TestSite.DAY);
    SitingCheck check = new SitingCheck(new RuleEngine(rules));
    int overlapping = 0;
    for (int i = 0; i < projects.size(); i++) {
      CheckResult result = check.check(index, project(projects.get(i)), 0);
      PostgisReference.Share expected = reference.get(i);
      String what = "seed " + SEED + ", project " + i;
      double slivers = result.slivers().stream().mapToDouble(s -> s.contact().overlapM2()).sum();
      double inside = total(result, Effect.PROHIBITED);
      assertClose(what + " inside", inside, expected.insideM2(), slivers);
      double outside = result.unmetRequirements().stream().mapToDouble(u -> u.outside().areaM2()).sum();
      assertClose(what + " outside", outside, expected.outsideM2(), result.unmetRequirements().isEmpty() ? 1 : 0);
      assertClose(what + " whole", inside + outside, result.footprint().areaM2(), slivers + 1);
      overlapping += result.findings().size() > 1 ? 1 : 0;
    }
    assertThat(overlapping).as("projects in several zones").isGreaterThan(100);
  }

  private static double total(CheckResult result, Effect effect) {
    return result.totals().stream().filter(total -> total.effect() == effect).mapToDouble(EffectTotal::areaM2).sum();
  }

  private static void assertClose(String what, double actual, double expected, double beside) {
    assertThat(Math.abs(actual - expected)).as("%s: %s, expected %s", what, actual, expected)
        .isLessThanOrEqualTo(Math.max(0.01, 1e-6 * expected) + beside);
  }

  private static Dataset dataset(List<Geometry> zones) {
    List<ZoneVersion> versions = new ArrayList<>();
    versions.add(TestZone.county("652302", Ground.FACTORY.toGeometry(new Envelope(86, 91, 42, 46))));
    zones.forEach(zone -> versions.add(TestZone.of("z" + versions.size(), "city_blue_line", null, zone).build()));
    return new Dataset(1, Instant.EPOCH, versions, List.of(), List.of());
  }

  private static Project project(Geometry geometry) {
    return new Project(geometry, Map.of("activity", "INDUSTRY", "phase", "NEW"), "EPSG:4490", null, 0, List.of());
  }
}
