package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lanxian.app.RunningService.Answer;
import lanxian.domain.SecurityLevel;
import lanxian.store.AuditEntry;
import lanxian.tiles.ReadTile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No way out of the service gives away a zone to somebody who does not see it: every route that gives zones, asked by
 * callers of every clearance, answers what a service answers that never had the zones that are hidden.
 */
class VisibilityTest {
  private static final String C = "/collections/" + LeveledServices.CATEGORY;
  /** Tiles of level 12 and matrix that hold the place. */
  private static final String TILE = "/WebMercatorQuad/12/1489/3041";
  private static final String WMS = "/wms?SERVICE=WMS&VERSION=1.3.0&CRS=CRS:84&BBOX=87.29,43.99,87.37,44.02&WIDTH=320"
      + "&HEIGHT=120&STYLES=&LAYERS=" + LeveledServices.CATEGORY;
  private static final String INFO = WMS + "&REQUEST=GetFeatureInfo&FEATURE_COUNT=9&I=60&J=60&QUERY_LAYERS="
      + LeveledServices.CATEGORY + "&INFO_FORMAT=";

  /** Routes that give zones, or something made of them, and how they are asked for everything that they give. */
  static final Map<String, List<String>> GIVES_ZONES = new TreeMap<>(Map.ofEntries(
      Map.entry("GET /collections", List.of("/collections", "/collections?f=html", "/collections?revision=1")),
      Map.entry("GET /collections/{collectionId}", List.of(C, C + "?f=html", C + "?revision=1")),
      Map.entry("GET /collections/{collectionId}/queryables", List.of(C + "/queryables", C + "/queryables?f=html")),
      Map.entry("GET /collections/{collectionId}/sortables", List.of(C + "/sortables", C + "/sortables?revision=1")),
      Map.entry("GET /collections/{collectionId}/schema", List.of(C + "/schema", C + "/schema?revision=1")),
      Map.entry("GET /collections/{collectionId}/items", items()),
      Map.entry("GET /collections/{collectionId}/items/{featureId}", List.of(C + "/items/open-zone", C + "/items/inner-zone",
          C + "/items/secret-zone", C + "/items/secret-zone?f=html", C + "/items/inner-zone?datetime=2003-04-01",
          C + "/items/secret-zone?revision=1", C + "/items/inner-zone?revision=1&datetime=2003-04-01")),
      Map.entry("GET /collections/{collectionId}/tiles", List.of(C + "/tiles")),
      Map.entry("GET /collections/{collectionId}/tiles/{tileMatrixSetId}", List.of(C + "/tiles/WebMercatorQuad",
          C + "/tiles/CGCS2000Quad", C + "/tiles/WebMercatorQuad?f=tilejson")),
      Map.entry("GET /collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
          List.of(C + "/tiles" + TILE, C + "/tiles/WebMercatorQuad/6/23/47", C + "/tiles" + TILE + "?datetime=2003-04-01")),
      Map.entry("GET /tiles", List.of("/tiles")),
      Map.entry("GET /tiles/{tileMatrixSetId}", List.of("/tiles/WebMercatorQuad", "/tiles/WebMercatorQuad?f=tilejson")),
      Map.entry("GET /tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", List.of("/tiles" + TILE)),
      Map.entry("GET /collections/{collectionId}/map/tiles", List.of(C + "/map/tiles")),
      Map.entry("GET /collections/{collectionId}/map/tiles/{tileMatrixSetId}", List.of(C + "/map/tiles/WebMercatorQuad")),
      Map.entry("GET /collections/{collectionId}/map/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
          List.of(C + "/map/tiles" + TILE)),
      Map.entry("GET /map/tiles", List.of("/map/tiles")),
      Map.entry("GET /map/tiles/{tileMatrixSetId}", List.of("/map/tiles/WorldCRS84Quad")),
      Map.entry("GET /map/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", List.of("/map/tiles" + TILE)),
      Map.entry("GET /wms", List.of("/wms?SERVICE=WMS&REQUEST=GetCapabilities",
          "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities", WMS + "&REQUEST=GetMap&FORMAT=image/png",
          WMS + "&REQUEST=GetMap&FORMAT=image/jpeg", WMS + "&REQUEST=GetMap&FORMAT=image/png&TIME=2003-04-01",
          INFO + "application/json", INFO + "text/html", INFO + "text/plain",
          "/wms?SERVICE=WMS&REQUEST=GetLegendGraphic&LAYER=" + LeveledServices.CATEGORY)),
      Map.entry("GET /wmts", List.of("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
          "/wmts?SERVICE=WMTS&REQUEST=GetTile&STYLE="
          + "&FORMAT=image/png&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=12&TILEROW=1489&TILECOL=3041&LAYER="
          + LeveledServices.CATEGORY)),
      Map.entry("GET /wmts/1.0.0/WMTSCapabilities.xml", List.of("/wmts/1.0.0/WMTSCapabilities.xml")),
      Map.entry("GET /wmts/1.0.0/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}",
          List.of("/wmts/1.0.0/" + LeveledServices.CATEGORY + "/default/current" + TILE + ".png")),
      Map.entry("GET /identify", List.of("/identify?lon=87.305&lat=44.005", "/identify?lon=87.35&lat=44.005",
          "/identify?lon=87.305&lat=44.005&asOf=2003-04-01", "/identify?lon=87.305&lat=44.005&revision=1")),
      Map.entry("GET /search", List.of("/search?q=zone", "/search?q=secretname&lang=en", "/search?q=zone&asOf=2003-04-01")),
      Map.entry("GET /zones/{zoneId}/versions", List.of("/zones/open-zone/versions", "/zones/inner-zone/versions",
          "/zones/secret-zone/versions")),
      Map.entry("GET /zones/{zoneId}/versions/{version}", List.of("/zones/inner-zone/versions/1",
          "/zones/secret-zone/versions/1")),
      Map.entry("GET /zones/{zoneId}/versions/{version}/diff/{other}", List.of("/zones/secret-zone/versions/1/diff/1")),
      Map.entry("GET /changes", List.of("/changes?since=0")),
      Map.entry("GET /coverage", List.of("/coverage", "/coverage?revision=1"))));

