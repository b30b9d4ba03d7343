package lanxian.web;

import static lanxian.web.StaffServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lanxian.store.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /facilities} from registration to retirement, and what it refuses. */
class FacilitiesHandlerTest {
  private static final String[] GEOJSON = {"Content-Type", "application/geo+json"};

  private final StaffServer server = new StaffServer();

  @AfterEach
  void close() {
    server.close();
  }

  private static String farm(String id, double lon, String more) {
    return "{\"type\":\"Feature\"," + (id == null ? "" : "\"id\":\"" + id + "\",")
        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + ",44.005]},"
        + "\"properties\":{\"activity\":\"LIVESTOCK\",\"name\":\"养殖场\"" + more + "}}";
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private HttpResponse<String> add(String body) {
    return server.send("POST", "/facilities", body, GEOJSON);
  }

  @Test
  void livesFromRegistrationToRetirement() {
    HttpResponse<String> added = add(farm("farm-1", 87.3, ",\"species\":\"pig\",\"stock_heads\":\"5,000\""));
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("Location")).contains("/facilities/farm-1");
    assertThat(added.headers().firstValue("ETag")).contains("\"v1\"");
    JsonNode feature = json(server.send("GET", "/facilities/farm-1", null));
    assertThat(feature.at("/properties/phase").asText()).as("what is there exists").isEqualTo("EXISTING");
    assertThat(feature.at("/properties/stock_heads").asDouble()).isEqualTo(5000);
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(87.3);
    assertThat(feature.at("/register/author").asText()).isEqualTo("officer1");

    String moved = farm(null, 87.4, "");
    assertThat(server.send("PUT", "/facilities/farm-1", moved, GEOJSON).statusCode()).isEqualTo(428);
    assertThat(server.send("PUT", "/facilities/farm-1", moved, "Content-Type", "application/geo+json", "If-Match", "\"v2\"")
        .statusCode()).isEqualTo(412);
    HttpResponse<String> changed =
        server.send("PUT", "/facilities/farm-1", moved, "Content-Type", "application/geo+json", "If-Match", "\"v1\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).contains("\"v2\"");
    assertThat(json(changed).at("/properties/species").isMissingNode()).as("replaced as a whole").isTrue();

    assertThat(server.send("DELETE", "/facilities/farm-1", null, "If-Match", "\"v1\"").statusCode()).isEqualTo(412);
    assertThat(server.send("DELETE", "/facilities/farm-1", null, "If-Match", "\"v2\"").statusCode()).isEqualTo(204);
    assertThat(server.send("GET", "/facilities/farm-1", null).statusCode()).isEqualTo(404);
    assertThat(server.store.facilities().history("farm-1")).hasSize(3);
    List<AuditEntry> audit = server.store.audit().entries(0, 10);
    assertThat(audit).extracting(entry -> entry.event().action())
        .containsExactly("facility.create", "facility.change", "facility.retire");
    assertThat(audit).allSatisfy(entry -> {
      assertThat(entry.event().actor()).isEqualTo("officer1");
      assertThat(entry.event().from()).isEqualTo("192.0.2.7");
    });
  }

