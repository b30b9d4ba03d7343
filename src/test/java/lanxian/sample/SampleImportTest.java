package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Category;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Notice;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportResult;
import lanxian.exchange.Importer;
import lanxian.geo.EllipsoidalArea;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed layers come back through the importer as what the generator made. */
class SampleImportTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final Set<String> COMMON = Set.of("zone_id", "name", "county_code", "valid_from", "valid_to",
      "survey_accuracy_m", "geometry_status", "supersedes", "remarks", "area_declared", "security_level");

  static Set<String> categories() {
    return new TreeSet<>(Samples.SAMPLE.byCategory().keySet());
  }

  private static ImportResult imported(String category) {
    Category type = RULES.category(category).orElseThrow();
    return new Importer().read(Path.of("shapefiles", category + ".shp"), ImportOptions.of(type));
  }

  @ParameterizedTest
  @MethodSource("categories")
  void everyFeatureLoadsAsItWasMade(String category) {
    ImportResult result = imported(category);
    List<Zone> zones = Samples.SAMPLE.zones(category);
    assertThat(result.report().counts().loaded()).as(result.report().features().toString()).isEqualTo(zones.size());
    Map<String, ZoneDraft> drafts = new HashMap<>();
    result.drafts().forEach(draft -> drafts.put(draft.zoneId(), draft));
    for (Zone zone : zones) {
      ZoneDraft draft = drafts.get(zone.id());
      assertThat(draft).as(zone.id()).isNotNull();
      assertThat(draft.description().name()).isEqualTo(zone.name());
      assertThat(draft.description().zoneClass()).isEqualTo(zone.zoneClass());
      assertThat(draft.description().countyCode()).isEqualTo(zone.county());
      assertThat(draft.description().status()).isEqualTo(GeometryStatus.INFERRED);
      assertThat(draft.description().remarks()).isEqualTo(zone.attributes().get("remarks"));
      assertThat(draft.description().surveyAccuracyM()).isEqualTo(zone.attributes().get("survey_accuracy_m"));
      assertThat(draft.validity().from()).isEqualTo(zone.validFrom());
      assertThat(draft.validity().to()).isEqualTo(zone.validTo());
      assertThat(draft.description().attributes()).as(zone.id()).isEqualTo(expectedAttributes(zone));
    }
  }

  /** Numbers come back as Double, lists as lists. */
  private static Map<String, Object> expectedAttributes(Zone zone) {
    Map<String, Object> expected = new HashMap<>();
    zone.attributes().forEach((name, value) -> {
      if (!COMMON.contains(name)) {
        expected.put(name, value instanceof Number number ? (Object) number.doubleValue() : value);
      }
    });
    return expected;
  }

  @ParameterizedTest
  @MethodSource("categories")
  void shapesComeBack(String category) {
    Map<String, Zone> made = new HashMap<>();
    Samples.SAMPLE.zones(category).forEach(zone -> made.put(zone.id(), zone));
    boolean projected = LayerFile.of(category).strip() != 0;
    for (ZoneDraft draft : imported(category).drafts()) {
      Zone zone = made.get(draft.zoneId());
      if (projected) {
        double area = EllipsoidalArea.m2(zone.geometry());
        assertThat(draft.areaM2()).as(zone.id()).isCloseTo(area, within(1e-5 * area));
        assertThat(draft.geometry().symDifference(zone.geometry()).getArea()).as(zone.id())
            .isLessThan(1e-5 * zone.geometry().getArea());
      } else {
        assertThat(draft.geometry().norm().equalsExact(zone.geometry().norm())).as(zone.id()).isTrue();
      }
    }
  }

  @Test
  void systemsAndEncodingsAreTold() {
    assertThat(imported("aquaculture_zone").report().crs()).isEqualTo("EPSG:4517");
    assertThat(imported("water_conservation_forest").report().crs()).isEqualTo("EPSG:4518");
    assertThat(imported("livestock_zone").report().crs()).isEqualTo("EPSG:4490");
    assertThat(imported("livestock_zone").report().encoding().charset()).isIn("GBK", "GB18030");
    assertThat(imported("wetland").report().encoding().charset()).isEqualTo("UTF-8");
  }

  @Test
  void theImporterHasNothingToObject() {
    List<String> notices = new ArrayList<>();
    for (String category : categories()) {
      imported(category).report().notices().stream().map(Notice::toString)
          .forEach(notice -> notices.add(category + ": " + notice));
    }
    assertThat(notices).isEmpty();
  }
}
