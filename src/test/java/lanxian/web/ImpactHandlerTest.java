package lanxian.web;

import static lanxian.web.StaffServer.NOW;
import static lanxian.web.StaffServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.checks.CheckRequest;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Project;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneProposal;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import lanxian.store.AuditEvent;
import lanxian.store.PublicationDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code GET /change-sets/{changeSetId}/impact}: a new zone on a farm, as a list and on the map. */
class ImpactHandlerTest {
  private final Ground ground = Ground.changji();
  private final StaffServer server = new StaffServer();
  private String check;

  @BeforeEach
  void draw() {
    server.store.zones().publish(new PublicationDraft(null, "test", "county", List.of(TestZone.of("county-1", "county", null,
        ground.rect(-9000, -9000, 9000, 9000)).county("652301").draft()), List.of()));
    Project farm = new Project(ground.rect(0, 0, 100, 100), Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig",
        "stock_heads", 5000.0, "name", "养殖场"), "EPSG:4490", null, 0, List.of());
    check = server.checks.check(new CheckRequest(farm, server.checks.today(), 0, "zh", true)).id();
    ZoneDraft zone = TestZone.of("new", "drinking_water_protection", "L1", ground.rect(-50, -50, 500, 500)).draft();
    ChangeSet set = new ChangeSet("set-1", 1, ChangeSetState.DRAFT, "title", null, null, "planner1", Set.of("planner1"), null,
        null, null, NOW, NOW, List.of(new Change("c", Change.Kind.CREATE, List.of(),
            List.of(new ZoneProposal("new", zone.description(), zone.geometry(), null)), "drawn")));
    server.store.changeSets().save(set, new AuditEvent("planner1", null, "change-set.create", "set-1", 1L,
        AuditEvent.Outcome.DONE, null));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theListNamesTheFarmTheZoneAndTheRule() {
    HttpResponse<String> answer = server.send("GET", "/change-sets/set-1/impact", null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode impact = json(answer);
    JsonNode flip = impact.at("/becomesStricter/0");
    assertThat(flip.path("kind").asText()).isEqualTo("check");
    assertThat(flip.path("id").asText()).isEqualTo(check);
    assertThat(flip.path("name").asText()).isEqualTo("养殖场");
    assertThat(flip.path("after").asText()).isEqualTo("PROHIBITED");
    assertThat(flip.path("zones").get(0).asText()).isEqualTo("new");
    assertThat(flip.path("come").findValuesAsText("effect")).contains("PROHIBITED");
    assertThat(impact.at("/counts/becomesStricter").asInt()).isEqualTo(1);
    assertThat(impact.at("/becomesLooser")).isEmpty();
    JsonNode area = impact.at("/areas/0");
    assertThat(area.path("class").asText()).isEqualTo("L1");
    assertThat(area.path("gainedM2").asDouble()).isCloseTo(550 * 550, org.assertj.core.data.Percentage.withPercentage(0.1));
    assertThat(area.at("/counties/0/county").asText()).isEqualTo("652301");
    assertThat(area.path("lost").isNull()).isTrue();
  }

  @Test
  void theMapShowsGroundAndFarm() {
    HttpResponse<String> answer = server.send("GET", "/change-sets/set-1/impact?f=geojson", null);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
    JsonNode features = json(answer).path("features");
    assertThat(features).hasSize(2);
    assertThat(features.findValuesAsText("impact")).containsExactly("gained", "becomesStricter");
    assertThat(features.get(1).at("/geometry/type").asText()).isEqualTo("Point");
    assertThat(json(server.send("GET", "/change-sets/set-1/impact?f=geojson&limit=0", null)).path("features")).hasSize(1);
  }

  @Test
  void whoHoldsTheAnswerIsToldSoUntilItIsAnother() {
    HttpResponse<String> first = server.send("GET", "/change-sets/set-1/impact", null);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(server.send("GET", "/change-sets/set-1/impact", null, "If-None-Match", tag).statusCode()).isEqualTo(304);
    server.send("POST", "/facilities", "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[87.2001,44.0001]},"
        + "\"properties\":{\"activity\":\"LIVESTOCK\"}}", "Content-Type", "application/geo+json");
    HttpResponse<String> second = server.send("GET", "/change-sets/set-1/impact", null, "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json(second).at("/counts/total").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereOrNotUnderstoodIsRefused() {
    assertThat(server.send("GET", "/change-sets/none/impact", null).statusCode()).isEqualTo(404);
    assertThat(server.send("GET", "/change-sets/set-1/impact?limit=10001", null).statusCode()).isEqualTo(400);
    assertThat(server.send("GET", "/change-sets/set-1/impact?f=xml", null).statusCode()).isEqualTo(400);
  }
}