  @Test
  void aFileIsTakenAsAWholeOrNotAtAll() {
    HttpResponse<String> refused = add(collection(farm("a", 87.3, ""), farm("b", 87.3, ",\"stock_heads\":-1"),
        farm("c", 87.3, ",\"nonsense\":1"), farm("a", 87.3, ""), farm("../x", 87.3, ""), farm("d", 300, "")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("errors").findValuesAsText("code"))
        .contains("UNKNOWN_PROPERTY", "FACILITY_ID_TWICE", "FACILITY_ID_INVALID");
    assertThat(json(refused).path("errors").findValuesAsText("pointer")).contains("/features/2/properties/nonsense");
    assertThat(server.store.facilities().page(null, null, 10)).isEmpty();
    assertThat(add(collection(farm("a", 87.3, ""), farm(null, 87.31, ""))).statusCode()).isEqualTo(201);
    HttpResponse<String> again = add(collection(farm("new", 87.3, ""), farm("a", 87.3, "")));
    assertThat(json(again).path("errors").findValuesAsText("code")).containsExactly("FACILITY_EXISTS");
    assertThat(server.store.facilities().count()).isEqualTo(2);
  }

  @Test
  void pagesOfAWindowHoldEveryFacilityOnce() {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      features.add(farm("f" + (100 + i), 87 + i * 0.01, ""));
    }
    assertThat(add(collection(features.toArray(String[]::new))).statusCode()).isEqualTo(201);
    List<String> found = new ArrayList<>();
    String path = "/facilities?limit=4&bbox=87.045,44,87.205,45";
    while (path != null) {
      JsonNode page = json(server.send("GET", path, null));
      page.path("features").forEach(feature -> found.add(feature.path("id").asText()));
      JsonNode next = page.at("/links/0/href");
      path = next.isMissingNode() ? null : next.asText();
    }
    assertThat(found).hasSize(16).doesNotHaveDuplicates().isSorted().startsWith("f105").endsWith("f120");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "text/plain|x|415", "application/geo+json||400", "application/geo+json|{|400", "application/geo+json|[]|422",
      "application/geo+json|{\"type\":\"FeatureCollection\",\"features\":[]}|422",
      "application/geo+json|{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}|422",
      "application/geo+json|{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
          + "[[[87,44],[87.1,44.1],[87.1,44],[87,44.1],[87,44]]]},\"properties\":{\"activity\":\"LIVESTOCK\"}}|422",
      "application/zip|PK|422"})
  void whatIsNoFacilityIsRefusedAndNothingIsWritten(String type, String body, int status) {
    HttpResponse<String> answer = server.send("POST", "/facilities", body, "Content-Type", type);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
    assertThat(json(answer).path("errors")).isNotEmpty();
    if (status != 422) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
    assertThat(server.store.facilities().count()).isZero();
    assertThat(server.store.audit().entries(0, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"bbox=1;2;3;4", "'bbox=3,2,1,4'", "'bbox=1,2,3,4,5,6'", "'bbox=NaN,2,3,4'", "limit=0", "limit=1001", "x=1"})
  void badParametersAreNamed(String query) {
    assertThat(server.send("GET", "/facilities?" + query, null).statusCode()).isEqualTo(400);
  }

  @Test
  void facilitiesAreFoundByNamePartOfTheirIdAndActivity() {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      features.add(farm("Pig-" + i, 87 + i * 0.01, ""));
      features.add(farm("well-" + i, 87 + i * 0.01, "").replace("LIVESTOCK", "WELL").replace("养殖场", "东区 井" + i));
    }
    HttpResponse<String> added = add(collection(features.toArray(String[]::new)));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    List<String> found = new ArrayList<>();
    String path = "/facilities?limit=2&q=pIG&activity=LIVESTOCK";
    while (path != null) {
      JsonNode page = json(server.send("GET", path, null));
      page.path("features").forEach(feature -> found.add(feature.path("id").asText()));
      path = page.path("links").isEmpty() ? null : page.at("/links/0/href").asText();
    }
    assertThat(found).containsExactly("Pig-0", "Pig-1", "Pig-2", "Pig-3", "Pig-4", "Pig-5");
    assertThat(json(server.send("GET", "/facilities?q=" + URLEncoder.encode("东区 井3", StandardCharsets.UTF_8), null))
        .at("/features/0/id").asText()).isEqualTo("well-3");
    assertThat(json(server.send("GET", "/facilities?activity=WELL&bbox=87.025,44,87.2,45", null)).path("features")).hasSize(3);
    assertThat(json(server.send("GET", "/facilities?q=nothing", null)).path("features")).isEmpty();
    assertThat(server.send("GET", "/facilities?q=" + "x".repeat(101), null).statusCode()).isEqualTo(400);
  }
}