  /** Those that give what came of a check: {@link SitingVisibilityTest} asks them. */
  static final Set<String> GIVES_CHECKS = Set.of("POST /siting-checks", "GET /siting-checks", "GET /siting-checks/{id}",
      "GET /siting-checks/{id}/replay", "GET /siting-checks/{id}/recheck");

  static final Set<String> GIVES_NONE = Set.of("GET /", "GET /api", "GET /conformance", "GET /tileMatrixSets",
      "GET /tileMatrixSets/{tileMatrixSetId}", "GET /styles", "GET /styles/{styleId}", "GET /styles/{styleId}/metadata",
      "GET /styles/{styleId}/legend", "GET /styles/{styleId}/{file}", "GET /collections/{collectionId}/styles",
      "GET /health", "GET /project-schema", "GET /ui/{edition}/{path}", "POST /projects/reading",
      "GET /generators", "GET /generators/{generatorId}", "GET /revisions", "GET /revisions/{revision}", "GET /session",
      "POST /session", "DELETE /session", "GET /session/oidc", "GET /session/oidc/callback", "GET /people", "POST /people",
      "GET /people/{login}", "PATCH /people/{login}", "POST /people/{login}/password", "DELETE /people/{login}/lock",
      "GET /tokens", "POST /tokens", "DELETE /tokens/{id}", "GET /facilities", "POST /facilities", "GET /facilities/{id}",
      "PUT /facilities/{id}", "DELETE /facilities/{id}", "GET /webhooks", "POST /webhooks", "GET /webhooks/{id}",
      "PATCH /webhooks/{id}", "DELETE /webhooks/{id}", "GET /webhooks/{id}/deliveries", "GET /audit", "GET /audit/head",
      "GET /audit/verification", "PUT /coverage", "GET /imports", "POST /imports", "GET /imports/{id}", "DELETE /imports/{id}",
      "GET /status");

  private static final String SET = "/change-sets/{changeSetId}";

  /**
   * Only planners, reviewers and administrators who see every zone are admitted to these: {@link AdmissionTest},
   * {@link AccessTableTest}.
   */
  static final Set<String> FOR_EDITORS = Set.of("GET /change-sets", "POST /change-sets", "GET " + SET, "PATCH " + SET,
      "GET " + SET + "/history", "GET " + SET + "/changes", "POST " + SET + "/changes", "GET " + SET + "/changes/{changeId}",
      "GET " + SET + "/changes/{changeId}/difference",
      "PUT " + SET + "/changes/{changeId}", "DELETE " + SET + "/changes/{changeId}", "POST " + SET + "/submit",
      "POST " + SET + "/approve", "POST " + SET + "/reject", "POST " + SET + "/withdraw", "POST " + SET + "/reopen",
      "POST " + SET + "/publish", "GET " + SET + "/validation", "POST " + SET + "/mends", "GET " + SET + "/impact",
      "DELETE " + SET + "/impact",
      "POST " + SET + "/generate", "POST /generators/{generatorId}");

