package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneVersion;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A system keeps a copy by the feed and the items alone. */
class ChangesApiTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** What a client of the feed knows: by zone its name and version, and the days on which it has to look again. */
  private static final class Copy {
    final RunningService service;
    final Map<String, String> zones = new TreeMap<>();
    final TreeMap<LocalDate, TreeSet<String>> agenda = new TreeMap<>();
    LocalDate day = TODAY;
    long revision;

    Copy(RunningService service) {
      this.service = service;
    }

    void follow() {
      JsonNode page;
      do {
        page = service.get("/changes?limit=3&since=" + revision).json();
        for (JsonNode publication : page.path("publications")) {
          for (JsonNode zone : publication.path("zones")) {
            String id = zone.path("id").asText();
            if (!id.startsWith("copied-")) {
              continue; // the sample
            }
            fetch(id);
            for (String end : List.of("validFrom", "validTo")) {
              if (zone.has(end)) {
                agenda.computeIfAbsent(LocalDate.parse(zone.path(end).asText()), d -> new TreeSet<>()).add(id);
              }
            }
          }
        }
        revision = page.path("until").asLong();
      } while (revision < page.path("datasetRevision").asLong());
    }

    void fetch(String id) {
      RunningService.Answer item = service.get("/collections/wetland/items/" + id + "?datetime=" + day);
      if (item.status() == 404) {
        zones.remove(id);
      } else {
        assertThat(item.status()).isEqualTo(200);
        zones.put(id, item.json().at("/properties/name").asText());
      }
    }

    void on(LocalDate next) {
      new ArrayList<>(agenda.subMap(day, false, next, true).values()).forEach(ids -> {
        day = next;
        ids.forEach(this::fetch);
      });
      day = next;
    }
  }

  private static ZoneDraft draft(String id, String name, Validity days, boolean retired) {
    return new ZoneDraft(id, new ZoneDescription("wetland", "GENERAL", name, null, GeometryStatus.SURVEYED, 1,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, SecurityLevel.PUBLIC, null,
        Map.of()), FACTORY.toGeometry(new Envelope(87, 87.01, 44, 44.01)), 12, days, retired);
  }

  private static Map<String, String> inForce(Store store, LocalDate day) {
    Map<String, String> zones = new TreeMap<>();
    for (ZoneVersion zone : store.zones().dataset().inForce(day)) {
      if (zone.zoneId().startsWith("copied-")) {
        zones.put(zone.zoneId(), zone.description().name());
      }
    }
    return zones;
  }

  @Test
  void aCopyEqualsTheDatasetOnEveryDayWhateverHappens() throws Exception {
    long seed = 20261123;
    Random random = new Random(seed);
    String url = RunningService.Kind.POSTGIS.newUrl();
    try (RunningService service = RunningService.start(url); Store store = PostgisStore.open(url)) {
      Copy copy = new Copy(service);
      for (int round = 0; round < 60; round++) {
        Map<String, ZoneDraft> drafts = new HashMap<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
          String id = "copied-" + random.nextInt(12);
          LocalDate from = random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(20) - 5);
          LocalDate to = from == null || random.nextInt(2) == 0 ? null : from.plusDays(1 + random.nextInt(10));
          drafts.put(id, draft(id, "版本 " + round + "/" + i, new Validity(from, to), random.nextInt(5) == 0));
        }
        long revision = store.zones().publish(
            new PublicationDraft(null, "planner1", null, List.copyOf(drafts.values()), List.of())).revision();
        lanxian.store.Await.until("the service has heard of it",
            () -> service.get("/collections").json().path("datasetRevision").asLong() == revision);
        if (random.nextInt(3) == 0) {
          copy.follow();
          assertThat(copy.zones).as("seed %d round %d", seed, round).isEqualTo(inForce(store, TODAY));
        }
      }
      copy.follow();
      for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(40)); day = day.plusDays(1 + random.nextInt(3))) {
        copy.on(day);
        assertThat(copy.zones).as("seed %d on %s", seed, day).isEqualTo(inForce(store, day));
      }
    }
  }

  @Test
  void pagesEntityTagsAndFaults() {
    String url = RunningService.Kind.POSTGIS.newUrl();
    try (Store store = PostgisStore.open(url)) {
      store.zones().publish(new PublicationDraft(null, "planner1", "说明", List.of(draft("a", "新", Validity.ALWAYS, false)),
          List.of()));
    }
    try (RunningService service = RunningService.start(url)) {
      assertPages(service);
    }
  }

  private static void assertPages(RunningService service) {
    RunningService.Answer all = service.get("/changes");
    assertThat(all.status()).isEqualTo(200);
    JsonNode first = all.json().at("/publications/0");
    assertThat(first.path("revision").asInt()).isOne();
    assertThat(first.path("note").asText()).isEqualTo("说明");
    assertThat(first.has("author")).as("for staff alone").isFalse();
    assertThat(first.path("zones").get(0).path("bbox")).hasSize(4);
    assertThat(all.header("ETag")).startsWith("\"");
    assertThat(service.get("/changes", "If-None-Match", all.header("ETag")).status()).isEqualTo(304);
    JsonNode end = service.get("/changes?since=" + all.json().path("datasetRevision").asLong()).json();
    assertThat(end.path("publications")).isEmpty();
    assertThat(end.at("/links/1/rel").asText()).isEqualTo("next");
    assertThat(service.get("/changes?since=999").json().path("errors").toString()).contains("there is no revision 999");
    assertThat(service.get("/changes?since=-1&limit=101&wait=61&x=1").json().path("errors")).hasSize(4);
  }

  /** Who waits is answered with the publication, not at the end of the wait; who waits in vain is answered too. */
  @Test
  void whoWaitsHearsOfAPublicationAtOnce() {
    String url = RunningService.Kind.POSTGIS.newUrl();
    try (RunningService service = RunningService.start(url); Store store = PostgisStore.open(url)) {
      CompletableFuture<JsonNode> waiting =
          CompletableFuture.supplyAsync(() -> service.get("/changes?since=1&wait=60").json());
      store.zones().publish(new PublicationDraft(null, "planner1", null, List.of(draft("a", "新", Validity.ALWAYS, false)),
          List.of()));
      assertThat(waiting.orTimeout(40, java.util.concurrent.TimeUnit.SECONDS).join().at("/publications/0/zones/0/id")
          .asText()).isEqualTo("a");
      assertThat(service.get("/changes?since=2&wait=1").json().path("publications")).isEmpty();
    }
  }
}
