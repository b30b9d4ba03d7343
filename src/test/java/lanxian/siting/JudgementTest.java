package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.FaultException;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleEngine;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The verdict alone is the verdict of the whole check, by the rules that ship. */
class JudgementTest {
  private static final List<String[]> KINDS = List.of(
      new String[] {"drinking_water_protection", "L1"}, new String[] {"drinking_water_protection", "L2"},
      new String[] {"livestock_zone", "PROHIBITED"}, new String[] {"industrial_cluster", null},
      new String[] {"populated_area", null}, new String[] {"city_blue_line", null},
      new String[] {"public_supply_network", null}, new String[] {"groundwater_overdraft", "PROHIBITED"});

  private final Ground ground = Ground.changji();
  private final RuleSet rules = RuleSetLoader.fromDirectory(Path.of("rules"));
  private final SitingCheck check = new SitingCheck(new RuleEngine(rules));

  private ZoneVersion zone(Random random, int number, int version) {
    String[] kind = KINDS.get(number % KINDS.size());
    double east = 4000 * random.nextDouble();
    double north = 4000 * random.nextDouble();
    Polygon disc = ground.disc(east, north, 50 + 700 * random.nextDouble());
    return TestZone.of("zone-" + number, kind[0], kind[1], random.nextInt(60) == 0 ? bowTie(east, north) : disc)
        .accuracy(random.nextInt(3)).version(version).build();
  }

  /** No zone to measure anything by: checks near it are undetermined. */
  private Polygon bowTie(double east, double north) {
    return ground.polygon(east, north, east + 300, north + 300, east + 300, north, east, north + 300);
  }

  private Project project(Random random) {
    double east = 4000 * random.nextDouble();
    double north = 4000 * random.nextDouble();
    double size = 5 + 300 * random.nextDouble();
    Geometry geometry = switch (random.nextInt(4)) {
      case 0 -> ground.point(east, north);
      case 1 -> ground.line(east, north, east + size, north, east + size, north + size);
      default -> ground.rect(east, north, east + size, north + size);
    };
    Map<String, Object> facts = switch (random.nextInt(4)) {
      case 0 -> Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig", "stock_heads", 5000.0);
      case 1 -> Map.of("activity", "INDUSTRY", "phase", "NEW", "discharges_pollutants", true);
      case 2 -> Map.of("activity", "WATER_ABSTRACTION", "phase", "NEW", "abstraction", "groundwater");
      default -> Map.of("activity", "LIVESTOCK", "phase", "EXISTING");
    };
    return new Project(geometry, facts, "EPSG:4490", null, 0, List.of());
  }

  private Dataset dataset(Random random, int zones) {
    List<ZoneVersion> versions = new ArrayList<>();
    versions.add(TestZone.county(TestSite.COUNTY, ground.rect(-30_000, -30_000, 30_000, 30_000)));
    List<Coverage> coverage = new ArrayList<>();
    rules.categories().forEach(category -> coverage.add(
        new Coverage(TestSite.COUNTY, category.code(), CoverageStatus.DELINEATED, Validity.ALWAYS, "")));
    for (int i = 0; i < zones; i++) {
      versions.add(zone(random, i, 1));
    }
    return new Dataset(1, Instant.EPOCH, versions, coverage, List.of());
  }

  @Test
  void isTheVerdictOfTheWholeCheckBeforeAndAfterAChange() {
    long seed = 20261129;
    Random random = new Random(seed);
    int undetermined = 0;
    int flips = 0;
    for (int round = 0; round < 12; round++) {
      SitingIndex before = SitingIndex.of(dataset(random, 40), TestSite.DAY);
      List<ZoneVersion> changed = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        changed.add(zone(random, random.nextInt(50), 2));
      }
      SitingIndex after = before.after(new DatasetAddition(1, 2, Instant.EPOCH, changed, List.of(), List.of()));
      for (int i = 0; i < 40; i++) {
        Project project = project(random);
        Comparison comparison = check.compare(before, after, project);
        assertSame(comparison.before(), check.check(before, project, 0), "before, seed " + seed);
        assertSame(comparison.after(), check.check(after, project, 0), "after, seed " + seed);
        assertThat(check.judge(after, project).causes()).isEqualTo(comparison.after().causes());
        undetermined += comparison.determined() ? 0 : 1;
        flips += comparison.flips() ? 1 : 0;
      }
    }
    assertThat(undetermined).as("the test has both kinds").isBetween(10, 470);
    assertThat(flips).as("the test has both kinds").isBetween(10, 470);
  }

  private static void assertSame(Judgement judgement, CheckResult whole, String what) {
    assertThat(judgement.verdict()).as(what).isEqualTo(whole.verdict());
    assertThat(judgement.determined()).as(what).isEqualTo(whole.determined());
    TreeSet<Cause> causes = new TreeSet<>();
    whole.findings().forEach(finding -> finding.rules().forEach(rule -> causes.add(new Cause(rule.rule().id(),
        rule.countedEffect(), new ZoneRef(finding.zone().zoneId(), finding.zone().version())))));
    Stream.concat(whole.anywhere().stream(), whole.unmetRequirements().stream().map(UnmetRequirement::rule))
        .forEach(rule -> causes.add(new Cause(rule.rule().id(), rule.countedEffect(), null)));
    assertThat(judgement.causes()).as(what).isEqualTo(causes);
  }

  /** Whatever is done to zones that do not meet the surroundings, the verdict stays. */
  @Test
  void zonesOutOfTheSurroundingsChangeNothing() {
    long seed = 42;
    Random random = new Random(seed);
    int met = 0;
    int unmoved = 0;
    for (int round = 0; round < 30; round++) {
      SitingIndex before = SitingIndex.of(dataset(random, 30), TestSite.DAY);
      ZoneVersion changed = zone(random, random.nextInt(40), 2);
      SitingIndex after = before.after(new DatasetAddition(1, 2, Instant.EPOCH, List.of(changed), List.of(), List.of()));
      List<ZoneVersion> both = new ArrayList<>(List.of(changed));
      before.features(changed.category()).find(changed.zoneId()).ifPresent(shape -> both.add(shape.zone()));
      for (int i = 0; i < 40; i++) {
        Project project = project(random);
        Surroundings surroundings = check.surroundings(TestSite.DAY, project);
        if (both.stream().anyMatch(zone ->
            surroundings.meet(zone))) {
          met++;
        } else {
          unmoved++;
          Comparison comparison = check.compare(before, after, project);
          assertThat(comparison.after().causes()).as("seed " + seed).isEqualTo(comparison.before().causes());
          assertThat(comparison.after().determined()).isEqualTo(comparison.before().determined());
        }
      }
    }
    assertThat(met).isGreaterThan(100);
    assertThat(unmoved).isGreaterThan(100);
  }

  @Test
  void aProjectInNoCountyIsRefusedAsByTheCheck() {
    SitingIndex index = SitingIndex.of(dataset(new Random(1), 3), TestSite.DAY);
    Project far = new Project(ground.point(90_000, 0), Map.of("activity", "LIVESTOCK", "phase", "NEW"), "EPSG:4490",
        null, 0, List.of());
    assertThatThrownBy(() -> check.judge(index, far)).isInstanceOf(FaultException.class)
        .hasMessageContaining("OUTSIDE_PREFECTURE");
    assertThat(check.surroundings(TestSite.DAY, far).meet(TestZone.county("652302", ground.rect(0, 0, 1, 1))))
        .as("whether a project lies in the prefecture is asked of all counties").isTrue();
  }
}
