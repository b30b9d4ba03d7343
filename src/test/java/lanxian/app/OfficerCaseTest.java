package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pig farm on a water source's class 1 zone, by HTTP, on both stores, as the README shows it. */
class OfficerCaseTest {
  private static final String QUERY = "activity=LIVESTOCK&phase=NEW&species=pig&stock_heads=5000";
  private static final Map<RunningService.Kind, RunningService> SERVICES = new EnumMap<>(RunningService.Kind.class);

  @BeforeAll
  static void start() {
    for (RunningService.Kind kind : RunningService.Kind.values()) {
      SERVICES.put(kind, RunningService.start(kind));
    }
  }

  @AfterAll
  static void stop() {
    SERVICES.values().forEach(RunningService::close);
  }

  private static RunningService.Answer post(RunningService.Kind kind, String file, String query) {
    try {
      return SERVICES.get(kind).post("/siting-checks?" + query, "text/plain", Files.readAllBytes(Path.of("examples", file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode rule(JsonNode record, String id) {
    for (JsonNode finding : record.path("findings")) {
      for (JsonNode rule : finding.path("rules")) {
        if (rule.path("id").asText().equals(id)) {
          return rule;
        }
      }
    }
    throw new AssertionError(id + " is not among the findings of " + record);
  }

  private static List<String> rules(JsonNode record, String effect) {
    List<String> ids = new ArrayList<>();
    for (JsonNode finding : record.path("findings")) {
      for (JsonNode rule : finding.path("rules")) {
        if (rule.path("effect").asText().equals(effect)) {
          ids.add(rule.path("id").asText());
        }
      }
    }
    return ids;
  }

  @ParameterizedTest
  @EnumSource
  void aPigFarmOnAWaterSourceIsProhibitedByTheArticlesInForce(RunningService.Kind kind) {
    RunningService.Answer answer = post(kind, "farm-t1.txt", QUERY);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode record = answer.json();
    assertThat(answer.header("Location")).isEqualTo("/siting-checks/" + record.path("id").asText());
    assertThat(record.path("verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(rules(record, "PROHIBITED")).contains("DW-02", "DW-11", "DW-18");
    assertThat(rule(record, "DW-02").at("/basis/document").asText()).isEqualTo("生态环境法典");
    assertThat(rule(record, "DW-02").at("/basis/article").asText()).isEqualTo("319");
    assertThat(rule(record, "DW-18").toString()).contains("\"畜禽规模养殖污染防治条例\",\"article\":\"11（一）\"");
    assertThat(rule(record, "DW-01").path("assumed").toString()).contains("outfall");
    // The file's corners are rounded to a millimetre: along 4 km of boundary that is up to a square metre or two.
    assertThat(record.at("/project/areaM2").asDouble()).isEqualTo(1_002_512.63, offset(1.0));
    assertThat(record.at("/project/areaMu").asDouble()).isEqualTo(1503.7689, offset(0.0015));
    assertThat(record.at("/project/sourceCrs").asText()).isEqualTo("EPSG:4517");
  }

  @ParameterizedTest
  @EnumSource
  void theDayBeforeTheCodeTheOldLawIsCited(RunningService.Kind kind) {
    JsonNode before = post(kind, "farm-t1.txt", QUERY + "&asOf=2026-08-14").json();
    JsonNode after = post(kind, "farm-t1.txt", QUERY + "&asOf=2026-08-15").json();
    assertThat(rule(before, "DW-02").at("/basis/document").asText()).isEqualTo("水污染防治法");
    assertThat(rule(before, "DW-02").at("/basis/article").asText()).isEqualTo("65");
    assertThat(rule(after, "DW-02").at("/basis/document").asText()).isEqualTo("生态环境法典");
    assertThat(before.path("verdict")).isEqualTo(after.path("verdict"));
  }

  @ParameterizedTest
  @EnumSource
  void fiveKilometresAwayTheFarmGetsConditions(RunningService.Kind kind) {
    JsonNode record = post(kind, "farm-5km.txt", QUERY).json();
    assertThat(rules(record, "PROHIBITED")).as(record.toString()).isEmpty();
    assertThat(record.path("anywhere").findValuesAsText("id")).contains("LV-08", "IN-23b");
    assertThat(record.path("verdict").asText()).isEqualTo("CONDITIONAL");
  }

  @Test
  void theReadmeShowsThisAnswer() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    JsonNode record = post(RunningService.Kind.H2, "farm-t1.txt", QUERY + "&lang=en").json();
    assertThat(readme).contains("siting-checks?" + QUERY + "&lang=en");
    JsonNode first = record.at("/findings/0");
    for (String member : List.of("overlapM2", "overlapHa", "overlapMu", "overlapShare", "boundaryDistanceM")) {
      assertThat(readme).contains("\"" + member + "\": " + first.path(member).asText());
    }
    assertThat(readme).contains("\"areaM2\": " + record.at("/project/areaM2").asText())
        .contains(rule(record, "DW-02").path("text").asText()).contains("\"id\": \"" + first.at("/zone/id").asText());
  }

  @ParameterizedTest
  @EnumSource
  void theRecordIsKeptByteForByteAndReplaysToTheSameHash(RunningService.Kind kind) {
    RunningService.Answer made = post(kind, "farm-t1.txt", QUERY);
    String path = made.header("Location");
    RunningService service = SERVICES.get(kind);
    assertThat(service.get(path).response().body()).isEqualTo(made.response().body());
    JsonNode replay = service.get(path + "/replay").json();
    assertThat(replay.path("agrees").asBoolean()).isTrue();
    assertThat(replay.path("replayedHash")).isEqualTo(made.json().path("hash"));
    assertThat(service.get(path + "/recheck").status()).isEqualTo(200);
  }

  @Test
  void bothStoresGiveTheSameHash() {
    assertThat(post(RunningService.Kind.H2, "farm-t1.txt", QUERY).json().path("hash"))
        .isEqualTo(post(RunningService.Kind.POSTGIS, "farm-t1.txt", QUERY).json().path("hash"));
  }

  @Test
  void withoutStoringNothingIsKept() {
    RunningService.Answer answer = post(RunningService.Kind.H2, "farm-t1.txt", QUERY + "&store=false");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Location")).isNull();
    assertThat(answer.json().path("id").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void identifyNamesTheZonesAtAPlace(RunningService.Kind kind) {
    RunningService.Answer answer = SERVICES.get(kind).get("/identify?lon=87.303&lat=44.005");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("drinking_water_protection").contains("推定");
  }
}
