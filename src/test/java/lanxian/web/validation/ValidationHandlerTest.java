package lanxian.web.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.editing.validation.StoredSet;
import lanxian.http.Allowed;
import lanxian.http.Gate;
import lanxian.http.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two routes over a real server. */
class ValidationHandlerTest {
  private static final Caller PLANNER =
      new Caller("planner1", null, Set.of(Role.PLANNER), SecurityLevel.RESTRICTED, "127.0.0.1", Caller.Means.SESSION);

  private final HttpClient client = HttpClient.newHttpClient();
  private StoredSet stored;
  private Javalin server;

  @BeforeEach
  void start() {
    stored = new StoredSet();
    ValidationHandler handler = new ValidationHandler(stored.service());
    server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      Problems.register(config.routes);
      new Gate(ctx -> PLANNER, (caller, ctx, why) -> { }).register(config.routes);
      config.routes.get("/change-sets/{changeSetId}/validation", handler::get, Allowed.EDITORS);
      config.routes.post("/change-sets/{changeSetId}/mends", handler::mend, Allowed.PLANNER);
    }).start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.stop();
    stored.close();
  }

  @Test
  void tellsFindingsWithPlacesAndMends() throws Exception {
    HttpResponse<String> answer = get("/change-sets/set-1/validation?lang=en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"v1\"");
    JsonNode report = json(answer);
    assertThat(report.get("errorCount").asInt()).isEqualTo(2);
    assertThat(report.get("zones").asInt()).isEqualTo(2);
    JsonNode first = report.at("/findings/0");
    assertThat(first.get("code").asText()).isEqualTo("ZONE_INVALID");
    assertThat(first.at("/at/0").asDouble()).isBetween(87.2, 87.21);
    assertThat(first.at("/geometry/type").asText()).isEqualTo("MultiPoint");
    assertThat(first.at("/mend/method").asText()).isEqualTo("JTS GeometryFixer (structure)");
    assertThat(first.at("/mend/effect/areaChangeM2").isNumber()).isTrue();
    JsonNode second = report.at("/findings/1");
    assertThat(second.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
    assertThat(second.at("/figures/overlapM2").asDouble()).isPositive();
    assertThat(json(get("/change-sets/set-1/validation")).at("/findings/0/text").asText()).contains("边界无效");
  }

  @Test
  void mendsOneOrAll() throws Exception {
    String id = json(get("/change-sets/set-1/validation")).at("/findings/0/mend/id").asText();
    HttpResponse<String> one = post("set-1", "\"v1\"", "[\"" + id + "\"]");
    assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
    assertThat(one.headers().firstValue("ETag")).hasValue("\"v2\"");
    assertThat(json(one).at("/done/0/id").asText()).isEqualTo(id);
    HttpResponse<String> all = post("set-1", "\"v2\"", "\"all\"");
    assertThat(json(all).get("version").asInt()).isEqualTo(3);
    assertThat(json(all).get("areaChangeM2").asDouble()).isNegative();
    assertThat(json(get("/change-sets/set-1/validation")).get("errorCount").asInt()).isZero();
  }

  @Test
  void showsWhatAMendWouldDoAndKeepsNothingOfIt() throws Exception {
    String id = json(get("/change-sets/set-1/validation")).at("/findings/0/mend/id").asText();
    JsonNode preview = json(post("set-1", "\"v1\"", "[\"" + id + "\"]", "?preview=true"));
    assertThat(preview.get("version").asInt()).isEqualTo(1);
    assertThat(preview.at("/done/0/effect/areaAfterM2").asDouble()).isPositive();
    assertThat(preview.get("shapes")).hasSize(1);
    assertThat(preview.at("/shapes/0/zoneId")).isEqualTo(preview.at("/done/0/zoneId"));
    assertThat(preview.at("/shapes/0/geometry/type").asText()).isEqualTo("MultiPolygon");
    assertThat(stored.store().changeSets().find("set-1").orElseThrow().version()).isEqualTo(1);
    assertThat(json(post("set-1", "\"v1\"", "[\"" + id + "\"]")).has("shapes")).isFalse();
    assertThat(post("set-1", "\"v1\"", "\"all\"", "?preview=true").statusCode()).as("somebody was faster").isEqualTo(412);
    assertThat(post("set-1", "\"v2\"", "\"all\"", "?preview=perhaps").statusCode()).isEqualTo(400);
  }

  /** Of a zone that crosses itself nobody can tell what a mend gains; of one that is cut all is lost ground. */
  @Test
  void aPreviewTellsGroundGainedAndLost() throws Exception {
    JsonNode findings = json(get("/change-sets/set-1/validation")).get("findings");
    JsonNode invalid = preview(findings.get(0));
    assertThat(invalid.path("ground").isNull()).isTrue();
    assertThat(invalid.at("/before/coordinates/0")).hasSize(5);
    JsonNode cut = preview(findings.get(1));
    double change = findings.get(1).at("/mend/effect/areaChangeM2").asDouble();
    assertThat(change).isNegative();
    assertThat(cut.at("/ground/lostM2").asDouble()).isCloseTo(-change, within(0.01));
    assertThat(cut.at("/ground/gainedM2").asDouble()).isCloseTo(0, within(0.01));
    assertThat(cut.at("/ground/keptM2").asDouble())
        .isCloseTo(findings.get(1).at("/mend/effect/areaAfterM2").asDouble(), within(0.01));
    assertThat(cut.at("/ground/lost/type").asText()).endsWith("Polygon");
    assertThat(cut.at("/ground/gained").isNull()).isTrue();
  }

  private JsonNode preview(JsonNode finding) throws Exception {
    String body = "[\"" + finding.at("/mend/id").asText() + "\"]";
    return json(post("set-1", "\"v1\"", body, "?preview=true")).at("/shapes/0");
  }

  @Test
  void refusesWhatIsNotRight() throws Exception {
    assertThat(get("/change-sets/none/validation").statusCode()).isEqualTo(404);
    assertThat(get("/change-sets/set-1/validation?language=en").statusCode()).isEqualTo(400);
    assertThat(post("set-1", null, "\"all\"").statusCode()).isEqualTo(428);
    assertThat(post("set-1", "\"v7\"", "\"all\"").statusCode()).isEqualTo(412);
    assertThat(post("set-1", "*", "\"all\"").statusCode()).isEqualTo(428);
    assertThat(post("none", "\"v1\"", "\"all\"").statusCode()).isEqualTo(404);
    for (String body : new String[] {"", "all", "{}", "[]", "[1]", "\"some\"", "null"}) {
      assertThat(post("set-1", "\"v1\"", body).statusCode()).as(body).isEqualTo(400);
    }
    HttpResponse<String> unknown = post("set-1", "\"v1\"", "[\"x\"]");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(json(unknown).at("/errors/0/code").asText()).isEqualTo("MEND_UNKNOWN");
    assertThat(stored.store().changeSets().find("set-1").orElseThrow().version()).isEqualTo(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String id, String tag, String body) throws IOException, InterruptedException {
    return post(id, tag, body, "");
  }

  private HttpResponse<String> post(String id, String tag, String body, String query)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at("/change-sets/" + id + "/mends" + query))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
