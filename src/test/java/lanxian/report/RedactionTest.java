package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanxian.domain.Effect;
import lanxian.domain.GeometryStatus;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.siting.Ground;
import lanxian.siting.TestRule;
import lanxian.siting.TestRules;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class RedactionTest {
  private static final Ground GROUND = TestRecords.GROUND;
  private static final Geometry SQUARE = GROUND.rect(0, 0, 100, 100);

  private static Set<String> names(JsonNode nodes) {
    Set<String> names = new TreeSet<>();
    nodes.forEach(node -> names.addAll(own(node)));
    return names;
  }

  private static Set<String> own(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> all(List<String> first, String... more) {
    Set<String> all = new TreeSet<>(first);
    all.addAll(List.of(more));
    return all;
  }

  private static ObjectNode copy(ObjectNode content, SecurityLevel clearance) {
    return RecordJson.visibleTo(content, clearance);
  }

  /** Records of an area, a line and a point with something in every part. */
  private static List<ObjectNode> full() {
    return Stream.of(SQUARE, SQUARE.getBoundary(), SQUARE.getCentroid())
        .map(project -> TestRecords.sealed(TestRecords.content(project, "en"), "id-1", TestRecords.NOW)).toList();
  }

  @Test
  void everyMemberOfARecordIsDecidedAbout() {
    for (ObjectNode record : full()) {
      assertThat(all(Redaction.HEAD, "findings", "near", "slivers", "unmetRequirements", "anywhere", "totals", "checked",
          "notChecked", "assumptions", "warnings", Redaction.LEVEL)).containsAll(own(record));
      assertThat(all(Redaction.FINDING, "rules")).containsAll(names(record.path("findings")));
      for (JsonNode finding : record.path("findings")) {
        assertThat(Redaction.ZONE).containsAll(own(finding.path("zone")));
        assertThat(Redaction.RULE).containsAll(names(finding.path("rules")));
      }
      assertThat(all(Redaction.RULE, Redaction.UNMET.toArray(String[]::new)))
          .containsAll(names(record.path("unmetRequirements")));
      assertThat(Redaction.RULE).containsAll(names(record.path("anywhere")));
      assertThat(Redaction.NEAR).containsAll(names(record.path("near")));
      assertThat(Redaction.SLIVER).containsAll(names(record.path("slivers")));
      assertThat(Redaction.TOTAL).containsAll(names(record.path("totals")));
      assertThat(Redaction.CHECKED).containsAll(names(record.path("checked")));
      assertThat(Redaction.NOT_CHECKED).containsAll(names(record.path("notChecked")));
      assertThat(Redaction.ASSUMPTION).containsAll(names(record.path("assumptions")));
      assertThat(names(record.path("warnings"))).isSubsetOf("code", "detail");
    }
  }

  @Test
  void amongOpenPartsNothingIsLost() {
    for (ObjectNode record : full()) {
      ObjectNode copy = Redaction.of(record, SecurityLevel.PUBLIC);
      assertThat(copy).isEqualTo(record);
      assertThat(RecordJson.visibleTo(record, SecurityLevel.PUBLIC)).isSameAs(record);
    }
  }

  @Test
  void aMemberThatNobodyDecidedAboutIsNotGivenAway() {
    ObjectNode record = TestRecords.content("en");
    record.put("extra", 1).put(Redaction.LEVEL, "RESTRICTED");
    ((ObjectNode) record.path("findings").get(0)).put("extra", 1);
    ((ObjectNode) record.path("near").get(0)).put("extra", 1);
    assertThat(copy(record, SecurityLevel.PUBLIC).toString()).doesNotContain("extra");
  }

  private static ObjectNode leveled(SecurityLevel l1, SecurityLevel ban, SecurityLevel park, SecurityLevel town) {
    TestSite site = new TestSite(GROUND).fact("name", "Farm").fact("stock_heads", 5000.0).with(
        TestZone.of("hidden-l1", "drinking_water_protection", "L1", GROUND.rect(60, -50, 300, 150)).accuracy(1)
            .name("hidden name").status(GeometryStatus.INFERRED).level(l1).build(),
        TestZone.of("hidden-ban", "livestock_zone", "PROHIBITED", GROUND.rect(-50, -50, 30, 150)).level(ban).build(),
        TestZone.of("hidden-park", "industrial_cluster", null, GROUND.rect(-200, -200, 50, 200)).level(park).build(),
        TestZone.of("hidden-town", "populated_area", null, GROUND.rect(0, -300, 100, -200)).level(town).build());
    return new RecordJson(TestRecords.rules()).content(site.check(TestRecords.rules(), GROUND.rect(0, 0, 100, 100)), "en");
  }

  @Test
  void whatIsOpenToAllBearsNoLevel() {
    ObjectNode record = leveled(SecurityLevel.PUBLIC, SecurityLevel.PUBLIC, SecurityLevel.PUBLIC, SecurityLevel.PUBLIC);
    assertThat(record.toString()).doesNotContain(Redaction.LEVEL);
    assertThat(RecordJson.level(TestRecords.bytes(TestRecords.sealed(record, "id", TestRecords.NOW)))).isEqualTo(SecurityLevel.PUBLIC);
  }

  @Test
  void aHiddenZoneIsNotFoundInAnyPartOfTheCopy() {
    ObjectNode record =
        leveled(SecurityLevel.RESTRICTED, SecurityLevel.PUBLIC, SecurityLevel.INTERNAL, SecurityLevel.RESTRICTED);
    assertThat(record.path(Redaction.LEVEL).asText()).isEqualTo("RESTRICTED");
    ObjectNode copy = copy(record, SecurityLevel.PUBLIC);
    assertThat(copy.toString()).contains("hidden-ban", "LV-01").doesNotContain("hidden-l1", "hidden name", "hidden-park",
        "hidden-town", "DW-02", "1145", "生态环境法典\",\"article\":\"319", Redaction.LEVEL);
    assertThat(copy.path("verdict")).isEqualTo(record.path("verdict"));
    assertThat(copy.path("redacted").asBoolean()).isTrue();
    assertThat(copy.path("findings")).hasSize(2);
    assertThat(copy.at("/findings/0").toString()).isEqualTo("{\"zone\":{\"restricted\":true,\"name\":\"Restricted layer\"},"
        + "\"rules\":[{\"restricted\":true,\"name\":\"Restricted layer\",\"effect\":\"PROHIBITED\"}]}");
    assertThat(copy.path("near")).isEmpty();
    // the park's boundary runs through the ground outside of it
    assertThat(copy.at("/unmetRequirements/0").toString())
        .isEqualTo("{\"restricted\":true,\"name\":\"Restricted layer\",\"effect\":\"REQUIRED_INSIDE\"}");
    assertThat(copy.at("/totals/PROHIBITED").toString()).isEqualTo("{\"restricted\":true}");
    assertThat(copy.at("/totals/REQUIRED_INSIDE").toString()).isEqualTo("{\"restricted\":true}");
    assertThat(copy.path("warnings").toString()).doesNotContain("ILLUSTRATIVE");
    assertThat(copy.path("assumptions").toString()).doesNotContain("DW-02");
    ObjectNode officer = copy(record, SecurityLevel.INTERNAL);
    assertThat(officer.toString()).contains("hidden-park", "IN-01").doesNotContain("hidden-l1", "hidden-town");
    assertThat(officer.at("/unmetRequirements/0/outsideM2").isNumber()).isTrue();
    assertThat(officer.path(Redaction.LEVEL).asText()).isEqualTo("INTERNAL");
    assertThat(copy(record, SecurityLevel.RESTRICTED)).isSameAs(record);
  }

  @Test
  void whatDecidesNothingLeavesNoTrace() {
    TestSite without = new TestSite(GROUND);
    TestSite with = new TestSite(GROUND).with(
        TestZone.of("hidden-town", "populated_area", null, GROUND.rect(0, -300, 100, -200))
            .level(SecurityLevel.RESTRICTED).build(),
        TestZone.of("hidden-blue", "city_blue_line", null, GROUND.rect(0, 99.996, 100, 200))
            .level(SecurityLevel.INTERNAL).build(),
        TestZone.of("hidden-no-rule", "populated_area", null, GROUND.rect(0, 0, 50, 50))
            .level(SecurityLevel.INTERNAL).build());
    RuleSet rules = TestRecords.rules();
    RecordJson json = new RecordJson(rules);
    ObjectNode seen = copy(json.content(with.check(rules, GROUND.rect(0, 0, 100, 100)), "zh"), SecurityLevel.PUBLIC);
    assertThat(seen).isEqualTo(json.content(without.check(rules, GROUND.rect(0, 0, 100, 100)), "zh"));
  }

  @Test
  void aRuleThatNeedsAHiddenZoneAsWellIsToldOfByItsEffectAlone() {
    RuleSet rules = TestRules.of(TestRule.of("AL-01", Effect.RESTRICTED).inside("livestock_zone", "PROHIBITED")
        .alsoIn("drinking_water_protection", "L1").build(),
        TestRule.of("LV-02", Effect.CONDITION).inside("livestock_zone", "PROHIBITED").build());
    TestSite site = new TestSite(GROUND).with(
        TestZone.of("ban", "livestock_zone", "PROHIBITED", GROUND.rect(-50, -50, 200, 150)).build(),
        TestZone.of("l1", "drinking_water_protection", "L1", GROUND.rect(60, -50, 300, 150))
            .level(SecurityLevel.INTERNAL).build());
    ObjectNode record = new RecordJson(rules).content(site.check(rules, GROUND.rect(0, 0, 100, 100)), "en");
    ObjectNode copy = copy(record, SecurityLevel.PUBLIC);
    assertThat(copy.path("findings")).hasSize(1);
    assertThat(copy.at("/findings/0/zone/id").asText()).isEqualTo("ban");
    assertThat(copy.at("/findings/0/rules")).extracting(rule -> rule.path("id").asText("") + rule.path("effect").asText())
        .containsExactly("LV-02CONDITION", "RESTRICTED");
    assertThat(copy.toString()).doesNotContain("AL-01", "l1");
    site.with(TestZone.of("open-l1", "drinking_water_protection", "L1", GROUND.rect(80, -50, 300, 150)).build());
    ObjectNode other = new RecordJson(rules).content(site.check(rules, GROUND.rect(0, 0, 100, 100)), "en");
    assertThat(copy(other, SecurityLevel.PUBLIC).at("/findings").toString()).as("an open zone says the same")
        .contains("AL-01");
  }

  @Test
  void onlyRestrictedZonesThatAreBrokenAreToldOfAsSuch() {
    RuleSet rules = TestRecords.rules();
    TestSite site = new TestSite(GROUND).with(TestZone.of("hidden-broken", "livestock_zone", "PROHIBITED",
        GROUND.polygon(0, 0, 50, 50, 50, 0, 0, 50)).level(SecurityLevel.RESTRICTED).build());
    ObjectNode record = new RecordJson(rules).content(site.check(rules, GROUND.rect(0, 0, 100, 100)), "en");
    assertThat(record.toString()).contains("hidden-broken");
    ObjectNode copy = copy(record, SecurityLevel.INTERNAL);
    assertThat(copy.toString()).doesNotContain("hidden-broken");
    assertThat(copy.path("determined").asBoolean()).isFalse();
    assertThat(copy.path("notChecked").toString()).contains("{\"restricted\":true,\"name\":\"Restricted layer\","
        + "\"reason\":\"LAYER_FAULT\",\"undetermined\":true}");
    assertThat(copy.path("warnings").toString()).contains("LAYER_FAULT").doesNotContain("livestock_zone");
  }

  @Test
  void theHashOfACopyIsItsOwn() {
    ObjectNode content = leveled(SecurityLevel.RESTRICTED, SecurityLevel.PUBLIC, SecurityLevel.PUBLIC, SecurityLevel.PUBLIC);
    byte[] body = TestRecords.bytes(TestRecords.sealed(content, "id-1", TestRecords.NOW));
    ObjectNode copy = RecordJson.read(RecordJson.visibleTo(body, SecurityLevel.PUBLIC));
    assertThat(copy.path("hash").asText()).isEqualTo(RecordJson.hash(copy)).isNotEqualTo(RecordJson.hash(content));
    assertThat(copy.path("id").asText()).isEqualTo("id-1");
    assertThat(RecordJson.visibleTo(body, SecurityLevel.RESTRICTED)).isSameAs(body);
  }

  @Test
  void aTextThatLooksLikeALevelIsNone() {
    TestSite site = new TestSite(GROUND).fact("name", "\"securityLevel\":\"RESTRICTED\"");
    ObjectNode content = new RecordJson(TestRecords.rules())
        .content(site.check(TestRecords.rules(), GROUND.rect(0, 0, 100, 100)), "en");
    assertThat(RecordJson.level(TestRecords.bytes(TestRecords.sealed(content, "id", TestRecords.NOW)))).isEqualTo(SecurityLevel.PUBLIC);
  }

  @Test
  void theDifferenceOfTwoCopiesTellsNoMoreThanTheyDo() {
    ObjectNode before = leveled(SecurityLevel.RESTRICTED, SecurityLevel.PUBLIC, SecurityLevel.PUBLIC, SecurityLevel.PUBLIC);
    ObjectNode after =
        leveled(SecurityLevel.RESTRICTED, SecurityLevel.PUBLIC, SecurityLevel.RESTRICTED, SecurityLevel.PUBLIC);
    ObjectNode diff = RecordDiff.of(copy(before, SecurityLevel.PUBLIC), copy(after, SecurityLevel.PUBLIC));
    assertThat(diff.path("redacted").asBoolean()).isTrue();
    assertThat(diff.path("findings").path("vanished")).extracting(finding -> finding.path("zone").path("id").asText())
        .containsExactly("hidden-park");
    assertThat(diff.toString()).doesNotContain("hidden-l1");
  }
}
