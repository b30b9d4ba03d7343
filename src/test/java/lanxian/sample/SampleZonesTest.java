package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

class SampleZonesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Set<String> REFERENCE = Set.of("county", "monitoring_point");
  private final Sample sample = Samples.SAMPLE;

  @Test
  void thereAreSomeHundredZonesOfMostCategories() {
    long zones = sample.all().stream().filter(zone -> !REFERENCE.contains(zone.category())).count();
    assertThat(zones).isBetween(300L, 600L);
    assertThat(sample.byCategory()).hasSize(26);
    assertThat(sample.zones("county")).hasSize(7);
    assertThat(sample.zones("monitoring_point")).hasSize(15 + 3 + 9);
    assertThat(sample.zones("river_corridor")).hasSize(8);
  }

  @Test
  void categoriesAndClassesAreThoseOfTheRegistry() {
    RuleSet rules = RuleSetLoader.fromDirectory(Path.of("rules"));
    for (Zone zone : sample.all()) {
      Category category = rules.category(zone.category()).orElseThrow();
      assertThat(category.allowsClass(zone.zoneClass())).as(zone.id() + " " + zone.zoneClass()).isTrue();
      assertThat(category.kind() == Category.Kind.REFERENCE).as(zone.id())
          .isEqualTo(REFERENCE.contains(zone.category()));
    }
  }

  @Test
  void everyZoneSaysThatItIsIllustrative() {
    Set<String> ids = new HashSet<>();
    for (Zone zone : sample.all()) {
      assertThat(ids.add(zone.id())).as("twice: " + zone.id()).isTrue();
      assertThat(zone.name()).endsWith("（示意）");
      assertThat(zone.attributes().get("geometry_status")).isEqualTo("推定");
      assertThat((String) zone.attributes().get("remarks")).startsWith("推定/示意 illustrative");
      assertThat(zone.attributes()).containsKeys("survey_accuracy_m", "valid_from");
      assertThat(zone.attributes()).doesNotContainKeys("approval_doc", "announcement_no", "register_no");
    }
  }

  @Test
  void shapesAreValidAndNoBoxes() {
    for (Zone zone : sample.all()) {
      assertThat(new IsValidOp(zone.geometry()).getValidationError()).as(zone.id()).isNull();
      if (!zone.category().equals("monitoring_point")) {
        assertThat(zone.geometry().getNumPoints()).as(zone.id()).isGreaterThan(12);
        Geometry box = zone.geometry().getEnvelope();
        assertThat(zone.geometry().getArea() / box.getArea()).as(zone.id()).isLessThan(0.95);
      }
    }
  }

  @Test
  void noPartIsASliver() {
    for (Zone zone : sample.all()) {
      for (Polygon part : Topology.polygons(zone.geometry())) {
        double area = EllipsoidalArea.m2(part);
        assertThat(area).as(zone.id()).isGreaterThan(500);
        assertThat(area / EllipsoidalLength.m(part)).as("mean width of " + zone.id()).isGreaterThan(4);
      }
    }
  }

  @Test
  void areasAreSensible() {
    Map<String, double[]> km2 = new HashMap<>(Map.of("county", new double[] {3000, 20000},
        "water_quality_unit", new double[] {300, 12000}, "approval_suspension", new double[] {1, 20000},
        "nature_reserve", new double[] {20, 1500}, "ecological_redline", new double[] {15, 900},
        "livestock_zone", new double[] {0.02, 1500}, "hydropower_restricted_basin", new double[] {200, 2500},
        "special_discharge_limit", new double[] {200, 2500}, "groundwater_control", new double[] {3, 700}));
    for (Zone zone : sample.all()) {
      if (!zone.category().equals("monitoring_point")) {
        double[] range = km2.getOrDefault(zone.category(), new double[] {0.004, 350});
        assertThat(EllipsoidalArea.m2(zone.geometry()) / 1e6).as(zone.id()).isBetween(range[0], range[1]);
      }
    }
  }

  @Test
  void zonesLieInTheCellOfTheirCounty() {
    Map<String, PreparedGeometry> cells = new HashMap<>();
    // a clipped border may lie off the cell's by the rounding of its cut points
    sample.world().cells.all().forEach(
        (code, cell) -> cells.put(code, PreparedGeometryFactory.prepare(cell.buffer(2e-7))));
    for (Zone zone : sample.all()) {
      if (zone.county() != null) {
        assertThat(cells.get(zone.county()).covers(zone.geometry())).as(zone.id()).isTrue();
      }
    }
    assertThat(sample.all().stream().filter(zone -> zone.county() == null)).extracting(Zone::name)
        .containsExactly("八钢（示意）");
  }

  @Test
  void datesLetThePastDiffer() {
    for (String category : List.of("drinking_water_protection", "livestock_zone", "nature_reserve",
        "industrial_cluster", "approval_suspension", "water_quality_unit")) {
      assertThat(inForce(category, LocalDate.of(2017, 6, 1))).as(category).isNotEqualTo(inForce(category, TODAY));
    }
    assertThat(inForce("nature_reserve", LocalDate.of(2026, 3, 14))).contains("nr-desert-old-core")
        .doesNotContain("nr-desert-core");
    assertThat(inForce("nature_reserve", LocalDate.of(2026, 3, 15))).contains("nr-desert-core")
        .doesNotContain("nr-desert-old-core");
    assertThat(sample.zones("approval_suspension")).anyMatch(zone -> zone.validTo() != null && !zone.inForceOn(TODAY))
        .anyMatch(zone -> zone.inForceOn(TODAY));
  }

  @Test
  void whatIsSupersededEndsWhenItsSuccessorBegins() {
    Map<String, Zone> byId = new HashMap<>();
    sample.all().forEach(zone -> byId.put(zone.id(), zone));
    List<Zone> successors = sample.all().stream().filter(zone -> zone.attributes().containsKey("supersedes")).toList();
    assertThat(successors).hasSizeGreaterThan(10);
    for (Zone zone : successors) {
      assertThat(byId.get((String) zone.attributes().get("supersedes")).validTo()).as(zone.id())
          .isEqualTo(zone.validFrom());
    }
  }

  @Test
  void someZonesHaveHolesAndSomeManyParts() {
    List<Polygon> all = new ArrayList<>();
    sample.all().forEach(zone -> all.addAll(Topology.polygons(zone.geometry())));
    assertThat(all.stream().filter(polygon -> polygon.getNumInteriorRing() > 0).count()).isGreaterThan(60);
    assertThat(sample.all().stream().filter(zone -> zone.geometry().getNumGeometries() > 1).count()).isGreaterThan(5);
  }

  @Test
  void pointsCarryNoWaterClass() {
    for (Zone point : sample.zones("monitoring_point")) {
      assertThat(point.attributes()).doesNotContainKeys("water_target", "grade", "unit_class");
    }
  }

  @Test
  void livestockNoGoAreasNameVillagesAndTheirGround() {
    List<Zone> noGo = sample.zones("livestock_zone").stream()
        .filter(zone -> zone.zoneClass().equals("PROHIBITED") && zone.inForceOn(TODAY)).toList();
    assertThat(noGo).hasSizeGreaterThan(40).allSatisfy(zone ->
        assertThat((List<?>) zone.attributes().get("villages")).isNotEmpty()
            .allMatch(village -> village.toString().startsWith("示意")));
    assertThat(noGo).extracting(zone -> zone.attributes().get("basis_level")).contains("REGULATION", "PLAN");
  }

  private Set<String> inForce(String category, LocalDate day) {
    Set<String> ids = new HashSet<>();
    sample.zones(category).stream().filter(zone -> zone.inForceOn(day)).forEach(zone -> ids.add(zone.id()));
    return ids;
  }
}
