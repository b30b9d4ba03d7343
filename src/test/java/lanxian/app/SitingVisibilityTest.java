package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lanxian.app.RunningService.Answer;
import lanxian.domain.SecurityLevel;
import lanxian.store.AuditEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden zones decide siting checks, whoever asks; nothing else of them is told, and records are for whom they are. */
class SitingVisibilityTest {
  /** In the secret zone alone. */
  private static final double SECRET = 87.35;
  /** In the inner and the secret zone. */
  private static final double INNER = 87.33;

  private static LeveledServices services;

  @BeforeAll
  static void start() {
    services = new LeveledServices();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  private static Answer check(RunningService service, double west, double south, String caller, String query) {
    String ring = "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]".formatted(
        west, south, west + 0.001, south + 0.001);
    String body = "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\",\"species\":\"pig\","
        + "\"stock_heads\":5000},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + ring + "}}";
    return service.post("/siting-checks" + query, "application/geo+json", body,
        caller == null ? new String[0] : new String[] {TestCallers.HEADER, caller});
  }

  private static Answer get(String path, String caller) {
    return VisibilityTest.ask(services.service(), path, caller);
  }

  /** What a record says, without its own id and time. */
  private static JsonNode said(Answer answer) {
    ObjectNode record = (ObjectNode) answer.json();
    record.remove(List.of("id", "recordedAt"));
    return record;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aHiddenZoneDecidesTheVerdictAndIsNamedAsARestrictedLayer(String lang) {
    Answer whole = check(services.service(), SECRET, 44.004, "planner1", "?lang=" + lang);
    assertThat(whole.json().path("verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(whole.text()).contains("secret-zone", "SecretName", "\"securityLevel\":\"RESTRICTED\"");
    for (String caller : new String[] {null, "reader1", "officer1"}) {
      Answer answer = check(services.service(), SECRET, 44.004, caller, "?lang=" + lang);
      JsonNode record = answer.json();
      for (String member : List.of("verdict", "determined", "borderline", "asOf", "datasetRevision", "ruleSet", "project")) {
        assertThat(record.path(member)).as(member).isEqualTo(whole.json().path(member));
      }
      assertThat(record.path("redacted").asBoolean()).isTrue();
      assertThat(record.path("findings")).hasSize(1);
      JsonNode finding = record.path("findings").get(0);
      assertThat(finding.path("zone").toString()).isEqualTo("{\"restricted\":true,\"name\":\""
          + (lang.equals("zh") ? "受限图层" : "Restricted layer") + "\"}");
      assertThat(finding.properties()).extracting(member -> member.getKey()).containsExactly("zone", "rules");
      assertThat(finding.path("rules").get(0).path("effect").asText()).isEqualTo("PROHIBITED");
      assertThat(finding.path("rules")).allSatisfy(rule -> assertThat(rule.properties())
          .extracting(member -> member.getKey()).containsExactly("restricted", "name", "effect"));
      assertThat(record.path("totals").path("PROHIBITED").toString()).isEqualTo("{\"restricted\":true}");
      assertThat(record.path("hash")).isNotEqualTo(whole.json().path("hash"));
      assertThat(LeveledServices.leaks(answer.response().body(), SecurityLevel.INTERNAL)).isEmpty();
      assertThat(answer.text()).doesNotContain("DW-", "\"319\"", "\"securityLevel\":\"RESTRICTED\"");
    }
  }

  @Test
  void eachSeesAsFarAsHisClearanceGoes() {
    Answer officer = check(services.service(), INNER, 44.004, "officer1", "");
    assertThat(officer.text()).contains("inner-zone", "DW-02").doesNotContain("secret");
    assertThat(officer.json().path("findings")).hasSize(2);
    Answer anybody = check(services.service(), INNER, 44.004, null, "");
    assertThat(anybody.json().path("findings")).as("two hidden zones are not counted").hasSize(1);
    assertThat(LeveledServices.leaks(anybody.response().body(), SecurityLevel.PUBLIC)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?near=0", "?near=1000", "?near=5000"})
  void aHiddenZoneThatDecidesNothingLeavesNoTrace(String query) {
    for (String caller : new String[] {null, "officer1"}) {
      for (double[] place : new double[][] {{SECRET, 43.995}, {87.36, 44.004}, {87.2, 44.1}}) {
        Answer answer = check(services.service(), place[0], place[1], caller, query);
        assertThat(answer.json().has("redacted")).isFalse();
        assertThat(said(answer)).isEqualTo(
            said(check(services.twin(VisibilityTest.clearance(caller)), place[0], place[1], caller, query)));
      }
    }
    assertThat(check(services.service(), SECRET, 43.995, "planner1", "?near=5000").text()).contains("secret-zone");
  }

  @Test
  void theWholeRecordIsKeptAndEverybodyGetsHisPartOfIt() {
    String id = check(services.service(), INNER, 44.004, null, "").json().path("id").asText();
    Answer whole = get("/siting-checks/" + id, "planner1");
    assertThat(whole.text()).contains("secret-zone", "inner-zone");
    assertThat(whole.json().path("id").asText()).isEqualTo(id);
    Answer some = get("/siting-checks/" + id, "officer1");
    assertThat(some.text()).contains("inner-zone").doesNotContain("secret");
    Answer little = get("/siting-checks/" + id, null);
    assertThat(LeveledServices.leaks(little.response().body(), SecurityLevel.PUBLIC)).isEmpty();
    for (Answer answer : List.of(whole, some, little)) {
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(List.of(whole, some, little)).extracting(answer -> answer.json().path("hash").asText())
        .doesNotHaveDuplicates();
    for (String caller : new String[] {"planner1", "officer1", null}) {
      Answer replay = get("/siting-checks/" + id + "/replay", caller);
      assertThat(replay.json().path("agrees").asBoolean()).isTrue();
      assertThat(replay.json().path("hash")).isEqualTo(get("/siting-checks/" + id, caller).json().path("hash"));
      Answer recheck = get("/siting-checks/" + id + "/recheck", caller);
      assertThat(recheck.json().path("changed").asBoolean()).isFalse();
      assertThat(recheck.json().has("redacted")).isEqualTo(!"planner1".equals(caller));
      assertThat(LeveledServices.leaks(recheck.response().body(), VisibilityTest.clearance(caller))).isEmpty();
    }
  }

  @Test
  void readingARecordWithRestrictedZonesIsRecorded() {
    int before = services.audit().size();
    String id = check(services.service(), SECRET, 44.004, "planner3", "").json().path("id").asText();
    get("/siting-checks/" + id, "planner4");
    get("/siting-checks/" + id + "/recheck", "reviewer4");
    get("/siting-checks/" + id + "/replay", "reviewer5");
    get("/siting-checks/" + id, "officer4");
    List<AuditEntry> entries = services.audit();
    assertThat(entries.subList(before, entries.size())).extracting(entry -> entry.event().actor())
        .containsExactly("planner3", "planner4", "reviewer4");
  }

  /** OWASP API1:2023, broken object level authorization. */
  @Test
  void owaspApi1NobodyReadsTheRecordsOfOthers() {
    String open = check(services.service(), INNER, 44.004, null, "").json().path("id").asText();
    String own = check(services.service(), INNER, 44.004, "reader1", "").json().path("id").asText();
    String office = check(services.service(), INNER, 44.004, "officer1", "").json().path("id").asText();
    for (String way : List.of("", "/replay", "/recheck")) {
      List<String> refused = new ArrayList<>();
      for (String id : List.of(open, own, office)) {
        for (String caller : new String[] {
            "reader1", "reader2", null, "officer2", "planner2", "reviewer2", "administrator2"}) {
          Answer answer = get("/siting-checks/" + id + way, caller);
          if (answer.status() != 200) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text().replace(id, "X")).as("as of one that does not exist").isEqualTo(
                get("/siting-checks/nobody" + way, caller).text().replace("nobody", "X"));
            refused.add((id.equals(open) ? "open" : id.equals(own) ? "own" : "office") + " " + caller);
          }
        }
      }
      assertThat(refused).containsExactlyInAnyOrder(
          "own reader2", "own null", "office reader1", "office reader2", "office null");
    }
    for (String caller : new String[] {null, "officer1"}) {
      String items = "/collections/" + LeveledServices.CATEGORY + "/items/";
      assertThat(get(items + "secret-zone", caller).text().replace("secret-zone", "X"))
          .isEqualTo(get(items + "nobody", caller).text().replace("nobody", "X"));
    }
  }

  /** OWASP API3:2023, broken object property level authorization. */
  @Test
  void owaspApi3NoPropertyOfAHiddenZoneIsNamed() {
    String c = "/collections/" + LeveledServices.CATEGORY;
    for (String path : List.of(c + "/schema", c + "/queryables", c + "/sortables", c + "/items?properties=nothing",
        c + "/items?secret=1", c + "/items?sortby=nothing", c + "/items?filter=nothing%3D1")) {
      assertThat(get(path, "officer1").text()).as(path).doesNotContain("secret_column");
      assertThat(get(path, null).text()).as(path).doesNotContain("secret_column", "inner_column");
    }
    for (String path : List.of(
        "/items?properties=secret_column", "/items?sortby=secret_column", "/items?secret_column=secretvalue")) {
      assertThat(get(c + path, "planner1").status()).as(path).isEqualTo(200);
      assertThat(get(c + path, "officer1").status()).as(path).isEqualTo(400);
    }
    Answer forged = services.service().post("/siting-checks", "application/geo+json",
        "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\",\"author\":\"officer1\","
            + "\"clearance\":\"RESTRICTED\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[87.35,44.005]}}");
    assertThat(forged.status()).isEqualTo(422);
  }

  /** OWASP API8:2023 and A03:2021, injection: a filter never reaches a zone that the caller does not see. */
  @ParameterizedTest
  @ValueSource(strings = {"filter=zone_id='secret-zone'", "filter=zone_id<>'open-zone'", "filter=NOT(zone_id='open-zone')",
      "filter=security_level<>'PUBLIC'", "filter=security_level IN ('INTERNAL','RESTRICTED')",
      "filter=secret_column='secretvalue'",
      "filter=secret_column IS NOT NULL", "filter=name LIKE 'S%25' OR 1=1", "filter=CASEI(name) LIKE '%25secret%25'",
      "filter=S_INTERSECTS(geometry,POINT(87.355 44.005))",
      "filter=S_WITHIN(geometry,POLYGON((87 43,88 43,88 45,87 45,87 43)))",
      "filter=S_DISJOINT(geometry,POINT(87.31 44.005))", "filter=T_BEFORE(validity,DATE('2005-01-01'))",
      "filter=area_m2>0 AND version>0", "filter=name>'A'&sortby=-name", "filter=zone_id='x' OR 'a'='a'",
      "filter=zone_id='open-zone'' OR ''a''=''a'",
      "filter={\"op\":\"<>\",\"args\":[{\"property\":\"zone_id\"},\"open-zone\"]}",
      "filter={\"op\":\"isNull\",\"args\":[{\"property\":\"secret_column\"}]}", "sortby=secret_column",
      "sortby=-area_m2&limit=1",
      "after=WyJzZWNyZXQtem9uZSJd", "before=WyJzZWNyZXQtem9uZSJd", "after=WyJpbm5lci16b25lIl0&limit=1",
      "zone_id=secret-zone",
      "security_level=RESTRICTED", "datetime=../2005-01-01&filter=name LIKE '%25'", "bbox=87.35,44,87.36,44.01"})
  void owaspInjectionThroughCql2FindsNothingThatIsHidden(String query) {
    String path = "/collections/" + LeveledServices.CATEGORY + "/items?" + encoded(query);
    get(path, "planner1"); // what is kept for him must not be given to the others
    for (String caller : new String[] {null, "officer1"}) {
      SecurityLevel clearance = VisibilityTest.clearance(caller);
      Answer answer = get(path, caller);
      assertThat(answer.text()).isEqualTo(VisibilityTest.ask(services.twin(clearance), path, caller).text());
      assertThat(answer.header("OGC-NumberMatched")).isEqualTo(
          VisibilityTest.ask(services.twin(clearance), path, caller).header("OGC-NumberMatched"));
    }
  }

  private static String encoded(String query) {
    StringBuilder text = new StringBuilder();
    for (char c : query.toCharArray()) {
      text.append("'()<>{}\"[] ".indexOf(c) >= 0 ? "%" + String.format("%02X", (int) c) : c);
    }
    return text.toString();
  }
}
