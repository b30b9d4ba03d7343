package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import lanxian.cli.ExitCode;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDraft;
import lanxian.siting.TestZone;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine;

/** The dataset as of any revision over HTTP: what was answered when it was the newest, and what an export of it says. */
@Timeout(300)
class RevisionsApiTest {
  private static final String LAYER = "/collections/wetland";
  private static final String PLANNER = "planner1 PLANNER";
  private static final String PLACE = "/identify?lon=87.005&lat=44.005";
  private static final String FARM = "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"},"
      + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[87.005,44.005]}}";

  /** What is answered the same byte for byte: nothing in it is an address. */
  private static final List<String> FILES = List.of("geojson", "csv", "kml", "txt", "flatgeobuf", "shapefile");

  private static final List<String> DAYS = List.of("2026-01-01", "2026-11-23", "2027-02-01");

  @TempDir Path folder;
  private int exports;

  private record Service(RunningService running, Store store, String url) implements AutoCloseable {
    static Service start(RunningService.Kind kind) {
      String url = kind.newUrl();
      Store store = Stores.open(RunningService.settings(url));
      publish(store, List.of(TestZone.of("county-1", "county", null, box(86.5, 43.5, 1)).county("652301").draft(),
          zone("a", "first", 87).draft()));
      return new Service(RunningService.start(url, HeaderCallers::caller), store, url);
    }

    private static void publish(Store store, List<ZoneDraft> drafts) {
      long number = store.zones().revision();
      store.zones().publish(new PublicationDraft(null, "planner1", null, drafts, List.of(new Coverage("652301", "wetland",
          number == 1 ? CoverageStatus.PARTIAL : CoverageStatus.DELINEATED, Validity.ALWAYS, "after " + number))));
    }

    /** Publishes through another service, and returns when this one has heard of it. */
    void publish(ZoneDraft... drafts) {
      publish(store, List.of(drafts));
      while (running.get("/collections").json().path("datasetRevision").asLong() < store.zones().revision()) {
        Thread.onSpinWait();
      }
    }

    RunningService.Answer as(String caller, String path) {
      RunningService.Answer answer =
          caller == null ? running.get(path) : running.get(path, HeaderCallers.HEADER, caller);
      assertThat(answer.status()).as("%s as %s: %s", path, caller, answer.text()).isEqualTo(200);
      return answer;
    }

    JsonNode check(String query) {
      RunningService.Answer answer = running.post("/siting-checks?asOf=2026-11-23" + query, "application/geo+json", FARM,
          HeaderCallers.HEADER, PLANNER);
      assertThat(answer.status()).as(answer.text()).isIn(200, 201);
      return answer.json();
    }

    @Override
    public void close() {
      running.close();
      store.close();
    }
  }

  private static Geometry box(double west, double south, double side) {
    return new GeometryFactory().toGeometry(new Envelope(west, west + side, south, south + side));
  }

  private static TestZone zone(String id, String name, double west) {
    return TestZone.of(id, "wetland", "GENERAL", box(west, 44, 0.01)).name(name).accuracy(5);
  }

  private static ZoneDraft retired(String id, String name, double west, LocalDate from) {
    ZoneDraft draft = zone(id, name, west).valid(Validity.since(from)).draft();
    return new ZoneDraft(draft.zoneId(), draft.description(), draft.geometry(), draft.areaM2(), draft.validity(), true);
  }

  /** Revisions 2 to 4 one after another; {@code seen} is called at each of the four when it is the newest. */
  private static void publications(Service service, Runnable seen) {
    seen.run();
    service.publish(zone("a", "second", 87.002).valid(Validity.since(LocalDate.of(2027, 1, 1))).draft(),
        zone("b", "other", 87.004).draft());
    seen.run();
    service.publish(retired("b", "other", 87.004, LocalDate.of(2026, 6, 1)));
    seen.run();
    service.publish(zone("a", "hidden", 87).level(SecurityLevel.RESTRICTED).draft());
    seen.run();
  }

  private static List<String> questions() {
    List<String> questions = new ArrayList<>();
    for (String day : DAYS) {
      FILES.forEach(form -> questions.add(LAYER + "/items?datetime=" + day + "&f=" + form));
      questions.add(LAYER + "/items?datetime=" + day);
      questions.add(LAYER + "/items?datetime=2026-01-01/" + day + "&sortby=-name");
      questions.add(LAYER + "/items?filter=name%3C%3E'first'&datetime=" + day);
      questions.add(PLACE + "&asOf=" + day);
      questions.add("/coverage?asOf=" + day);
    }
    questions.addAll(List.of("/collections?lang=en", LAYER + "?lang=en", LAYER + "/schema?lang=en", LAYER + "/queryables?lang=en",
        LAYER + "/sortables?lang=en", LAYER + "/items?f=geojson"));
    return questions;
  }

  /** An answer without addresses, which name the revision that was asked for. */
  private static Object content(RunningService.Answer answer) {
    if (!answer.header("Content-Type").contains("json")) {
      return answer.response().body();
    }
    JsonNode json = answer.json();
    json.findParents("links").forEach(parent -> ((ObjectNode) parent).remove("links"));
    if (json.has("$id")) {
      ((ObjectNode) json).remove("$id");
    }
    return json;
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void aRevisionIsAnsweredAsItWasWhenItWasTheNewest(RunningService.Kind kind) {
    try (Service service = Service.start(kind)) {
      List<Map<String, Object>> then = new ArrayList<>();
      List<String> hashes = new ArrayList<>();
      publications(service, () -> {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String caller : new String[] {null, PLANNER}) {
          questions().forEach(path -> answers.put(caller + " " + path, content(service.as(caller, path))));
        }
        then.add(answers);
        hashes.add(service.check("&store=true").path("hash").asText());
      });
      for (int revision = 1; revision <= 4; revision++) {
        for (String caller : new String[] {null, PLANNER}) {
          for (String path : questions()) {
            RunningService.Answer now = service.as(caller, path + "&revision=" + revision);
            assertThat(content(now)).as("%s of revision %d as %s", path, revision, caller)
                .isEqualTo(then.get(revision - 1).get(caller + " " + path));
          }
        }
        JsonNode check = service.check("&store=false&revision=" + revision);
        assertThat(check.path("hash").asText()).as("the check on revision " + revision).isEqualTo(hashes.get(revision - 1));
        assertThat(check.path("datasetRevision").asInt()).isEqualTo(revision);
        assertThat(check.path("id").isNull() || check.path("id").isMissingNode()).as("nothing is kept").isTrue();
      }
      assertThat(hashes).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void aRevisionIsWhatAnExportOfItIs(RunningService.Kind kind) throws Exception {
    try (Service service = Service.start(kind)) {
      publications(service, () -> { });
      int features = 0;
      for (int revision = 1; revision <= 4; revision++) {
        for (String day : DAYS) {
          JsonNode exported = exported(service.url(), revision, day).path("features");
          JsonNode items = service.as(PLANNER, LAYER + "/items?f=geojson&revision=" + revision + "&datetime=" + day
              + "&crs=http://www.opengis.net/def/crs/EPSG/0/4490").json().path("features");
          assertThat(items).as("revision %d on %s", revision, day).isEqualTo(exported);
          for (JsonNode feature : exported) {
            JsonNode item = service.as(PLANNER, LAYER + "/items/" + feature.at("/properties/zone_id").asText() + "?revision="
                + revision + "&datetime=" + day).json();
            assertThat(item.at("/properties/name")).isEqualTo(feature.at("/properties/name"));
            features++;
          }
        }
      }
      assertThat(features).isEqualTo(3 + 2 * 3 + (2 + 1 + 1) + (2 + 1 + 1));
    }
  }

  private JsonNode exported(String url, int revision, String day) throws Exception {
    Path file = folder.resolve("export" + exports++ + ".geojson");
    CommandLine line = Main.commandLine();
    StringWriter said = new StringWriter();
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(said));
    assertThat(line.execute("export", "--category", "wetland", "--format", "geojson", "--db", url, "--sample", "",
        "--revision", String.valueOf(revision), "--as-of", day, file.toString())).as(said.toString()).isEqualTo(ExitCode.DONE);
    return new ObjectMapper().readTree(file.toFile());
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void pagesStayAtTheirRevisionWhateverIsPublishedMeanwhile(RunningService.Kind kind) {
    try (Service service = Service.start(kind)) {
      service.publish(zone("b", "other", 87.004).draft(), zone("c", "third", 87.006).draft());
      JsonNode page = service.as(null, LAYER + "/items?limit=1&revision=2&sortby=name").json();
      List<String> names = new ArrayList<>();
      for (String next = ""; next != null; next = link(page, "next")) {
        page = next.isEmpty() ? page : service.as(null, next).json();
        assertThat(page.path("numberMatched").asInt()).isEqualTo(3);
        names.add(page.at("/features/0/properties/name").asText());
        for (String rel : List.of("self", "alternate", "collection")) {
          assertThat(link(page, rel)).as(rel).contains("revision=2");
        }
        service.publish(zone("a", "n" + names.size(), 87).draft(), zone("z" + names.size(), "a", 87).draft());
      }
      assertThat(names).containsExactly("first", "other", "third");
      assertThat(link(page, "prev")).contains("revision=2");
      assertThat(service.as(null, LAYER + "/items").json().path("numberMatched").asInt()).isEqualTo(6);
      JsonNode layer = service.as(null, link(page, "collection")).json();
      assertThat(layer.path("numberOfFeatures").asInt()).isEqualTo(3);
      assertThat(link(layer, "items")).contains("revision=2");
    }
  }

  private static String link(JsonNode document, String rel) {
    return StreamSupport.stream(document.path("links").spliterator(), false)
        .filter(link -> link.path("rel").asText().equals(rel)).map(link -> URI.create(link.path("href").asText()))
        .map(address -> address.getRawPath() + "?" + address.getRawQuery()).findFirst().orElse(null);
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void whatWasOpenThenIsOpenInThatRevisionAndHiddenSince(RunningService.Kind kind) {
    try (Service service = Service.start(kind)) {
      publications(service, () -> { });
      assertThat(service.as(null, LAYER + "/items?revision=3").text()).contains("\"first\"");
      assertThat(service.as(null, LAYER + "/items?revision=4").text()).doesNotContain("\"a\"").contains("\"numberMatched\":0");
      assertThat(service.running().get(LAYER + "/items/a?revision=4").status()).isEqualTo(404);
      assertThat(service.as(PLANNER, LAYER + "/items?revision=4").text()).contains("\"hidden\"");
      assertThat(service.as(null, PLACE + "&revision=3").json().path("zones")).hasSize(2);
      assertThat(service.as(null, PLACE + "&revision=4").json().path("zones")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void cachesAreToldWhatNeverChanges(RunningService.Kind kind) {
    try (Service service = Service.start(kind)) {
      String fixed = LAYER + "/items?revision=1&datetime=2026-11-23";
      RunningService.Answer answer = service.as(null, fixed);
      assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=86400");
      service.publish(zone("b", "other", 87.004).draft());
      RunningService.Answer held = service.running().get(fixed, "If-None-Match", answer.header("ETag"));
      assertThat(held.status()).isEqualTo(304);
      assertThat(held.header("Cache-Control")).isEqualTo("public, max-age=86400");
      assertThat(service.as(null, fixed).response().body()).isEqualTo(answer.response().body());
      assertThat(service.as(PLANNER, fixed).header("Cache-Control")).isEqualTo("private, no-cache");
      for (String changing : List.of("?revision=1", "?datetime=2026-11-23", "?revision=1&datetime=2026-11-23/..",
          "?revision=1&datetime=2026-11-23/", "?revision=&datetime=2026-11-23")) {
        assertThat(service.as(null, LAYER + "/items" + changing).header("Cache-Control")).as(changing)
            .isEqualTo("public, no-cache");
      }
      RunningService.Answer refused = service.running().get(LAYER + "/items?revision=9&datetime=2026-11-23");
      assertThat(refused.header("Cache-Control")).isNotEqualTo("public, max-age=86400");
    }
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void whatIsNoRevisionIsToldWithItsPlace(RunningService.Kind kind) {
    try (Service service = Service.start(kind)) {
      List<String> paths = List.of("/collections?", LAYER + "?", LAYER + "/items?", LAYER + "/items/a?", LAYER + "/schema?",
          LAYER + "/queryables?", LAYER + "/sortables?", PLACE + "&", "/coverage?");
      for (String path : paths) {
        for (String bad : List.of("0", "2", "-1", "1.0", "x", "01", "99999999999999999999", "1%202")) {
          JsonNode problem = service.running().get(path + "lang=zz&revision=" + bad).json();
          assertThat(problem.path("status").asInt()).isEqualTo(400);
          assertThat(faults(problem)).as(path + bad).contains("BAD_PARAMETER revision").hasSize(2);
        }
        assertThat(faults(service.running().get(path + "revision=1&revision=1").json()))
            .containsExactly("REPEATED_PARAMETER revision");
      }
      for (String query : List.of("revision=1", "revision=1&store=true")) {
        RunningService.Answer kept = service.running().post("/siting-checks?" + query, "application/geo+json", FARM);
        assertThat(faults(kept.json())).as(query).containsExactly("BAD_PARAMETER store");
      }
      assertThat(faults(service.running().post("/siting-checks?store=false&revision=7", "application/geo+json", FARM).json()))
          .containsExactly("BAD_PARAMETER revision");
    }
  }

  private static List<String> faults(JsonNode problem) {
    return StreamSupport.stream(problem.path("errors").spliterator(), false)
        .map(fault -> fault.path("code").asText() + " " + fault.path("parameter").asText()).toList();
  }
}
