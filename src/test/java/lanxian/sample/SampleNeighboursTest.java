package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** Neighbours share every vertex of their border: no gaps, no overlaps, no slivers. */
class SampleNeighboursTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final Sample sample = Samples.SAMPLE;

  @Test
  void livestockZones() {
    assertCoverages(today("livestock_zone"), Zone::county);
  }

  @Test
  void groundwaterAreas() {
    assertCoverages(today("groundwater_control").filter(z -> !z.zoneClass().equals("SUBSIDENCE")), Zone::county);
  }

  @Test
  void controlUnits() {
    assertCoverages(today("water_quality_unit"), zone -> "all");
    double units = today("water_quality_unit").mapToDouble(zone -> zone.geometry().getArea()).sum();
    double cells = sample.zones("county").stream().mapToDouble(zone -> zone.geometry().getArea()).sum();
    assertThat(units).isCloseTo(cells, within(1e-7 * cells));
  }

  @Test
  void managementAndProtectionRanges() {
    assertCoverages(today("river_lake_management"), zone -> (String) zone.attributes().get("river"));
  }

  @Test
  void dams() {
    assertCoverages(today("water_works_zone"), zone -> (String) zone.attributes().get("river"));
  }

  @Test
  void reservesRedlinesAndScenicArea() {
    assertCoverages(today("nature_reserve"), Zone::county);
    assertCoverages(sample.zones("nature_reserve").stream().filter(z -> z.inForceOn(LocalDate.of(2020, 1, 1))),
        Zone::county);
    assertCoverages(today("ecological_redline"), zone -> "all");
    assertCoverages(today("scenic_area"), zone -> "all");
  }

  @Test
  void waterAndItsControlStrip() {
    assertCoverages(today("city_blue_line"), Zone::county);
    assertCoverages(today("aquaculture_zone"), zone -> "all");
  }

  @Test
  void basins() {
    assertCoverages(today("hydropower_restricted_basin"), zone -> "all");
    assertCoverages(today("special_discharge_limit"), zone -> "all");
  }

  @Test
  void sourceAreasAsRings() {
    for (WaterSources.Areas areas : sample.world().sources) {
      assertCoverage(List.of(areas.l1(), areas.ring(), areas.quasi()), areas.source().name());
      assertCoverage(List.of(areas.disc(), areas.quasi(), areas.recharge()), areas.source().name());
    }
    Lake lake = sample.world().lake;
    assertCoverage(List.of(lake.l1Water, lake.l1Land, lake.l2Water, lake.l2Land, lake.quasi), "天池");
  }

  @Test
  void bordersInTheGaussKrugerFileStayShared() {
    Geometry[] waters = today("aquaculture_zone").map(Zone::geometry).toArray(Geometry[]::new);
    long shared = Stream.of(waters).filter(a -> Stream.of(waters).anyMatch(b -> a != b && a.touches(b))).count();
    assertThat(shared).as("reservoirs in two parts").isEqualTo(14 - 2);
  }

  private Stream<Zone> today(String category) {
    return sample.zones(category).stream().filter(zone -> zone.inForceOn(TODAY));
  }

  private static void assertCoverages(Stream<Zone> zones, Function<Zone, String> group) {
    Map<String, List<Zone>> groups = zones.collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    assertThat(groups).isNotEmpty();
    groups.forEach((name, members) -> assertCoverage(members.stream().map(Zone::geometry).toList(), name));
  }

  private static void assertCoverage(List<Geometry> areas, String name) {
    Geometry[] wrong = CoverageValidator.validate(areas.toArray(new Geometry[0]));
    for (int i = 0; i < wrong.length; i++) {
      assertThat(wrong[i]).as(name + " " + i + " of " + EllipsoidalArea.m2(areas.get(i)) + " m²").isNull();
    }
  }
}