  private static LeveledServices services;

  private static List<String> items() {
    List<String> paths = new ArrayList<>();
    for (String form : List.of("json", "html", "shapefile", "geopackage", "geojson", "flatgeobuf", "kml", "csv", "txt")) {
      paths.add(C + "/items?f=" + form);
    }
    paths.addAll(List.of(C + "/items?limit=1", C + "/items?sortby=-area_m2&limit=2", C + "/items?datetime=2003-01-01/..",
        C + "/items?datetime=2003-04-01", C + "/items?bbox=87.35,44,87.36,44.01", C + "/items?name=SecretName",
        C + "/items?properties=name&skipGeometry=true", C + "/items?f=csv&limit=2",
        C + "/items?revision=1", C + "/items?revision=1&datetime=2003-01-01/..&f=csv",
        C + "/items?crs=http://www.opengis.net/def/crs/EPSG/0/4517"));
    return paths;
  }

  @BeforeAll
  static void start() {
    services = new LeveledServices();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  static Answer ask(RunningService service, String path, String caller, String... more) {
    List<String> headers = new ArrayList<>(List.of(more));
    if (caller != null) {
      headers.addAll(List.of(TestCallers.HEADER, caller));
    }
    return service.get(path, headers.toArray(String[]::new));
  }

  static List<String> paths() {
    return GIVES_ZONES.values().stream().flatMap(List::stream).toList();
  }

  @Test
  void everyRouteIsKnownToGiveZonesOrNone() {
    Set<String> known = new TreeSet<>(GIVES_ZONES.keySet());
    known.addAll(GIVES_CHECKS);
    known.addAll(GIVES_NONE);
    known.addAll(FOR_EDITORS);
    assertThat(services.service().routes()).as("a route that is new must be put in one of the lists").isEqualTo(known);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everybodyGetsWhatAServiceWithoutTheHiddenZonesGives(String path) throws IOException {
    // whoever sees more comes first, so that what is kept for him is there when the others ask
    for (String caller : new String[] {"planner1", "officer1", null, "reader1", "reviewer1", "officer2", "administrator1"}) {
      SecurityLevel clearance = clearance(caller);
      Answer answer = ask(services.service(), path, caller);
      Answer expected = ask(services.twin(clearance), path, caller);
      assertThat(answer.status()).as(path + " for " + caller).isEqualTo(expected.status());
      assertThat(LeveledServices.leaks(plain(answer), clearance)).as(path + " for " + caller)
          .allMatch(path::contains); // what he asks for may be named in the answer
      if (!path.contains("geopackage")) { // holds the time at which it was written
        assertThat(timeless(path, answer)).as(path + " for " + caller).isEqualTo(timeless(path, expected));
      }
      if (answer.header("ETag") != null && !tellsTimes(path)) {
        assertThat(answer.header("ETag")).isEqualTo(expected.header("ETag"));
      }
    }
  }

  /**
   * The history tells when things were recorded, which is not the same in two services, and no note of a publication with
   * zones that the caller does not see: it may name them.
   */
  private static boolean tellsTimes(String path) {
    return path.startsWith("/zones/") || path.startsWith("/changes");
  }

  private static byte[] timeless(String path, Answer answer) {
    return tellsTimes(path)
        ? answer.text().replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "…").replaceAll("\"note\":\"\\w+\",", "").getBytes(StandardCharsets.UTF_8)
        : answer.response().body();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noCopyIsConfirmedOrKeptForSomebodyWhoSeesLess(String path) {
    Answer high = ask(services.service(), path, "planner1");
    if (high.status() == 200) {
      assertThat(high.header("Cache-Control")).as(path).containsAnyOf("private", "no-store").doesNotContain("public");
      assertThat(high.header("Vary")).as(path).contains("Authorization").contains("Cookie");
    }
    String tag = high.header("ETag");
    if (tag != null && high.status() == 200) {
      assertThat(ask(services.service(), path, "planner2", "If-None-Match", tag).status()).as(path).isEqualTo(304);
      for (String caller : new String[] {"officer1", null}) {
        assertThat(ask(services.service(), path, caller, "If-None-Match", tag).status()).as(path).isNotEqualTo(304);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"planner1,3", "reviewer1,3", "administrator1,3", "officer1,2", "reader1,1", ",1"})
  void whoMaySeeZonesGetsThem(String caller, int zones) throws IOException {
    SecurityLevel clearance = clearance(caller);
    RunningService service = services.service();
    assertThat(ask(service, C + "/items", caller).json().path("numberMatched").asInt()).isEqualTo(zones);
    assertThat(ask(service, C, caller).json().path("numberOfFeatures").asInt()).isEqualTo(zones);
    assertThat(ask(service, "/identify?lon=87.305&lat=44.005", caller).json().path("zones"))
        .extracting(zone -> zone.path("category").asText()).filteredOn(LeveledServices.CATEGORY::equals).hasSize(zones);
    assertThat(ReadTile.of(ask(service, C + "/tiles" + TILE, caller).response().body())).hasSize(zones);
    for (String form : List.of("json", "html", "shapefile", "geopackage", "geojson", "flatgeobuf", "kml", "csv")) {
      String text = new String(plain(ask(service, C + "/items?f=" + form, caller)), StandardCharsets.UTF_8);
      LeveledServices.MARKS.forEach((level, marks) -> assertThat(text.contains(marks.get(1))).as(form + " " + level)
          .isEqualTo(level.isVisibleTo(clearance)));
    }
  }

  @Test
  void mapsShowHiddenZonesToWhoSeesThem() {
    for (String path : List.of(WMS + "&REQUEST=GetMap&FORMAT=image/png", C + "/map/tiles" + TILE)) {
      byte[] all = ask(services.service(), path, "planner1").response().body();
      byte[] some = ask(services.service(), path, "officer1").response().body();
      assertThat(all).isNotEqualTo(some);
      assertThat(some).isNotEqualTo(ask(services.service(), path, null).response().body());
    }
  }

  @Test
  void readsOfRestrictedZonesAreRecordedAndNoOthers() {
    for (String path : List.of(C + "/items?limit=3&mark=", C + "/items/secret-zone?lang=en&mark=",
        C + "/tiles" + TILE + "?f=mvt&mark=", INFO + "text/plain&mark=", WMS + "&REQUEST=GetMap&FORMAT=image/png&mark=",
        "/identify?lon=87.35&lat=44.005&lang=en&mark=", "/zones/secret-zone/versions?mark=",
        "/zones/secret-zone/versions/1?mark=", "/zones/secret-zone/versions/1/diff/1?mark=")) {
      String asked = path.replaceFirst("[?&]mark=$", "");
      int before = services.audit().size();
      Answer answer = ask(services.service(), asked, "planner7");
      assertThat(answer.status()).isEqualTo(200);
      List<AuditEntry> after = services.audit();
      assertThat(after).as(asked).hasSize(before + 1);
      AuditEntry entry = after.get(before);
      assertThat(entry.event().actor()).isEqualTo("planner7");
      assertThat(entry.event().action()).isEqualTo("zones.read");
      assertThat(entry.event().target()).isEqualTo(asked);
      assertThat(entry.event().version()).isEqualTo(1);
      ask(services.service(), asked, "officer7");
      ask(services.service(), asked, null);
      if (answer.header("ETag") != null) {
        ask(services.service(), asked, "planner7", "If-None-Match", answer.header("ETag"));
      }
      assertThat(services.audit()).as("who sees none, and a copy that is good").hasSize(before + 1);
    }
    int before = services.audit().size();
    ask(services.service(), C + "/items/open-zone", "planner7");
    ask(services.service(), C + "/items?bbox=87.4,43.9,87.5,43.95", "planner7");
    ask(services.service(), C + "/tiles/WebMercatorQuad/12/1400/3041", "planner7");
    ask(services.service(), "/collections", "planner7");
    assertThat(services.audit()).as("no restricted zone in them").hasSize(before);
  }

  @Test
  void aLongAddressIsCutInTheRecord() {
    String path = C + "/items?filter=" + "zone_id%3D'secret-zone'%20OR%20".repeat(30) + "zone_id%3D'secret-zone'";
    assertThat(ask(services.service(), path, "planner8").status()).isEqualTo(200);
    List<AuditEntry> entries = services.audit();
    assertThat(entries.get(entries.size() - 1).event().target()).hasSize(500).isEqualTo(path.substring(0, 500));
  }

  static SecurityLevel clearance(String caller) {
    return caller == null || caller.startsWith("reader") ? SecurityLevel.PUBLIC
        : caller.startsWith("officer") ? SecurityLevel.INTERNAL : SecurityLevel.RESTRICTED;
  }

  /** The bytes of an answer, of an archive those of all its files. */
  static byte[] plain(Answer answer) throws IOException {
    byte[] body = answer.response().body();
    if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
      return body;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.transferTo(all);
      }
    }
    return all.toByteArray();
  }
}
