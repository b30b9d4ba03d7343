package lanxian.web.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lanxian.domain.Caller;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Role;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.editing.BeforeSubmit;
import lanxian.editing.ChangeSetService;
import lanxian.editing.generate.DraftAppender;
import lanxian.editing.generate.Generators;
import lanxian.http.Allowed;
import lanxian.http.Gate;
import lanxian.http.Problems;
import lanxian.rules.DelineationLoader;
import lanxian.rules.RuleSetLoader;
import lanxian.store.AuditEvent;
import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorsApiTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final Caller PLANNER = new Caller("planner1", null, Set.of(Role.PLANNER), SecurityLevel.RESTRICTED,
      "127.0.0.1", Caller.Means.TOKEN);
  private static final String WELL = """
      {"parameters": {"medium": "gravel", "aquifer": "PHREATIC", "name": "示意水源"},
       "geometry": {"type": "Point", "coordinates": [87.301, 44.012]}}""";

  private final HttpClient client = HttpClient.newHttpClient();
  private Store store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
  private Caller caller = PLANNER;
  private Javalin server;

  private void serve() {
    Generators generators = new Generators(
        DelineationLoader.fromDirectory(Path.of("rules"), Generators.numbers(), RULES), RULES, day -> store.zones().dataset().inForce(day));
    GeneratorsHandler handler = new GeneratorsHandler(
        generators, new DraftAppender(new ChangeSetService(
            store, () -> RULES, CLOCK, ZoneId.of("Asia/Shanghai"), BeforeSubmit.NOTHING)), () -> LocalDate.of(2026, 11, 23));
    server = Javalin.create(config -> {
      Problems.register(config.routes);
      new Gate(ctx -> caller, (who, ctx, why) -> { }).register(config.routes);
      config.routes.get("/generators", handler::all, Allowed.ANYBODY);
      config.routes.get("/generators/{generatorId}", handler::one, Allowed.ANYBODY);
      config.routes.post("/generators/{generatorId}", handler::preview, Allowed.PLANNER);
      config.routes.post("/change-sets/{changeSetId}/generate", handler::intoChangeSet, Allowed.PLANNER);
    }).start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
    store.close();
  }

  private record Answer(int status, String etag, JsonNode json) {
    List<String> codes() {
      List<String> codes = new ArrayList<>();
      json.path("errors").forEach(error -> codes.add(error.path("code").asText() + " "
          + error.path("pointer").asText(error.path("parameter").asText("-"))));
      return codes;
    }
  }

  private Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(null),
        new ObjectMapper().readTree(response.body()));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private Answer post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = to(path).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private void changeSet(ChangeSetState state) {
    for (int version = 1; version <= 2; version++) {
      store.changeSets().save(new ChangeSet("cs-1", version, version == 1 ? ChangeSetState.DRAFT : state, "示意", null, null,
          "planner2", Set.of("planner2"), null, null, null, CLOCK.instant(), CLOCK.instant(), List.of()),
          AuditEvent.done(PLANNER, "change-set.create", "change-set cs-1", (long) version, null));
    }
  }

  @Test
  void tellsWhatThereIs() throws Exception {
    caller = Caller.anonymous("127.0.0.1");
    serve();
    JsonNode all = send(to("/generators")).json().path("generators");
    assertThat(all.findValuesAsText("id")).containsExactly(
        "well", "well_field", "fissure_well", "karst", "river_source", "lake", "canal", "corridor", "levee", "dam", "canal_strip",
        "livestock_no_go");
    assertThat(all).allSatisfy(generator -> {
      assertThat(generator.at("/title/zh").asText()).isNotBlank();
      assertThat(generator.path("parameters")).isNotEmpty().allSatisfy(parameter -> {
        assertThat(parameter.path("type").asText()).isIn("number", "choice", "flag", "text");
        assertThat(parameter.at("/title/en").asText()).isNotBlank();
      });
      assertThat(generator.path("numbers")).isNotEmpty()
          .allSatisfy(number -> assertThat(number.path("verified").isBoolean()).isTrue());
    });
    assertThat(send(to("/generators/well")).json().path("id").asText()).isEqualTo("well");
    assertThat(send(to("/generators/spring")).codes()).containsExactly("NOT_FOUND -");
    assertThat(send(to("/generators?x=1")).status()).isEqualTo(400);
  }

  @Test
  void aPreviewIsForPlannersAndStoresNothing() throws Exception {
    serve();
    Answer preview = post("/generators/well", WELL);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.json().at("/features/0/properties/geometry_status").asText()).isEqualTo("推定");
    assertThat(preview.json().at("/features/0/properties/name").asText()).isEqualTo("示意水源一级保护区（推定）");
    assertThat(preview.json().at("/features/1/properties/area_m2").asDouble()).isBetween(77e6, Math.PI * (25e6 - 25e4));
    assertThat(preview.json().path("numbers").findValuesAsText("name")).containsExactly("well_l1_gravel", "well_l2_gravel");
    assertThat(preview.json().path("notices").findValuesAsText("code")).contains("NUMBERS_NOT_VERIFIED");
    assertThat(store.zones().revision()).isZero();
    caller = Caller.anonymous("127.0.0.1");
    assertThat(post("/generators/well", WELL).codes()).containsExactly("NOT_SIGNED_IN -");
    caller = new Caller("officer1", null, Set.of(Role.OFFICER), SecurityLevel.INTERNAL, null, Caller.Means.TOKEN);
    assertThat(post("/generators/well", WELL).codes()).containsExactly("NOT_ALLOWED -");
  }

  @Test
  void everythingThatIsWrongWithARequest() throws Exception {
    serve();
    assertThat(post("/generators/well", "{").codes()).containsExactly("JSON_INVALID -");
    assertThat(post("/generators/well", "{").status()).isEqualTo(400);
    assertThat(post("/generators/well", "[]").codes()).containsExactly("MEMBER_TYPE ");
    assertThat(post("/generators/well", "{\"day\": 1, \"day\": 2}").codes()).containsExactly("JSON_INVALID -");
    assertThat(post("/generators/well", "[".repeat(5000)).codes()).containsExactly("JSON_INVALID -");
    assertThat(post("/generators/well", """
        {"parameters": {"medium": ["a"]}, "day": "soon", "zones": [{"id": 1}], "colour": 1,
         "geometry": {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": null},
          {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [87]}}]}}""").codes())
        .containsExactlyInAnyOrder("GENERATOR_PARAMETER_BAD /colour", "GENERATOR_PARAMETER_BAD /parameters/medium",
            "GENERATOR_INPUT_BAD /geometry/features/0",
            "COORDINATES_DIMENSION /geometry/features/1/geometry/coordinates", "MEMBER_TYPE /zones/0", "MEMBER_TYPE /day");
    Answer refused = post("/generators/well", "{\"zones\": [{\"zoneId\": \"nowhere\"}]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("GENERATOR_ZONE_UNKNOWN /zones/0", "GENERATOR_INPUT_MISSING /geometry");
    assertThat(refused.json().at("/errors/1/parameter").asText()).as("the role that nothing is drawn in").isEqualTo("well");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void draftsGoIntoAChangeSet(boolean postgis) throws Exception {
    if (postgis) {
      store.close();
      store = PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl());
    }
    changeSet(ChangeSetState.DRAFT);
    serve();
    String path = "/change-sets/cs-1/generate?generator=well";
    assertThat(post(path, WELL).codes()).containsExactly("IF_MATCH_NEEDED If-Match");
    assertThat(post(path, WELL).status()).isEqualTo(428);
    assertThat(post(path, WELL, "If-Match", "\"v1\"").status()).isEqualTo(412);
    assertThat(post(path, WELL, "If-Match", "*").status()).isEqualTo(428);
    Answer put = post(path, WELL, "If-Match", "\"v2\"");
    assertThat(put.status()).as(put.json().toString()).isEqualTo(201);
    assertThat(put.etag()).isEqualTo("\"v3\"");
    ChangeSet now = store.changeSets().find("cs-1").orElseThrow();
    assertThat(now.version()).isEqualTo(3);
    assertThat(now.drafters()).containsExactlyInAnyOrder("planner1", "planner2");
    assertThat(now.changes()).hasSize(2).allSatisfy(change -> {
      assertThat(change.kind()).isEqualTo(Change.Kind.CREATE);
      assertThat(change.origin()).startsWith("generator well with aquifer = PHREATIC; ");
      assertThat(change.results().get(0).description().status()).isEqualTo(GeometryStatus.INFERRED);
      assertThat(change.results().get(0).geometry().isValid()).isTrue();
    });
    assertThat(post(path, WELL, "If-Match", "\"v2\"").status()).isEqualTo(412);
    assertThat(post(path, WELL, "If-Match", "\"v3\"").codes())
        .containsExactly("ZONE_IN_TWO_CHANGES ", "ZONE_IN_TWO_CHANGES ");
    assertThat(store.changeSets().find("cs-1").orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void onlyADraftTakesThem() throws Exception {
    changeSet(ChangeSetState.SUBMITTED);
    serve();
    assertThat(post("/change-sets/cs-1/generate?generator=well", WELL, "If-Match", "\"v2\"").status()).isEqualTo(409);
    assertThat(post("/change-sets/cs-9/generate?generator=well", WELL, "If-Match", "\"v2\"").status()).isEqualTo(404);
    assertThat(post("/change-sets/cs-1/generate?generator=spring", WELL, "If-Match", "\"v2\"").codes())
        .containsExactly("BAD_PARAMETER generator");
    assertThat(post("/change-sets/cs-1/generate", WELL, "If-Match", "\"v2\"").codes()).containsExactly("BAD_PARAMETER generator");
  }
}
