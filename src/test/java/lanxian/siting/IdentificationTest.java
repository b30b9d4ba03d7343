package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class IdentificationTest {
  private final Ground ground = Ground.changji();
  private final Polygon wide = ground.rect(-100, -100, 100, 100);

  private Identification at(TestSite site, double east, double north) {
    Coordinate place = ground.at(east, north);
    return Identification.at(SitingIndex.of(site.dataset(), TestSite.DAY), place.x, place.y);
  }

  private TestSite site() {
    return new TestSite(ground).with(
        TestZone.of("l1", "drinking_water_protection", "L1", ground.rect(0, 0, 50, 50)).build(),
        TestZone.of("l2", "drinking_water_protection", "L2", wide).build(),
        TestZone.of("point", "monitoring_point", "RIVER_SECTION", ground.point(10, 10)).build());
  }

  @Test
  void tellsAllZonesAndTheCountyAtAPlace() {
    Identification found = at(site(), 10, 10);
    assertThat(found.zones()).extracting(place -> place.zone().zoneId())
        .containsExactly("county-652301", "l1", "l2");
    assertThat(found.zones()).noneMatch(Identification.Place::onBoundary);
    assertThat(found.datasetRevision()).isEqualTo(7);
    assertThat(found.faults()).isEmpty();
  }

  @Test
  void aPlaceOnTheBoundaryBelongsToTheZoneAndSaysSo() {
    Coordinate corner = wide.getCoordinates()[0];
    Identification found = Identification.at(SitingIndex.of(site().dataset(), TestSite.DAY), corner.x, corner.y);
    assertThat(found.zones()).filteredOn(Identification.Place::onBoundary)
        .extracting(place -> place.zone().zoneId()).containsExactly("l2");
  }

  @Test
  void aPlaceInNoZoneIsEmptyNotAnError() {
    assertThat(at(site(), 40_000, 0).zones()).isEmpty();
  }

  @Test
  void whatCouldNotBeLookedAtIsNamed() {
    TestSite site = site().with(
        TestZone.of("bad", "city_blue_line", null, ground.polygon(0, 0, 50, 50, 50, 0, 0, 50)).build());
    assertThat(at(site, 10, 10).faults()).extracting(fault -> fault.zoneId()).containsExactly("bad");
  }
}
