package lanxian.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Effect;
import lanxian.domain.GeometryStatus;
import lanxian.domain.RuleSet;
import lanxian.siting.CheckResult;
import lanxian.siting.Ground;
import lanxian.siting.TestRule;
import lanxian.siting.TestRules;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import org.locationtech.jts.geom.Geometry;

/** A check with something in every member of its record. */
final class TestRecords {
  static final Ground GROUND = Ground.changji();
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private TestRecords() {}

  static RuleSet rules() {
    return TestRules.of(
        TestRule.of("DW-02", Effect.PROHIBITED).inside("drinking_water_protection", "L1")
            .when("related_to_water_supply_or_protection = false")
            .basis("生态环境法典", "319", AuthorityLevel.LAW, "2026-08-15", null)
            .basis("昌吉州水污染防治工作方案", "（十五）", AuthorityLevel.PLAN, "2016-07-27", null)
            .penalty("生态环境法典", "1145", "2026-08-15", null).build(),
        TestRule.of("LV-01", Effect.PROHIBITED).inside("livestock_zone", "PROHIBITED")
            .cap("zone.basis_level = 'LAW'", Effect.RESTRICTED).build(),
        TestRule.of("IN-01", Effect.REQUIRED_INSIDE).notInside("", "industrial_cluster")
            .basis("昌吉州水污染防治工作方案", "（一）", AuthorityLevel.PLAN, "2016-07-27", null).build(),
        TestRule.of("IN-21", Effect.CONDITION).basis("生态环境法典", "287(二)", AuthorityLevel.LAW, "2026-08-15", null)
            .build());
  }

  static TestSite site() {
    return new TestSite(GROUND)
        .fact("name", "昌吉养殖场").fact("stock_heads", 5000.0)
        .covered(TestSite.COUNTY, "livestock_zone", CoverageStatus.PARTIAL)
        .with(TestZone.of("l1", "drinking_water_protection", "L1", GROUND.rect(60, -50, 300, 150))
                .status(GeometryStatus.INFERRED).build(),
            TestZone.of("ban", "livestock_zone", "PROHIBITED", GROUND.rect(-50, -50, 30, 150)).build(),
            TestZone.of("park", "industrial_cluster", null, GROUND.rect(-200, -200, 50, 200)).build(),
            TestZone.of("blue", "city_blue_line", null, GROUND.rect(0, 99.996, 100, 200)).build(),
            TestZone.of("town", "populated_area", null, GROUND.rect(0, -300, 100, -200)).build());
  }

  static ObjectNode content(String lang) {
    return content(GROUND.rect(0, 0, 100, 100), lang);
  }

  static ObjectNode content(Geometry project, String lang) {
    return new RecordJson(rules()).content(result(project), lang);
  }

  static CheckResult result(Geometry project) {
    return site().check(rules(), project);
  }

  static ObjectNode sealed(String lang) {
    return sealed(content(lang), "id-1", NOW);
  }

  /** A record made of its content alone, whatever was done to that, member by member. */
  static ObjectNode sealed(ObjectNode content, String id, Instant recordedAt) {
    ObjectNode record = JsonNodeFactory.instance.objectNode().put("id", id);
    content.properties().forEach(member -> {
      record.set(member.getKey(), member.getValue().deepCopy());
      if (member.getKey().equals("asOf")) {
        record.put("recordedAt", recordedAt.toString());
      } else if (member.getKey().equals("ruleSet")) {
        record.put("hash", RecordJson.hash(content));
      }
    });
    return record;
  }

  static byte[] bytes(ObjectNode record) {
    JsonWriter writer = JsonWriter.plain();
    writer.value(record);
    return writer.buffer().toBytes();
  }
}
