package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lanxian.app.RunningService.Answer;
import lanxian.store.Await;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports and the coverage register over HTTP, on both stores. */
class ImportsApiTest {
  private static final String WETLAND = "category=wetland&class=GENERAL";
  private static final String ADMIN = "admin1 ADMINISTRATOR";

  private static RunningService start(RunningService.Kind kind) {
    return RunningService.trusting(kind.newUrl(), RunningService.CLOCK);
  }

  private static String zone(String id, String ring) {
    return "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"" + id + "\",\"name\":\"试验 " + id
        + "\",\"county\":\"652301\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
  }

  private static byte[] collection(String... features) {
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static final String SQUARE = "[87.30,44.00],[87.31,44.00],[87.31,44.01],[87.30,44.01],[87.30,44.00]";
  private static final String BOW_TIE = "[87.40,44.00],[87.41,44.01],[87.41,44.00],[87.40,44.01],[87.40,44.00]";
  private static final String OUTSIDE = "[187.40,94.00],[187.41,94.01],[187.41,94.00],[187.40,94.00]";

  private static Answer send(RunningService service, String query, byte[] file) {
    return service.post("/imports?" + query, "application/octet-stream", file, HeaderCallers.HEADER, ADMIN);
  }

  private static JsonNode ended(RunningService service, Answer begun) throws Exception {
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    JsonNode[] last = new JsonNode[1];
    Await.until("the import ends", () -> {
      last[0] = service.get(begun.header("Location"), HeaderCallers.HEADER, ADMIN).json();
      return !last[0].path("endedAt").isNull();
    });
    return last[0];
  }

  private static List<String> codes(JsonNode errors) {
    return StreamSupport.stream(errors.spliterator(), false).map(error -> error.path("code").asText()).toList();
  }

  private static long revision(RunningService service) {
    return service.get("/health").json().path("datasetRevision").asLong();
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void aFileBecomesOneRevisionAndEveryFeatureIsAccountedFor(RunningService.Kind kind) throws Exception {
    try (RunningService service = start(kind)) {
      long before = revision(service);
      byte[] file = collection(zone("a-1", SQUARE), zone("a-2", BOW_TIE));
      JsonNode dry = ended(service, send(service, "file=a.geojson&" + WETLAND + "&dryRun=true", file));
      assertThat(dry.path("state").asText()).isEqualTo("DONE");
      assertThat(dry.path("revision").isNull()).isTrue();
      assertThat(revision(service)).isEqualTo(before);

      JsonNode done = ended(service, send(service, "file=a.geojson&" + WETLAND + "&security_level=RESTRICTED", file));
      assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("DONE");
      assertThat(done.path("revision").asLong()).isEqualTo(before + 1).isEqualTo(revision(service));
      assertThat(done.at("/zones/added").asInt()).isEqualTo(2);
      assertThat(done.at("/progress/features").asInt()).isEqualTo(2);
      assertThat(done.at("/report/counts/loaded").asInt()).isEqualTo(1);
      assertThat(done.at("/report/counts/repaired").asInt()).isEqualTo(1);
      JsonNode repaired = done.at("/report/features/1");
      assertThat(repaired.path("result").asText()).isEqualTo("REPAIRED");
      assertThat(repaired.at("/repair/method").asText()).isNotEmpty();
      assertThat(repaired.at("/repair/areaAfterM2").asDouble()).isPositive();
      assertThat(repaired.path("bbox")).hasSize(4);
      assertThat(done.at("/options/security_level").asText()).isEqualTo("RESTRICTED");
      assertThat(service.get("/collections/wetland/items/a-1").status()).as("for nobody").isEqualTo(404);
      assertThat(service.get("/collections/wetland/items/a-1", HeaderCallers.HEADER, "p PLANNER").status()).isEqualTo(200);

      JsonNode again = ended(service, send(service, "file=a.geojson&" + WETLAND + "&security_level=RESTRICTED", file));
      assertThat(again.path("revision").isNull()).as("nothing new").isTrue();
      assertThat(again.at("/zones/unchanged").asInt()).isEqualTo(2);

      JsonNode list = service.get("/imports?limit=2", HeaderCallers.HEADER, ADMIN).json();
      assertThat(list.path("imports")).hasSize(2);
      JsonNode rest = service.get("/imports?before=" + list.path("next").asText(), HeaderCallers.HEADER, ADMIN).json();
      assertThat(rest.path("imports")).hasSize(1);
      assertThat(rest.at("/imports/0/id")).isEqualTo(dry.path("id"));
      assertThat(rest.path("next").isNull()).isTrue();
      String id = done.path("id").asText();
      JsonNode rows = service.get("/audit?action=import&target=" + id, HeaderCallers.HEADER, ADMIN).json();
      assertThat(rows.path("rows").findValuesAsText("action")).containsExactly("import.begin", "import.end");
    }
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void oneBadFeatureKeepsAllOutUnlessTheGoodOnesAreWanted(RunningService.Kind kind) throws Exception {
    try (RunningService service = start(kind)) {
      long before = revision(service);
      byte[] file = collection(zone("b-1", SQUARE), zone("b-2", SQUARE).replace("Polygon", "LineString").replace("[[[", "[[")
          .replace("]]]", "]]"));
      JsonNode refused = ended(service, send(service, "file=b.geojson&" + WETLAND, file));
      assertThat(refused.path("state").asText()).as(refused.toString()).isEqualTo("REFUSED");
      assertThat(refused.at("/report/features/1/result").asText()).isEqualTo("REFUSED");
      assertThat(codes(refused.at("/report/features/1/errors"))).isNotEmpty();
      assertThat(revision(service)).isEqualTo(before);
      JsonNode partial = ended(service, send(service, "file=b.geojson&" + WETLAND + "&partial=true", file));
      assertThat(partial.path("state").asText()).isEqualTo("DONE");
      assertThat(partial.at("/zones/added").asInt()).isEqualTo(1);
      JsonNode unread = ended(service, send(service, "file=c.geojson&" + WETLAND, collection(zone("c", OUTSIDE))));
      assertThat(unread.path("state").asText()).isEqualTo("REFUSED");
      JsonNode other = ended(service, send(service, "file=b.geojson&category=spring_protection_area",
          collection(zone("b-1", SQUARE))));
      assertThat(other.path("state").asText()).isEqualTo("REFUSED");
      assertThat(codes(other.path("errors"))).containsExactly("ZONE_OF_OTHER_CATEGORY");
    }
  }

  @Test
  void everyFaultOfWhatIsAskedForIsToldAtOnce() {
    try (RunningService service = start(RunningService.Kind.H2)) {
      Answer answer = send(service, "file=..%2F..%2Fetc%2Fpasswd&category=nothing&crs=EPSG:99999&encoding=klingon"
          + "&security_level=SECRET&partial=perhaps&publish=1", collection());
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("errors").findValuesAsText("parameter"))
          .containsExactlyInAnyOrder("file", "category", "crs", "encoding", "security_level", "partial", "publish");
      assertThat(send(service, "file=a.zip&" + WETLAND, new byte[0]).status()).isEqualTo(400);
      assertThat(service.get("/imports/nothing", HeaderCallers.HEADER, ADMIN).status()).isEqualTo(404);
      assertThat(service.get("/imports?before=nothing", HeaderCallers.HEADER, ADMIN).status()).isEqualTo(400);
      assertThat(service.get("/imports", HeaderCallers.HEADER, ADMIN).json().path("imports")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void whatWaitsIsCancelledAndWhatIsOverIsNot(RunningService.Kind kind) throws Exception {
    try (RunningService service = start(kind)) {
      List<String> features = new ArrayList<>();
      for (int i = 0; i < 4000; i++) {
        double west = 87 + i * 1e-4;
        features.add(zone("f-" + i, "[%1$s,44],[%2$s,44],[%2$s,44.01],[%1$s,44.01],[%1$s,44]".formatted(west, west + 5e-5)));
      }
      Answer first = send(service, "file=many.geojson&" + WETLAND, collection(features.toArray(String[]::new)));
      Answer second = send(service, "file=a.geojson&" + WETLAND, collection(zone("late", SQUARE)));
      int cancelled = service.send("DELETE", second.header("Location"), (String) null, HeaderCallers.HEADER, ADMIN).status();
      JsonNode late = ended(service, second);
      assertThat(cancelled).isEqualTo(late.path("state").asText().equals("CANCELLED") ? 204 : 409);
      assertThat(service.get("/collections/wetland/items/late").status())
          .isEqualTo(late.path("state").asText().equals("CANCELLED") ? 404 : 200);
      assertThat(ended(service, first).at("/zones/added").asInt()).isEqualTo(4000);
      assertThat(service.send("DELETE", first.header("Location"), (String) null, HeaderCallers.HEADER, ADMIN).status())
          .isEqualTo(409);
    }
  }

  /** Shapefiles and archives that broke other programs: each ends, says why, and the service goes on. */
  @Test
  @Tag("corpus")
  void hostileFilesAreRefusedOrRead() throws Exception {
    Path folder = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"), "hostile");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(path -> path.toString().matches(".*\\.(shp|zip|json|geojson|kml|gpkg)"))
          .sorted().limit(60).toList();
    }
    assertThat(files).hasSizeGreaterThan(30);
    try (RunningService service = start(RunningService.Kind.H2)) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
          continue;
        }
        JsonNode run = ended(service, send(service, "dryRun=true&" + WETLAND + "&file=" + file.getFileName(), bytes));
        assertThat(run.path("state").asText()).as(file + " " + run).isIn("DONE", "REFUSED");
        if (run.path("state").asText().equals("REFUSED") && run.path("report").isMissingNode()) {
          assertThat(codes(run.path("errors"))).as(file.toString()).isNotEmpty();
        }
      }
      assertThat(service.get("/health").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void theCoverageRegisterIsReplacedByACsv(RunningService.Kind kind) {
    try (RunningService service = start(kind)) {
      long before = revision(service);
      String csv = "county_code,category,status,valid_from,valid_to,note\n652301,wetland,DELINEATED,2026-01-01,,试验\n";
      assertThat(put(service, "/coverage?dryRun=true", csv).json().path("changed").asInt()).isEqualTo(1);
      assertThat(revision(service)).isEqualTo(before);
      Answer done = put(service, "/coverage", csv);
      assertThat(done.json().path("revision").asLong()).as(done.text()).isEqualTo(before + 1);
      assertThat(service.get("/coverage").json().path("entries")).anySatisfy(entry -> {
        assertThat(entry.path("category").asText()).isEqualTo("wetland");
        assertThat(entry.path("note").asText()).isEqualTo("试验");
      });
      Answer again = put(service, "/coverage", csv);
      assertThat(again.json().path("revision").isNull()).isTrue();
      assertThat(again.json().path("changed").asInt()).isZero();
      JsonNode rows = service.get("/audit?actor=admin1&action=zones.publish", HeaderCallers.HEADER, ADMIN).json().path("rows");
      assertThat(rows).hasSize(1);
      assertThat(rows.at("/0/detail").asText()).isEqualTo("Coverage register");

      Answer bad = put(service, "/coverage", csv + "65230,nothing,PERHAPS,2026-13-01,,\n652301,wetland,PARTIAL,,,a\0b\n");
      assertThat(bad.status()).isEqualTo(422);
      assertThat(codes(bad.json().path("errors"))).containsExactly("COVERAGE_COUNTY", "COVERAGE_CATEGORY", "COVERAGE_STATUS",
          "COVERAGE_DATE", "COVERAGE_NOT_CSV");
      assertThat(bad.json().path("errors").findValuesAsText("line")).containsExactly("3", "3", "3", "3", "4");
      assertThat(service.send("PUT", "/coverage", csv, HeaderCallers.HEADER, ADMIN).status()).isEqualTo(415);
      assertThat(revision(service)).isEqualTo(before + 1);
    }
  }

  private static Answer put(RunningService service, String path, String csv) {
    return service.send("PUT", path, csv, HeaderCallers.HEADER, ADMIN, "Content-Type", "text/csv");
  }

  /** Which days of the audit record are asked for, and what runs the service tells its administrator. */
  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void theRecordIsAskedForByDaysAndTheServiceForItsStatus(RunningService.Kind kind) {
    try (RunningService service = start(kind)) {
      put(service, "/coverage", "county_code,category,status,valid_from,valid_to,note\n652301,wetland,PARTIAL,2026-01-02,,\n");
      String rows = "/audit?actor=admin1&action=zones.publish&from=";
      LocalDate day = LocalDate.ofInstant(Instant.parse(service.get(rows + "2020-01-01", HeaderCallers.HEADER, ADMIN).json()
          .at("/rows/0/at").asText()), ZoneId.of("Asia/Shanghai"));
      assertThat(service.get(rows + day + "&to=" + day, HeaderCallers.HEADER, ADMIN).json().path("rows")).hasSize(1);
      assertThat(service.get(rows + day.plusDays(1), HeaderCallers.HEADER, ADMIN).json().path("rows")).isEmpty();
      assertThat(service.get("/audit?to=" + day.minusDays(1), HeaderCallers.HEADER, ADMIN).json().path("rows")).isEmpty();
      assertThat(service.get(rows + day + "&to=" + day.minusDays(1), HeaderCallers.HEADER, ADMIN).status()).isEqualTo(400);
      JsonNode status = service.get("/status", HeaderCallers.HEADER, ADMIN).json();
      assertThat(status.path("store").asText()).isEqualTo(kind == RunningService.Kind.H2 ? "H2" : "PostGIS");
      assertThat(status.path("datasetRevision").asLong()).isEqualTo(revision(service));
      assertThat(status.at("/index/zones").asInt()).isPositive();
      assertThat(status.at("/memory/maxBytes").asLong()).isPositive();
    }
  }
}
