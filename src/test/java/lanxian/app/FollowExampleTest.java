package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.locationtech.jts.geom.GeometryFactory;

/** The example of the README that keeps a copy: it is what everybody is shown, after each publication and on another day. */
@Timeout(300)
class FollowExampleTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @TempDir Path folder;

  private static TestZone zone(String id, String name) {
    return TestZone.of(id, "wetland", "GENERAL", new GeometryFactory().toGeometry(new Envelope(87, 87.01, 44, 44.01)))
        .name(name).accuracy(5);
  }

  private static ZoneDraft retired(String id) {
    ZoneDraft draft = zone(id, id).valid(Validity.since(NEW_YEAR.minusYears(1))).draft();
    return new ZoneDraft(draft.zoneId(), draft.description(), draft.geometry(), draft.areaM2(), draft.validity(), true);
  }

  private static void publish(RunningService service, Store store, ZoneDraft... drafts) {
    store.zones().publish(new PublicationDraft(null, "planner1", null, List.of(drafts), List.of()));
    while (service.get("/collections").json().path("datasetRevision").asLong() < store.zones().revision()) {
      Thread.onSpinWait();
    }
  }

  /** Runs the example until it is in step; what it keeps. */
  private Map<String, JsonNode> followed(RunningService service) throws IOException, InterruptedException {
    Path copy = folder.resolve("copy.json");
    Process process = new ProcessBuilder("python3", "examples/follow.py", service.address(), copy.toString(), "--once")
        .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Map<String, JsonNode> zones = new TreeMap<>();
    new ObjectMapper().readTree(copy.toFile()).path("zones").properties()
        .forEach(zone -> zones.put(zone.getKey(), zone.getValue()));
    return zones;
  }

  /** All zones in force as anybody is shown them. */
  private static Map<String, JsonNode> shown(RunningService service) {
    Map<String, JsonNode> zones = new TreeMap<>();
    service.get("/collections").json().path("collections").forEach(layer -> service
        .get("/collections/" + layer.path("id").asText() + "/items?limit=10000").json().path("features")
        .forEach(zone -> zones.put(layer.path("id").asText() + "/" + zone.path("id").asText(), zone)));
    return zones;
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void theCopyIsWhatIsShown(RunningService.Kind kind) throws Exception {
    String url = kind.newUrl();
    TestClock clock = new TestClock(RunningService.CLOCK.instant());
    try (RunningService service = RunningService.trusting(url, clock); Store store = Stores.open(RunningService.settings(url))) {
      assertThat(followed(service)).hasSizeGreaterThan(50).isEqualTo(shown(service));
      publish(service, store, zone("a", "a").draft(), zone("b", "b").draft(), zone("c", "c").draft(), zone("d", "d").draft());
      publish(service, store, zone("a", "a2").valid(Validity.since(NEW_YEAR)).draft(), retired("b"),
          zone("c", "c2").level(SecurityLevel.INTERNAL).draft(), zone("d", "d2").draft());
      publish(service, store, zone("d", "d3").draft(), zone("é-ü", "x").draft(),
          zone("later", "later").valid(Validity.since(NEW_YEAR)).draft());
      Map<String, JsonNode> copy = followed(service);
      assertThat(copy).isEqualTo(shown(service)).containsKeys("wetland/a", "wetland/d", "wetland/é-ü")
          .doesNotContainKeys("wetland/b", "wetland/c", "wetland/later");
      clock.advance(Duration.ofDays(60));
      copy = followed(service);
      assertThat(copy).isEqualTo(shown(service)).containsKey("wetland/later");
      assertThat(copy.get("wetland/a").at("/properties/name").asText()).isEqualTo("a2");
    }
  }
}
