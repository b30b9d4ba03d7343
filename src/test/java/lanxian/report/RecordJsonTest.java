package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Project;
import lanxian.siting.Ground;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class RecordJsonTest {
  private final Ground ground = TestRecords.GROUND;

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void carriesTheMembersThatCallersRelyOn() {
    ObjectNode record = TestRecords.sealed("en");
    assertThat(names(record)).contains("id", "verdict", "determined", "asOf", "recordedAt", "datasetRevision",
        "ruleSet", "hash", "project", "findings", "near", "slivers", "unmetRequirements", "totals", "checked",
        "notChecked", "assumptions", "warnings");
    assertThat(record.path("verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(record.path("determined").isBoolean()).isTrue();
    assertThat(record.path("asOf").asText()).isEqualTo("2026-11-23");
    assertThat(record.path("recordedAt").asText()).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(record.path("hash").asText()).matches("sha256:[0-9a-f]{64}");
    JsonNode finding = record.path("findings").get(0);
    assertThat(names(finding)).contains("zone", "relation", "overlapM2", "overlapShare", "overlapLengthM",
        "boundaryDistanceM", "borderline", "overlap", "rules");
    assertThat(names(finding.path("zone"))).contains("id", "version", "category", "class", "name");
    assertThat(names(finding.path("rules").get(0))).contains("id", "effect", "text", "basis", "assumed");
    assertThat(names(finding.path("rules").get(0).path("basis")))
        .contains("document", "article", "authority", "validFrom");
    assertThat(names(record.path("near").get(0))).contains("zone", "distanceM");
    assertThat(names(record.path("slivers").get(0))).contains("zone", "overlapM2", "why");
    assertThat(names(record.path("unmetRequirements").get(0))).contains("rule", "effect", "category", "outsideM2");
    assertThat(names(record.path("totals").path("PROHIBITED"))).contains("areaM2", "share");
    assertThat(names(record.path("checked").get(0))).contains("category", "zones", "coverage");
    assertThat(names(record.path("notChecked").get(0))).contains("category", "coverage", "county");
    assertThat(names(record.path("assumptions").get(0))).contains("code", "field");
    assertThat(names(record.path("warnings").get(0))).contains("code", "detail");
  }

  @Test
  void isSealedAroundWhatItHolds() {
    RecordJson records = new RecordJson(TestRecords.rules());
    for (Geometry project : List.of(ground.rect(0, 0, 100, 100), ground.line(0, 50, 400, 50), ground.point(80, 50))) {
      for (String lang : List.of("zh", "en")) {
        ObjectNode content = TestRecords.content(project, lang);
        for (String id : new String[] {"id-1", null}) {
          RecordJson.Sealed sealed = records.seal(TestRecords.result(project), lang, id, TestRecords.NOW);
          assertThat(sealed.hash()).isEqualTo(RecordJson.hash(content));
          ObjectNode read = RecordJson.read(sealed.body());
          assertThat(names(read)).startsWith("id", "verdict", "determined", "asOf", "recordedAt", "datasetRevision",
              "ruleSet", "hash", "lang");
          assertThat(read.path("hash").asText()).isEqualTo(RecordJson.hash(read)).isEqualTo(sealed.hash());
          assertThat(new String(sealed.body(), StandardCharsets.UTF_8)).isEqualTo(
              new String(TestRecords.bytes(TestRecords.sealed(content, id, TestRecords.NOW)), StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void givesAreasInSquareMetresHectaresAndMu() {
    JsonNode project = TestRecords.content("en").path("project");
    double m2 = project.path("areaM2").asDouble();
    assertThat(m2).isCloseTo(10_000, within(1.0));
    assertThat(project.path("areaHa").asDouble()).isCloseTo(m2 / 10_000, within(0.00005));
    assertThat(project.path("areaMu").asDouble()).isCloseTo(m2 * 3 / 2000, within(0.00005));
    assertThat(project.path("lengthM").isNull()).isTrue();
    JsonNode finding = TestRecords.content("en").path("findings").get(0);
    assertThat(finding.path("overlapMu").asDouble())
        .isCloseTo(finding.path("overlapM2").asDouble() * 3 / 2000, within(0.0001));
    assertThat(finding.path("illustrative").asBoolean()).isTrue();
    assertThat(finding.path("zone").path("geometryStatus").asText()).isEqualTo("INFERRED");
  }

  @Test
  void linesHaveLengthsAndCrossingsAndNoArea() {
    ObjectNode content = TestRecords.content(ground.line(0, 50, 400, 50), "en");
    assertThat(content.path("project").path("areaM2").isNull()).isTrue();
    assertThat(content.path("project").path("lengthM").asDouble()).isCloseTo(400, within(0.05));
    JsonNode finding = content.path("findings").get(0);
    assertThat(finding.path("overlapM2").isNull()).isTrue();
    assertThat(finding.path("overlapLengthM").asDouble()).isCloseTo(240, within(0.05));
    assertThat(finding.path("crossings").get(0).path("entryM").asDouble()).isCloseTo(60, within(0.05));
    assertThat(finding.path("crossings").get(0).path("exitM").asDouble()).isCloseTo(300, within(0.05));
    assertThat(content.path("totals").path("PROHIBITED").path("lengthM").asDouble()).isCloseTo(240, within(0.05));
  }

  @Test
  void pointsHaveNeither() {
    ObjectNode content = TestRecords.content(ground.point(80, 50), "en");
    JsonNode finding = content.path("findings").get(0);
    assertThat(finding.path("overlapM2").isNull()).isTrue();
    assertThat(finding.path("overlapLengthM").isNull()).isTrue();
    assertThat(finding.path("overlapShare").isNull()).isTrue();
    assertThat(content.path("totals").isEmpty()).isTrue();
  }

  @Test
  void cappedAndPlainEffectsAreTold() {
    JsonNode rule = TestRecords.content("en").path("findings").findValues("rules").stream()
        .map(rules -> rules.path(0)).filter(r -> r.path("id").asText().equals("LV-01")).findFirst().orElseThrow();
    assertThat(rule.path("effect").asText()).isEqualTo("PROHIBITED");
    assertThat(rule.path("countedEffect").asText()).isEqualTo("RESTRICTED");
    assertThat(rule.path("notices").get(0).asText()).isEqualTo("capped");
    JsonNode plain = TestRecords.content("en").path("findings").get(0).path("rules").get(0);
    assertThat(plain.has("countedEffect")).isFalse();
    assertThat(plain.path("otherBases").get(0).path("authority").asText()).isEqualTo("PLAN");
    assertThat(plain.path("penalties").get(0).path("article").asText()).isEqualTo("1145");
  }

  @Test
  void speaksBothLanguages() {
    assertThat(TestRecords.content("zh").path("findings").get(0).path("rules").get(0).path("text").asText())
        .isEqualTo("DW-02 条文");
    assertThat(TestRecords.content("en").path("findings").get(0).path("rules").get(0).path("text").asText())
        .isEqualTo("DW-02 text");
    assertThat(TestRecords.content("zh").path("slivers").get(0).path("why").asText()).isEqualTo("低于容差 1 平方米");
  }

  @Test
  void theHashNamesTheContentAndNothingElse() {
    ObjectNode content = TestRecords.content("en");
    ObjectNode first = TestRecords.sealed(content, "id-1", TestRecords.NOW);
    ObjectNode later = TestRecords.sealed(content, "id-2", TestRecords.NOW.plusSeconds(60));
    assertThat(first.path("hash")).isEqualTo(later.path("hash"));
    assertThat(RecordJson.hash(first)).isEqualTo(first.path("hash").asText()).isEqualTo(RecordJson.hash(content));
    ((ObjectNode) later.path("findings").get(0)).put("overlapM2", 1);
    assertThat(RecordJson.hash(later)).isNotEqualTo(first.path("hash").asText());
  }

  @Test
  void aRecordHoldsAllThatAReplayNeeds() {
    Geometry wiggly = ground.polygon(0, 0, 99.99999, 0.1, 77.123456789, 88.2, 33.3, 120.7);
    ObjectNode content = TestRecords.content(wiggly, "zh");
    Project read = RecordJson.project(TestRecords.sealed(content, "x", TestRecords.NOW));
    assertThat(read.geometry().equalsExact(wiggly)).isTrue();
    assertThat(read.properties()).containsEntry("name", "昌吉养殖场").containsEntry("stock_heads", 5000.0)
        .containsEntry("activity", "INDUSTRY");
    ObjectNode again = new RecordJson(TestRecords.rules())
        .content(TestRecords.site().check(TestRecords.rules(), read), "zh");
    assertThat(RecordJson.hash(again)).isEqualTo(RecordJson.hash(content));
  }

  @Test
  void ringsRunAsRfc7946WantsAndAReplayStillAgrees() {
    Polygon clockwise = (Polygon) ground.rect(0, 0, 100, 100).reverse();
    ObjectNode content = TestRecords.content(clockwise, "en");
    Project read = RecordJson.project(content);
    assertThat(Orientation.isCCW(((Polygon) read.geometry()).getExteriorRing().getCoordinates())).isTrue();
    assertThat(RecordJson.hash(new RecordJson(TestRecords.rules())
        .content(TestRecords.site().check(TestRecords.rules(), read), "en"))).isEqualTo(RecordJson.hash(content));
    Geometry overlap = GeometryJson.read(content.path("findings").get(0).path("overlap"));
    assertThat(Orientation.isCCW(((Polygon) overlap).getExteriorRing().getCoordinates())).isTrue();
  }

  @Test
  void aNameThatIsNoTextDoesNotStopTheRecord() {
    Project hostile = TestRecords.site().fact("name", "a\ud800b\u001b[2Jc").project(ground.rect(0, 0, 100, 100));
    ObjectNode content = new RecordJson(TestRecords.rules())
        .content(TestRecords.site().check(TestRecords.rules(), hostile), "en");
    ObjectNode record = TestRecords.sealed(content, "x", TestRecords.NOW);
    assertThat(record.path("project").path("name").asText()).isEqualTo("a?b\u001b[2Jc");
    assertThat(RecordJson.hash(record)).isEqualTo(record.path("hash").asText());
    assertThat(RecordText.of(record)).contains("a?b [2Jc").doesNotContain("\u001b");
  }
}
