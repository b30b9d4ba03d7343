package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong request gets problem details with all its faults, each with a code and its place. */
class FaultsTest {
  private static final String GEOJSON = "application/geo+json";
  private static final String TXT = "text/plain";
  private static final String SQUARE = ring("[87.30,44.00],[87.31,44.00],[87.31,44.01],[87.30,44.01],[87.30,44.00]");
  private static final String FARM = "\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"";
  private static final String[] CORNERS = {"J1,1,4873866.129,29524061.862", "J2,1,4873869.852,29525064.440",
      "J3,1,4874869.863,29525060.651", "J4,1,4874866.140,29524058.224", "J1,1,4873866.129,29524061.862"};
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(RunningService.Kind.H2);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String ring(String positions) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + positions + "]]}";
  }

  private static String feature(String geometry, String properties) {
    return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
  }

  private static String collection(String geometry, String properties) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + feature(geometry, properties) + "]}";
  }

  /** A boundary TXT whose points are the lines given. */
  private static String txt(String... points) {
    return "[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n计量单位=米\r\n带号=29\r\n[地块坐标]\r\n4,100.2513,1,地块一,面,,,,@\r\n"
        + String.join("\r\n", points) + "\r\n";
  }

  static Stream<Arguments> wrongRequests() {
    String point = "{\"type\":\"Point\",\"coordinates\":[87.3,44.0]}";
    return Stream.of(
        // query, media type, body, status, "CODE place" of each fault
        arguments("", "application/pdf", "%PDF", 415, List.of("MEDIA_TYPE_NOT_SUPPORTED")),
        arguments("", null, "x", 415, List.of("MEDIA_TYPE_NOT_SUPPORTED")),
        arguments("", GEOJSON, "", 400, List.of("FILE_EMPTY")),
        arguments("", GEOJSON, "{\"type\":\"Feature\",", 400, List.of("JSON_INVALID")),
        arguments("", GEOJSON, feature("{\"type\":\"Point\",\"coordinates\":[NaN,44]}", FARM), 422,
            List.of("COORDINATE_NOT_FINITE /geometry")),
        arguments("", GEOJSON, "{\"type\":\"Topology\"}", 422, List.of("NOT_GEOJSON")),
        arguments("", GEOJSON, feature(SQUARE, "\"activity\":\"LIVESTOK\",\"heads\":5"), 422,
            List.of("VALUE_NOT_ALLOWED /properties/activity", "UNKNOWN_PROPERTY /properties/heads",
                "MISSING_PROPERTY /properties/phase")),
        arguments("", GEOJSON, feature(SQUARE, FARM + ",\"stock_heads\":\"many\""), 422,
            List.of("WRONG_TYPE /properties/stock_heads")),
        arguments("", GEOJSON, feature(ring("[87.30,44.00],[87.31,44.01],[87.31,44.00],[87.30,44.01],[87.30,44.00]"), FARM),
            422, List.of("SELF_INTERSECTION /geometry 87.305,44.005")),
        arguments("", GEOJSON, feature(ring("[87.30,44.00],[87.31,44.00],[87.31,44.01],[87.30,44.01]"), FARM), 422,
            List.of("RING_NOT_CLOSED /geometry")),
        arguments("", GEOJSON, feature("{\"type\":\"Point\",\"coordinates\":[116.4,39.9]}", FARM), 422,
            List.of("OUTSIDE_PREFECTURE * 116.4,39.9")),
        arguments("asOf=yesterday&lang=fr&near=-1&colour=red", GEOJSON, feature(point, FARM), 400,
            List.of("BAD_PARAMETER asOf", "BAD_PARAMETER lang", "BAD_PARAMETER near", "UNKNOWN_PROPERTY colour")),
        arguments("activity=LIVESTOCK&phase=NEW", TXT, "not a boundary file", 422, List.of("NOT_BOUNDARY_TXT")),
        arguments("activity=LIVESTOCK&phase=NEW", TXT,
            txt("J1,1,4873866.129,29524061.862", "J2,1,abc,29525064.440", "J3,1,4874869.863,29525060.651",
                "J4,1,4874866.140,29524058.224", "J1,1,4873866.129,29524061.862"), 422, List.of("TXT_POINT_INVALID 9")),
        arguments("activity=LIVESTOCK", TXT, txt("J1,1,4873866.129,29524061.862", "J2,1,abc,29525064.440",
            "J3,1,4874869.863,29525060.651"), 400, List.of("TXT_POINT_INVALID 9", "RING_TOO_SHORT 10",
            "TXT_POINTS_MISSING 7", "MISSING_PROPERTY phase")),
        arguments("", GEOJSON, feature(SQUARE, FARM + ",\"colour\":1") + "}", 400, List.of("JSON_INVALID")),
        // facts that go against each other: named where they were given, together with everything else
        arguments("", GEOJSON, feature(SQUARE, FARM + ",\"discharges_pollutants\":true,\"discharge_mode\":\"ZERO\""), 422,
            List.of("CONTRADICTORY_PROPERTIES /properties/discharges_pollutants")),
        arguments("", GEOJSON, collection(SQUARE, FARM + ",\"discharges_pollutants\":true,\"discharge_mode\":\"ZERO\""),
            422, List.of("CONTRADICTORY_PROPERTIES /features/0/properties/discharges_pollutants")),
        arguments("discharges_pollutants=true", GEOJSON, feature(SQUARE, FARM + ",\"discharge_mode\":\"ZERO\""), 400,
            List.of("CONTRADICTORY_PROPERTIES discharges_pollutants")),
        arguments("discharge_mode=ZERO", GEOJSON, feature(SQUARE, FARM + ",\"discharges_pollutants\":true"), 422,
            List.of("CONTRADICTORY_PROPERTIES /properties/discharges_pollutants")),
        arguments("activity=LIVESTOCK&phase=NEW&discharges_pollutants=true&discharge_mode=ZERO", TXT, txt(CORNERS), 400,
            List.of("CONTRADICTORY_PROPERTIES discharges_pollutants")),
        arguments("activity=LIVESTOCK&discharges_pollutants=true&discharge_mode=ZERO&heads=5&near=x&outfall=perhaps", TXT,
            txt("J1,1,4873866.129,29524061.862", "J2,1,abc,29525064.440", "J3,1,4874869.863,29525060.651",
                "J4,1,4874866.140,29524058.224", "J1,1,4873866.129,29524061.862"), 400,
            List.of("BAD_PARAMETER near", "TXT_POINT_INVALID 9", "UNKNOWN_PROPERTY heads", "WRONG_TYPE outfall",
                "MISSING_PROPERTY phase", "CONTRADICTORY_PROPERTIES discharges_pollutants")),
        arguments("discharges_pollutants=true&discharge_mode=ZERO", TXT, "not a boundary file", 400,
            List.of("NOT_BOUNDARY_TXT", "CONTRADICTORY_PROPERTIES discharges_pollutants")),
        arguments("lang=fr", GEOJSON, feature("{\"type\":\"Point\",\"coordinates\":[116.4,39.9]}",
            FARM + ",\"discharges_pollutants\":true,\"discharge_mode\":\"ZERO\",\"stock_heads\":-1"), 400,
            List.of("BAD_PARAMETER lang", "OUT_OF_RANGE /properties/stock_heads", "OUTSIDE_PREFECTURE * 116.4,39.9",
                "CONTRADICTORY_PROPERTIES /properties/discharges_pollutants")),
        // what a mended fault may clear up is no contradiction yet
        arguments("", GEOJSON, feature(SQUARE, FARM + ",\"discharges_pollutants\":true,\"discharge_mode\":\"NIL\""), 422,
            List.of("VALUE_NOT_ALLOWED /properties/discharge_mode")),
        arguments("discharge_mode=ZERO&discharge_mode=DIRECT", GEOJSON,
            feature(SQUARE, FARM + ",\"discharges_pollutants\":true"), 400, List.of("PROPERTY_REPEATED discharge_mode")));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("wrongRequests")
  void aWrongProjectIsToldEverythingAtOnce(String query, String type, String body, int status, List<String> expected) {
    RunningService.Answer answer = service.post("/siting-checks?" + query, type, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    List<String> found = new ArrayList<>();
    problem.path("errors").forEach(error -> found.add(error.path("code").asText() + " " + error.path("pointer").asText("")
        + error.path("parameter").asText("") + error.path("line").asText("") + " " + coordinate(error)));
    assertThat(found).as(answer.text()).hasSize(expected.size());
    for (String wanted : expected) {
      assertThat(found).as(answer.text()).anySatisfy(line -> assertThat(List.of(line.split("[ ]+")))
          .as(line).satisfies(parts -> assertThat(parts.get(0)).isEqualTo(wanted.split(" ")[0]))
          .satisfies(parts -> assertThat(line).contains(wanted.contains(" ") ? wanted.split(" ")[1].replace("*", "") : "")
              .contains(wanted.split(" ").length > 2 ? wanted.split(" ")[2] : "")));
    }
  }

  private static String coordinate(JsonNode error) {
    JsonNode at = error.path("coordinate");
    return at.isArray() ? at.get(0).asDouble() + "," + at.get(1).asDouble() : "";
  }

  @Test
  void anUnknownCrsIsRefusedByName() {
    RunningService.Answer answer = service.post("/siting-checks", GEOJSON, feature(SQUARE, FARM), "Content-Crs",
        "<http://www.opengis.net/def/crs/EPSG/0/999999>");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("CRS_UNKNOWN");
  }

  @Test
  void tenMillionVerticesAreRefusedBeforeTheyAreBuilt() {
    StringBuilder body = new StringBuilder(80_000_000).append(
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
    for (int i = 0; i < 10_000_000; i++) {
      body.append("[1,2],");
    }
    byte[] bytes = body.append("[1,2]]}}").toString().getBytes(StandardCharsets.US_ASCII);
    RunningService.Answer answer = service.post("/siting-checks", GEOJSON, bytes);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("FILE_TOO_LARGE");
  }

  @Test
  void tooManyVerticesAreCounted() {
    String body = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":["
        + "[87.3,44],[87.4,44],".repeat(250_001) + "[87.3,44.1]]}}";
    RunningService.Answer answer = service.post("/siting-checks", GEOJSON, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("TOO_MANY_VERTICES");
  }

  @Test
  void anUnknownPropertyListsTheAllowedOnes() {
    JsonNode problem = service.post("/siting-checks", GEOJSON, feature(SQUARE, FARM + ",\"stock\":1")).json();
    assertThat(problem.at("/errors/0/detail").asText()).contains("stock_heads").contains("annual_output");
  }

  @Test
  void whatIsNotThereIsSaidAsAProblem() {
    for (String path : List.of("/nowhere", "/siting-checks/none", "/siting-checks/none/replay")) {
      RunningService.Answer answer = service.get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("NOT_FOUND");
    }
    RunningService.Answer wrongMethod = service.send("DELETE", "/siting-checks");
    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.header("Allow")).contains("POST");
    assertThat(service.send("HEAD", "/siting-checks/none").status()).isEqualTo(404);
    assertThat(service.send("HEAD", "/health").status()).isEqualTo(200);
  }

  @Test
  void theQueryIsUtf8WhateverTheBodyIs() {
    String query = "/siting-checks?store=false&activity=LIVESTOCK&phase=NEW&name=%E5%85%BB%E6%AE%96";
    byte[] farm = txt(CORNERS).getBytes(java.nio.charset.Charset.forName("GBK"));
    for (String type : List.of("text/plain; charset=GBK", "text/plain; charset=bogus", "text/plain")) {
      RunningService.Answer answer = service.post(query, type, farm);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.json().at("/project/name").asText()).isEqualTo("养殖");
    }
    RunningService.Answer broken = service.post("/siting-checks?name=%FF%FE&activity=MINE", "text/plain", farm);
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.json().at("/errors/0/parameter").asText()).isEqualTo("name");
  }

  @Test
  void anAddressThatIsTooLongIsToldAsAProblem() {
    RunningService.Answer answer = service.get("/identify?lon=87&lat=44&x=" + "9".repeat(20_000));
    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("URI_TOO_LONG");
  }

  @Test
  void identifyWantsAPlace() {
    RunningService.Answer answer = service.get("/identify?lon=200&asOf=2026-13-01");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors")).hasSize(3);
  }
}
