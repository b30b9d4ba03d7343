package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.app.RunningService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route with every role against the running service. Whom a route admits stands here, written by hand beside the
 * route table of the service: whoever adds a route has to say it here once more.
 */
class AdmissionTest {
  private static final String ALL = "anonymous account officer planner reviewer administrator token";
  private static final String KNOWN = "account officer planner reviewer administrator token";
  private static final String ADMINISTRATOR = "administrator";
  private static final String STAFF = "officer planner reviewer administrator token";
  private static final String EDITORS = "planner reviewer administrator token";
  private static final String REVIEWER = "reviewer token";

  /** Route → who is admitted. The token is that of a planner who is a reviewer too, and is for a reviewer only. */
  static final Map<String, String> ADMITTED = new TreeMap<>();

  static {
    for (String path : List.of("/", "/api", "/conformance", "/collections", "/collections/{collectionId}",
        "/collections/{collectionId}/queryables", "/collections/{collectionId}/sortables",
        "/collections/{collectionId}/schema", "/collections/{collectionId}/items",
        "/collections/{collectionId}/items/{featureId}", "/collections/{collectionId}/styles",
        "/collections/{collectionId}/tiles", "/collections/{collectionId}/tiles/{tileMatrixSetId}",
        "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
        "/collections/{collectionId}/map/tiles", "/collections/{collectionId}/map/tiles/{tileMatrixSetId}",
        "/collections/{collectionId}/map/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
        "/tiles", "/tiles/{tileMatrixSetId}", "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
        "/map/tiles", "/map/tiles/{tileMatrixSetId}",
        "/map/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "/tileMatrixSets",
        "/tileMatrixSets/{tileMatrixSetId}", "/styles", "/styles/{styleId}", "/styles/{styleId}/metadata",
        "/styles/{styleId}/legend", "/styles/{styleId}/{file}", "/wms", "/wmts", "/wmts/1.0.0/WMTSCapabilities.xml",
        "/wmts/1.0.0/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}", "/health",
        "/project-schema", "/siting-checks/{id}", "/siting-checks/{id}/replay", "/siting-checks/{id}/recheck",
        "/identify", "/search", "/session", "/session/oidc", "/session/oidc/callback", "/ui/{edition}/{path}", "/coverage", "/changes",
        "/zones/{zoneId}/versions", "/zones/{zoneId}/versions/{version}",
        "/zones/{zoneId}/versions/{version}/diff/{other}", "/revisions", "/revisions/{revision}", "/generators",
        "/generators/{generatorId}")) {
      ADMITTED.put("GET " + path, ALL);
    }
    ADMITTED.put("POST /siting-checks", ALL);
    ADMITTED.put("GET /siting-checks", KNOWN);
    ADMITTED.put("POST /projects/reading", ALL);
    ADMITTED.put("POST /session", ALL);
    ADMITTED.put("DELETE /session", KNOWN);
    ADMITTED.put("GET /people", ADMINISTRATOR);
    ADMITTED.put("POST /people", ADMINISTRATOR);
    ADMITTED.put("GET /people/{login}", ADMINISTRATOR); // of somebody else
    ADMITTED.put("PATCH /people/{login}", ADMINISTRATOR);
    ADMITTED.put("POST /people/{login}/password", ADMINISTRATOR);
    ADMITTED.put("DELETE /people/{login}/lock", ADMINISTRATOR);
    ADMITTED.put("GET /tokens", KNOWN);
    ADMITTED.put("POST /tokens", "account officer planner reviewer administrator"); // a token makes no tokens
    ADMITTED.put("DELETE /tokens/{id}", KNOWN);
    for (String route : List.of("GET /facilities", "POST /facilities", "GET /facilities/{id}", "PUT /facilities/{id}",
        "DELETE /facilities/{id}")) {
      ADMITTED.put(route, STAFF);
    }
    for (String route : List.of("GET /audit", "GET /audit/head", "GET /audit/verification", "GET /webhooks",
        "POST /webhooks", "GET /webhooks/{id}", "PATCH /webhooks/{id}", "DELETE /webhooks/{id}",
        "GET /webhooks/{id}/deliveries", "PUT /coverage", "GET /imports", "POST /imports", "GET /imports/{id}",
        "DELETE /imports/{id}", "GET /status")) {
      ADMITTED.put(route, ADMINISTRATOR);
    }
    String set = "/change-sets/{changeSetId}";
    for (String path : List.of("/change-sets", set, set + "/history", set + "/changes", set + "/changes/{changeId}",
        set + "/changes/{changeId}/difference", set + "/validation", set + "/impact")) {
      ADMITTED.put("GET " + path, EDITORS);
    }
    ADMITTED.put("DELETE " + set + "/impact", EDITORS);
    for (String route : List.of("POST /change-sets", "PATCH " + set, "POST " + set + "/changes",
        "PUT " + set + "/changes/{changeId}", "DELETE " + set + "/changes/{changeId}", "POST " + set + "/submit",
        "POST " + set + "/withdraw", "POST " + set + "/reopen", "POST " + set + "/mends", "POST " + set + "/generate",
        "POST /generators/{generatorId}")) {
      ADMITTED.put(route, "planner");
    }
    ADMITTED.put("POST " + set + "/approve", REVIEWER);
    ADMITTED.put("POST " + set + "/reject", REVIEWER);
    ADMITTED.put("POST " + set + "/publish", "planner " + REVIEWER);
  }

