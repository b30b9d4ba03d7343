package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class RecordDiffTest {
  private final ObjectNode before = TestRecords.sealed("en");
  private final ObjectNode after = TestRecords.sealed("en");

  private static ObjectNode finding(ObjectNode record, String zone) {
    for (JsonNode finding : record.path("findings")) {
      if (finding.path("zone").path("id").asText().equals(zone)) {
        return (ObjectNode) finding;
      }
    }
    throw new IllegalArgumentException(zone);
  }

  @Test
  void theSameAnswerOnANewerDatasetIsNoChange() {
    after.put("datasetRevision", 9).put("asOf", "2027-01-01");
    ObjectNode diff = RecordDiff.of(before, after);
    assertThat(diff.path("changed").asBoolean()).isFalse();
    assertThat(diff.path("before").path("datasetRevision").asInt()).isEqualTo(7);
    assertThat(diff.path("after").path("datasetRevision").asInt()).isEqualTo(9);
  }

  @Test
  void tellsTheVerdictBeforeAndAfter() {
    after.put("verdict", "RESTRICTED");
    ObjectNode diff = RecordDiff.of(before, after);
    assertThat(diff.path("changed").asBoolean()).isTrue();
    assertThat(diff.path("before").path("verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(diff.path("after").path("verdict").asText()).isEqualTo("RESTRICTED");
  }

  @Test
  void tellsFindingsThatAppearedAndVanished() {
    ((ArrayNode) after.path("findings")).remove(0);
    ObjectNode gone = RecordDiff.of(before, after);
    assertThat(gone.path("findings").path("vanished").get(0).path("zone").path("id").asText()).isEqualTo("l1");
    ObjectNode come = RecordDiff.of(after, before);
    assertThat(come.path("findings").path("appeared").get(0).path("zone").path("id").asText()).isEqualTo("l1");
    assertThat(come.path("changed").asBoolean()).isTrue();
  }

  @Test
  void tellsWhatChangedInAFinding() {
    ObjectNode finding = finding(after, "l1");
    finding.put("overlapM2", 1.5);
    ((ObjectNode) finding.path("zone")).put("version", 2);
    ((ObjectNode) finding.path("rules").get(0).path("basis")).put("document", "新法");
    JsonNode changed = RecordDiff.of(before, after).path("findings").path("changed").get(0);
    assertThat(changed.path("id").asText()).isEqualTo("l1");
    assertThat(changed.path("overlapM2").path("after").asDouble()).isEqualTo(1.5);
    assertThat(changed.path("version").path("before").asInt()).isEqualTo(1);
    JsonNode rule = changed.path("rules").path("changed").get(0);
    assertThat(rule.path("id").asText()).isEqualTo("DW-02");
    assertThat(rule.path("basis").path("before").path("document").asText()).isEqualTo("生态环境法典");
    assertThat(rule.path("basis").path("after").path("document").asText()).isEqualTo("新法");
  }

  @Test
  void tellsLayersNotCheckedSliversAndAssumptions() {
    ((ArrayNode) after.path("notChecked")).addObject().put("category", "wetland").put("county", "652302")
        .put("reason", "DATA_MISSING");
    ObjectNode diff = RecordDiff.of(before, after);
    assertThat(diff.path("changed").asBoolean()).isTrue();
    assertThat(diff.path("notChecked").path("appeared").get(0).path("county").asText()).isEqualTo("652302");

    ObjectNode fewer = TestRecords.sealed("en");
    String sliver = fewer.path("slivers").get(0).path("zone").path("id").asText();
    ((ArrayNode) fewer.path("slivers")).removeAll();
    ObjectNode lost = RecordDiff.of(before, fewer);
    assertThat(lost.path("changed").asBoolean()).isTrue();
    assertThat(lost.path("slivers").path("vanished").get(0).path("zone").path("id").asText()).isEqualTo(sliver);

    ObjectNode assumed = TestRecords.sealed("en");
    ((ArrayNode) assumed.path("assumptions")).addObject().put("code", "IMPLIED").put("field", "outfall");
    ObjectNode more = RecordDiff.of(before, assumed);
    assertThat(more.path("changed").asBoolean()).isTrue();
    assertThat(more.path("assumptions").path("appeared").get(0).path("field").asText()).isEqualTo("outfall");
  }

  @Test
  void tellsRequirementsAndRulesThatHoldAnywhere() {
    ((ArrayNode) after.path("unmetRequirements")).removeAll();
    ((ObjectNode) after.path("anywhere").get(0)).put("effect", "DUTY");
    ObjectNode diff = RecordDiff.of(before, after);
    assertThat(diff.path("unmetRequirements").path("vanished").get(0).path("rule").asText()).isEqualTo("IN-01");
    assertThat(diff.path("anywhere").path("changed").get(0).path("effect").path("after").asText()).isEqualTo("DUTY");
  }
}
