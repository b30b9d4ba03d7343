package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneVersion;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

class ZoneFactsTest {
  @Test
  void commonFactsAndExtraAttributes() {
    Map<String, Object> facts = ZoneFacts.of(zone("L1", new ZoneDescription.Approval("自治区人民政府", "新政函1号", null)));
    assertThat(facts).isEqualTo(Map.of("category", "source", "class", "L1", "name", "一水厂", "county_code", "652301",
        "geometry_status", GeometryStatus.values()[0].name(), "authority", "自治区人民政府", "approval_doc", "新政函1号",
        "depth_from_m", 60.0, "villages", List.of("甲村", "乙村")));
    assertThat(facts.keySet()).containsAll(ZoneFacts.COMMON);
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    assertThat(ZoneFacts.of(zone(null, ZoneDescription.Approval.NONE)))
        .doesNotContainKeys("class", "authority", "approval_doc");
  }

  private static ZoneVersion zone(String zoneClass, ZoneDescription.Approval approval) {
    ZoneDescription description = new ZoneDescription("source", zoneClass, "一水厂", "652301", GeometryStatus.values()[0],
        1.0, approval, new ZoneDescription.Source("a.shp", "EPSG:4490", null), null, SecurityLevel.PUBLIC, "",
        Map.of("depth_from_m", 60.0, "villages", List.of("甲村", "乙村")));
    return new ZoneVersion("z1", 1, description, new GeometryFactory().createPolygon(), 0, Validity.ALWAYS, false,
        new Recorded(1, Instant.EPOCH));
  }
}