  private static final Map<String, SignedInCaller> CALLERS = new LinkedHashMap<>();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(RunningService.Kind.H2);
    SignedInCaller administrator = SignedInCaller.firstAdministrator(service);
    CALLERS.put("anonymous", SignedInCaller.anonymous(service));
    CALLERS.put("account", SignedInCaller.added(administrator, "reader1"));
    CALLERS.put("officer", SignedInCaller.added(administrator, "officer1", "OFFICER"));
    CALLERS.put("planner", SignedInCaller.added(administrator, "planner1", "PLANNER"));
    CALLERS.put("reviewer", SignedInCaller.added(administrator, "reviewer1", "REVIEWER"));
    CALLERS.put("administrator", administrator);
    SignedInCaller both = SignedInCaller.added(administrator, "planner2", "PLANNER", "REVIEWER");
    CALLERS.put("token", SignedInCaller.withToken(service,
        both.makeToken("\"REVIEWER\"", "2026-12-31T00:00:00Z").json().path("token").asText()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyRouteIsInTheTable() {
    assertThat(service.routes()).isEqualTo(ADMITTED.keySet());
  }

  @Test
  void everyRouteAdmitsWhomTheTableSaysAndNobodyElse() {
    SignedInCaller.added(CALLERS.get("administrator"), "somebody");
    List<String> wrong = new ArrayList<>();
    Set<String> routes = new TreeSet<>(service.routes());
    routes.remove("DELETE /session"); // last of all, for it ends what the others need
    List<String> order = new ArrayList<>(routes);
    order.add("DELETE /session");
    for (String route : order) {
      Set<String> admitted = Set.of(ADMITTED.getOrDefault(route, "").split(" "));
      CALLERS.forEach((name, caller) -> {
        String[] parts = route.split(" ");
        Answer answer = caller.send(parts[0], parts[1].replace("{login}", "somebody").replaceAll("\\{\\w+}", "1"),
            parts[0].equals("GET") || parts[0].equals("DELETE") ? null : "{}");
        // what comes after the gate may refuse the empty body, the unknown id; not the person
        boolean let = answer.status() != 401 && answer.status() != 403;
        boolean callback = route.endsWith("/callback") && answer.status() == 404; // no provider is set here
        if (answer.status() >= 500 || let != admitted.contains(name) && !callback) {
          wrong.add(route + " for " + name + ": " + answer.status() + " " + answer.text());
        }
        if (!let) {
          assertThat(answer.status()).as(route + name).isEqualTo(name.equals("anonymous") ? 401 : 403);
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void headAdmitsWhomGetAdmits() {
    for (Map.Entry<String, SignedInCaller> caller : CALLERS.entrySet()) {
      int get = caller.getValue().get("/people").status();
      assertThat(caller.getValue().send("HEAD", "/people", null).status()).as(caller.getKey()).isEqualTo(get);
    }
  }
}
