package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import lanxian.siting.Identification;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class IdentifyJsonTest {
  @Test
  void describesEveryZoneAtThePlace() {
    TestSite site = new TestSite(TestRecords.GROUND).fault("wetland", "w-1").with(
        TestZone.of("l1", "drinking_water_protection", "L1", TestRecords.GROUND.rect(-50, -50, 50, 50))
            .with("villages", List.of("甲村", "乙村")).with("in_use", true).with("width_m", 20.5).build());
    Coordinate place = TestRecords.GROUND.at(0, 0);
    JsonNode json = new IdentifyJson(TestRecords.rules())
        .of(Identification.at(SitingIndex.of(site.dataset(), TestSite.DAY), place.x, place.y), "zh");
    assertThat(json.path("asOf").asText()).isEqualTo("2026-11-23");
    assertThat(json.path("datasetRevision").asInt()).isEqualTo(7);
    JsonNode zone = json.path("zones").get(1);
    assertThat(zone.path("id").asText()).isEqualTo("l1");
    assertThat(zone.path("className").asText()).isEqualTo("L1 级");
    assertThat(zone.path("attributes").toString())
        .isEqualTo("{\"in_use\":true,\"villages\":[\"甲村\",\"乙村\"],\"width_m\":20.5}");
    assertThat(zone.path("areaMu").asDouble()).isGreaterThan(14.9);
    assertThat(zone.path("onBoundary").asBoolean()).isFalse();
    assertThat(json.path("faults").get(0).path("zone").asText()).isEqualTo("w-1");
  }
}
