package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The 144 Dutch Natura 2000 sites from a file to published zones: imported as a change set, refused, mended by what is
 * proposed, approved and published, with every square metre that came or went accounted for.
 */
@Tag("corpus")
class Natura2000ChangeSetTest {
  private static final int SITES = 144;
  private static final int INVALID = 36;

  @ParameterizedTest
  @EnumSource
  void becomesZones(RunningService.Kind kind) throws IOException {
    byte[] file = Files.readAllBytes(Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"))
        .resolve("natura2000_nl/natura2000_nl.geojson"));
    try (RunningService service = RunningService.start(kind.newUrl(), HeaderCallers::caller)) {
      EditingClient planner = EditingClient.planner(service, "planner1");
      String set = planner.create("Natura 2000").header("Location");
      RunningService.Answer drawn = planner.send("POST", set + "/changes?category=nature_reserve&class=GENERAL&file=sites.geojson",
          "\"v1\"", "application/geo+json", file);
      assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
      assertThat(drawn.json().path("added")).hasSize(SITES);

      RunningService.Answer refused = planner.step(set, "submit", "\"v2\"");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(EditingClient.codes(refused)).contains("SELF_INTERSECTION").filteredOn("ZONE_INVALID"::equals).hasSize(INVALID);
      assertThat(refused.json().path("errors")).allSatisfy(error -> assertThat(error.path("coordinate")).hasSize(2));

      JsonNode report = planner.get(set + "/validation").json();
      Set<String> invalid = new TreeSet<>();

      report.path("findings").forEach(finding -> {
        if (finding.path("code").asText().equals("ZONE_INVALID")) {
          invalid.add(finding.path("zoneId").asText());
          assertThat(finding.path("at")).hasSize(2);
          assertThat(finding.path("mend").path("id").asText()).isNotEmpty();
          
        }
      });
      assertThat(invalid).hasSize(INVALID);

      int version = 2;
      double changed = 0;
      for (int rounds = 0; report.path("errorCount").asInt() > 0 && rounds < 4; rounds++) {
        RunningService.Answer mended = planner.send("POST", set + "/mends", "\"v" + version + "\"", "'all'");
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        changed += mended.json().path("areaChangeM2").asDouble();
        double sum = 0;
        for (JsonNode done : mended.json().path("done")) {
          sum += done.at("/effect/areaChangeM2").asDouble();
        }
        assertThat(sum).isCloseTo(mended.json().path("areaChangeM2").asDouble(), within(1e-3));
        version = mended.json().path("version").asInt();
        report = planner.get(set + "/validation").json();
      }
      assertThat(report.path("errorCount").asInt()).isZero();

      assertThat(planner.step(set, "submit", "\"v" + version + "\"").status()).isEqualTo(200);
      EditingClient reviewer = EditingClient.reviewer(service, "reviewer1");
      assertThat(reviewer.step(set, "approve", "\"v" + (version + 1) + "\"").status()).isEqualTo(200);
      RunningService.Answer published = reviewer.step(set, "publish", "\"v" + (version + 2) + "\"");
      assertThat(published.status()).as(published.text()).isEqualTo(200);
      JsonNode items = planner.get("/collections/nature_reserve/items?limit=1000&skipGeometry=true&properties=area_m2").json();
      assertThat(items.path("numberMatched").asInt()).isEqualTo(SITES);
      double total = 0;
      for (JsonNode item : items.path("features")) {
        total += item.at("/properties/area_m2").asDouble();
      }
      double drawnM2 = 0;
      int counted = 0;
      while (counted < SITES) { // a page ends at so many vertices
        JsonNode page = planner.get(set + "/changes?version=2&limit=1000&from=" + counted).json().path("changes");
        assertThat(page).isNotEmpty();
        counted += page.size();
        for (JsonNode change : page) {
          drawnM2 += change.at("/results/0/properties/area_m2").asDouble();
        }
      }
      assertThat(total - drawnM2).as("%.2f m² drawn, %.2f m² published", drawnM2, total).isCloseTo(changed, within(1.0));
    }
  }
}
