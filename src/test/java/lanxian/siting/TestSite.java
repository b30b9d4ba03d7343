package lanxian.siting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.LayerFault;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleEngine;
import org.locationtech.jts.geom.Geometry;

/**
 * A small world to check projects in: one county of 60 × 60 km around the test ground, every category of the test
 * registry registered as drawn there.
 */
public final class TestSite {
  public static final String COUNTY = "652301";
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Ground ground;
  private final List<ZoneVersion> zones = new ArrayList<>();
  private final List<Coverage> coverage = new ArrayList<>();
  private final List<LayerFault> faults = new ArrayList<>();
  private final Map<String, Object> properties = new TreeMap<>(Map.of("activity", "INDUSTRY", "phase", "NEW"));
  private LocalDate asOf = DAY;
  private double nearM = 1000;

  public TestSite(Ground ground) {
    this.ground = ground;
    zones.add(TestZone.county(COUNTY, ground.rect(-30_000, -30_000, 30_000, 30_000)));
    TestRules.of().categories().forEach(category -> covered(COUNTY, category.code(), CoverageStatus.DELINEATED));
  }

  /** A site without counties and coverage. */
  public static TestSite bare(Ground ground) {
    TestSite site = new TestSite(ground);
    site.zones.clear();
    site.coverage.clear();
    return site;
  }

  public TestSite with(ZoneVersion... more) {
    zones.addAll(Arrays.asList(more));
    return this;
  }

  /** Later entries win over earlier ones. */
  public TestSite covered(String county, String category, CoverageStatus status) {
    coverage.add(new Coverage(county, category, status, Validity.ALWAYS, "note"));
    return this;
  }

  public TestSite silentOn(String category) {
    coverage.removeIf(entry -> entry.category().equals(category));
    return this;
  }

  public TestSite fault(String category, String zoneId) {
    faults.add(new LayerFault(category, zoneId, SecurityLevel.PUBLIC, "cannot be read"));
    return this;
  }

  public TestSite fact(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  public TestSite asOf(String day) {
    asOf = LocalDate.parse(day);
    return this;
  }

  public TestSite near(double metres) {
    nearM = metres;
    return this;
  }

  public Ground ground() {
    return ground;
  }

  public Dataset dataset() {
    return new Dataset(7, Instant.EPOCH, zones, coverage, faults);
  }

  public Project project(Geometry geometry) {
    return new Project(geometry, properties, "EPSG:4490", null, 0, List.of());
  }

  public CheckResult check(RuleSet rules, Geometry geometry) {
    return check(rules, project(geometry));
  }

  public CheckResult check(RuleSet rules, Project project) {
    return new SitingCheck(new RuleEngine(rules)).check(SitingIndex.of(dataset(), asOf), project, nearM);
  }
}
