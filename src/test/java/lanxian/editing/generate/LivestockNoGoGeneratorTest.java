package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Notice;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class LivestockNoGoGeneratorTest {
  private final List<ZoneVersion> zones = new ArrayList<>();

  private LivestockNoGoGeneratorTest zone(String id, String category, String zoneClass, double west, double east,
      SecurityLevel level, Map<String, Object> attributes) {
    Geometry shape = wkt("POLYGON((%1$s 44,%2$s 44,%2$s 44.01,%1$s 44.01,%1$s 44))".formatted(west, east));
    zones.add(new ZoneVersion(id, 2, new ZoneDescription(category, zoneClass, id, "652301", GeometryStatus.SURVEYED, 1,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, level, null, attributes), shape,
        EllipsoidalArea.m2(shape), Validity.ALWAYS, false, new Recorded(1, Instant.EPOCH)));
    return this;
  }

  private LivestockNoGoGeneratorTest zone(String id, String category, String zoneClass, double west, double east) {
    return zone(id, category, zoneClass, west, east, SecurityLevel.PUBLIC, Map.of());
  }

  private static double area(double west, double east) {
    return EllipsoidalArea.m2(wkt("POLYGON((%1$s 44,%2$s 44,%2$s 44.01,%1$s 44.01,%1$s 44))".formatted(west, east)));
  }

  private Runs run() {
    return Runs.of("livestock_no_go").over(zones, SecurityLevel.RESTRICTED);
  }

  private static List<String> parts(ZoneProposal zone) {
    return ((List<?>) zone.description().attributes().get("generated_from")).stream().map(Object::toString).toList();
  }

  @Test
  void isTheUnionOfItsLegalParts() {
    zone("dw-1", "drinking_water_protection", "L1", 87.00, 87.01);
    zone("dw-2", "drinking_water_protection", "L2", 87.00, 87.02);
    zone("dw-q", "drinking_water_protection", "QUASI", 87.02, 87.03);
    zone("nr-c", "nature_reserve", "CORE", 87.10, 87.11);
    zone("nr-b", "nature_reserve", "OLD_BUFFER", 87.11, 87.12);
    zone("nr-g", "nature_reserve", "GENERAL", 87.12, 87.13);
    zone("sc-c", "scenic_area", "CORE", 87.20, 87.21);
    zone("sc-o", "scenic_area", "OTHER", 87.21, 87.22);
    zone("pop", "populated_area", null, 87.30, 87.31);
    zone("wet", "wetland", "GENERAL", 87.40, 87.41);
    GeneratedZones made = run().run();
    assertThat(made.zones()).hasSize(1);
    ZoneProposal zone = made.zones().get(0);
    assertThat(EllipsoidalArea.m2(zone.geometry())).as("no metre is added")
        .isCloseTo(area(87.00, 87.02) + area(87.10, 87.12) + area(87.20, 87.21) + area(87.30, 87.31), within(0.1));
    assertThat(parts(zone)).containsExactlyInAnyOrder(
        "drinking_water: dw-1 v2 (畜禽规模养殖污染防治条例 11(一))", "drinking_water: dw-2 v2 (畜禽规模养殖污染防治条例 11(一))",
        "nature_reserve: nr-c v2 (畜禽规模养殖污染防治条例 11(二))", "nature_reserve: nr-b v2 (畜禽规模养殖污染防治条例 11(二))",
        "scenic_core: sc-c v2 (畜禽规模养殖污染防治条例 11(一))", "populated: pop v2 (畜禽规模养殖污染防治条例 11(三))");
    assertThat(zone.description().attributes()).containsEntry("basis_level", "REGULATION")
        .containsEntry("basis_doc", "畜禽规模养殖污染防治条例 11(一)、畜禽规模养殖污染防治条例 11(三)、畜禽规模养殖污染防治条例 11(二)");
    assertThat(zone.description().countyCode()).isEqualTo("652301");
  }

  @Test
  void waterSurfaceIsNoLand() {
    zone("dw-w", "drinking_water_protection", "L1", 87.00, 87.01, SecurityLevel.PUBLIC, Map.of("part", "水域"));
    zone("dw-l", "drinking_water_protection", "L1", 87.01, 87.02, SecurityLevel.PUBLIC, Map.of("part", "陆域"));
    zone("dw-x", "drinking_water_protection", "L2", 87.02, 87.04);
    GeneratedZones made = run().run();
    assertThat(EllipsoidalArea.m2(made.zones().get(0).geometry())).isCloseTo(area(87.01, 87.04), within(0.1));
    assertThat(made.notices()).extracting(Notice::code).contains("WATER_PARTS", "WATER_NOT_TOLD");
    Geometry drained = run().draw("water", "POLYGON((87.03 43.9,87.05 43.9,87.05 44.1,87.03 44.1,87.03 43.9))").run()
        .zones().get(0).geometry();
    assertThat(EllipsoidalArea.m2(drained)).isCloseTo(area(87.01, 87.03), within(0.1));
  }

  @Test
  void whatTheCallerMayNotSeeIsLeftOutAndSaid() {
    zone("pop", "populated_area", null, 87.00, 87.01);
    zone("secret", "populated_area", null, 87.02, 87.03, SecurityLevel.RESTRICTED, Map.of());
    GeneratedZones low = Runs.of("livestock_no_go").over(zones, SecurityLevel.INTERNAL).run();
    assertThat(parts(low.zones().get(0))).hasSize(1).noneMatch(part -> part.contains("secret"));
    assertThat(low.notices()).extracting(Notice::code).contains("HIDDEN_PARTS");
    assertThat(run().with("security_level", "PUBLIC").run().zones().get(0).description().securityLevel())
        .as("its shape gives the restricted zone away").isEqualTo(SecurityLevel.RESTRICTED);
  }

  @Test
  void slivers() {
    zone("a", "populated_area", null, 87.00, 87.01);
    zones.set(0, replaced(zones.get(0), wkt("POLYGON((87 44,87.02 44,87.02 44.02,87 44.02,87 44),"
        + "(87.01 44.001,87.010001 44.001,87.010001 44.019,87.01 44.019,87.01 44.001),"
        + "(87.015 44.001,87.016 44.001,87.016 44.002,87.015 44.002,87.015 44.001))"))); // 8 cm and 80 m wide
    GeneratedZones made = run().run();
    assertThat(made.zones().get(0).geometry().getBoundary().getNumGeometries()).as("outline and the true hole").isEqualTo(2);
    assertThat(made.notices()).filteredOn(notice -> notice.code().equals("SLIVERS")).extracting(Notice::detail)
        .singleElement().asString().startsWith("county 652301: 1 gaps filled and 0 specks left out, 160.");
  }

  private static ZoneVersion replaced(ZoneVersion zone, Geometry geometry) {
    return new ZoneVersion(zone.zoneId(), zone.version(), zone.description(), geometry, 1, zone.validity(), false,
        zone.recorded());
  }

  @Test
  void otherAreasNeedAGroundOfLaw() {
    zone("pop", "populated_area", null, 87.00, 87.01);
    String drawn = "POLYGON((87.5 44,87.6 44,87.6 44.1,87.5 44.1,87.5 44))";
    assertThat(run().draw("statutory", drawn, "basis", "某县文件", "authority", "PLAN").draw("statutory", drawn).faults())
        .containsExactly("GENERATOR_INPUT_BAD /geometry/features/0", "GENERATOR_INPUT_BAD /geometry/features/1");
    GeneratedZones made = run().draw("statutory", drawn, "basis", "某条例 9", "authority", "LOCAL_REG", "county_code", "652301")
        .run();
    assertThat(parts(made.zones().get(0))).contains("statutory: drawn (某条例 9)");
    assertThat(made.zones().get(0).description().attributes()).containsEntry("basis_level", "LOCAL_REG");
  }

  @Test
  void aCountyAlone() {
    zone("pop", "populated_area", null, 87.00, 87.01);
    assertThat(run().with("county_code", "652301").run().zones()).hasSize(1);
    assertThat(run().with("county_code", "652302").faults()).containsExactly("GENERATOR_NOTHING null");
  }
}
