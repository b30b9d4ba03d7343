package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Effect;
import lanxian.domain.FaultException;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.geo.GeoFault;
import lanxian.report.RecordJson;
import lanxian.siting.Ground;
import lanxian.siting.TestRule;
import lanxian.siting.TestRules;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.StoredCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the check service does, whatever the store. */
abstract class CheckServiceContract {
  static final LocalDate DAY = TestSite.DAY;
  static final Ground GROUND = Ground.changji();

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T17:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, RuleSet> RULES = Map.of("v1", rules("v1", "水污染防治法"), "v2", rules("v2", "生态环境法典"));

  Store store;
  CheckService service;

  abstract Store open();

  private static RuleSet rules(String version, String law) {
    return new TestRules().hash("sha256:" + version).with(
        TestRule.of("DW-02", Effect.PROHIBITED).inside("drinking_water_protection", "L1")
            .basis(law, "65", AuthorityLevel.LAW, null, null).build(),
        TestRule.of("IN-21", Effect.CONDITION).build());
  }

  static CheckService service(Store store, String version) {
    RuleBooks books = new RuleBooks(RULES.get(version), version.getBytes(StandardCharsets.UTF_8),
        content -> RULES.get(new String(content, StandardCharsets.UTF_8)));
    return new CheckService(store, books, CLOCK, CheckOptions.DEFAULT);
  }

  @BeforeEach
  void openStore() {
    store = open();
    publishSite(store);
    service = service(store, "v1");
  }

  @AfterEach
  void closeStore() {
    service.close();
    store.close();
  }

  static void publishSite(Store store) {
    TestSite site = new TestSite(GROUND);
    store.zones().publish(new PublicationDraft(null, "test", "counties", List.of(
        TestZone.of("county-652301", "county", null, GROUND.rect(-30_000, -30_000, 30_000, 30_000)).draft()),
        site.dataset().coverage()));
    publishL1(store, 60);
  }

  /** L1 from {@code west} metres on eastwards, with a winding border. */
  static void publishL1(Store store, double west) {
    store.zones().publish(new PublicationDraft(null, "test", "L1", List.of(
        TestZone.of("l1", "drinking_water_protection", "L1", GROUND.polygon(west, -50, 300.123, -77.7, 310.1, 33.3,
            300, 150, west + 1.23456789, 150.1, west - 0.77, 50.5)).accuracy(0.5).draft()), List.of()));
  }

  static CheckRequest request(boolean keep) {
    Project project = new Project(GROUND.polygon(0, 0, 100, 0.3, 101.7, 99.1, 50, 130, -0.3, 100),
        Map.of("activity", "LIVESTOCK", "phase", "NEW", "stock_heads", 5000.0, "name", "养殖场"), "EPSG:4517",
        10_000.0, 0.01, List.of());
    return new CheckRequest(project, DAY, 1000, "zh", keep);
  }

  @Test
  void aStoredCheckIsFoundByteForByte() {
    CheckAnswer check = service.check(request(true));
    assertThat(check.id()).isNotBlank();
    assertThat(check.datasetRevision()).isEqualTo(2);
    StoredCheck found = service.find(check.id()).orElseThrow();
    assertThat(found.body()).isEqualTo(check.body());
    assertThat(found.hash()).isEqualTo(check.hash());
    assertThat(found.recordedAt()).isEqualTo(check.recordedAt());
    JsonNode record = RecordJson.read(found.body());
    assertThat(record.path("id").asText()).isEqualTo(check.id());
    assertThat(record.path("verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(record.path("determined").asBoolean()).isTrue();
    assertThat(service.find("no such id")).isEmpty();
  }

  @Test
  void aCheckNotToBeKeptIsNotKept() {
    CheckAnswer check = service.check(request(false));
    assertThat(check.id()).isNull();
    assertThat(RecordJson.read(check.body()).path("id").isNull()).isTrue();
    assertThat(store.ruleSets().find("sha256:v1")).isEmpty();
  }

  @Test
  void theSameProjectTwiceHasTwoIdsAndOneHash() {
    CheckAnswer first = service.check(request(true));
    CheckAnswer second = service.check(request(true));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.hash()).isEqualTo(first.hash());
  }

  @Test
  void aReplayGivesTheSameHashEvenAfterNewZonesAndRules() {
    CheckAnswer check = service.check(request(true));
    publishL1(store, 90);
    try (CheckService later = service(store, "v2")) {
      Replay replay = later.replay(check.id()).orElseThrow();
      assertThat(replay.replayedHash()).isEqualTo(check.hash());
      assertThat(replay.agrees()).isTrue();
      assertThat(replay.datasetRevision()).isEqualTo(2);
      assertThat(replay.toJson().path("agrees").asBoolean()).isTrue();
    }
    assertThat(service.replay("no such id")).isEmpty();
  }

  @Test
  void aRecordThatWasTamperedWithDoesNotAgree() {
    CheckAnswer check = service.check(request(true));
    ObjectNode forged = RecordJson.read(check.body()).put("verdict", "NO_CONFLICT").put("id", "forged");
    store.checks().save(new StoredCheck("forged", check.recordedAt(), check.datasetRevision(), check.ruleSet(),
        check.hash(), forged.toString().getBytes(StandardCharsets.UTF_8)));
    Replay replay = service.replay("forged").orElseThrow();
    assertThat(replay.intact()).isFalse();
    assertThat(replay.agrees()).isFalse();
    assertThat(replay.replayedHash()).isEqualTo(check.hash());
  }

  @Test
  void aRecordStoredUnderAnotherIdOrTimeIsNotIntact() {
    CheckAnswer check = service.check(request(true));
    assertThat(service.replay(check.id()).orElseThrow().intact()).isTrue();
    store.checks().save(new StoredCheck("other", check.recordedAt(), check.datasetRevision(), check.ruleSet(),
        check.hash(), check.body()));
    assertThat(service.replay("other").orElseThrow().intact()).isFalse();
    ObjectNode late = RecordJson.read(check.body()).put("id", "late").put("recordedAt", "2030-01-01T00:00:00Z");
    store.checks().save(new StoredCheck("late", check.recordedAt(), check.datasetRevision(), check.ruleSet(),
        check.hash(), late.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(service.replay("late").orElseThrow().intact()).isFalse();
  }

  @Test
  void aReplayWithoutTheRulesOfThenIsRefused() {
    CheckAnswer check = service.check(request(false));
    store.checks().save(new StoredCheck("orphan", check.recordedAt(), check.datasetRevision(), check.ruleSet(),
        check.hash(), check.body()));
    try (CheckService later = service(store, "v2")) {
      assertThatThrownBy(() -> later.replay("orphan")).isInstanceOfSatisfying(FaultException.class,
          e -> assertThat(e.faults().get(0).code()).isEqualTo(CheckFault.RULE_SET_NOT_KEPT));
    }
  }

  @Test
  void aRecheckTellsWhatChangedSince() {
    CheckAnswer check = service.check(request(true));
    ObjectNode same = service.recheck(check.id()).orElseThrow();
    assertThat(same.path("changed").asBoolean()).isFalse();
    publishL1(store, 200);
    awaitRevision(service, 3);
    try (CheckService later = service(store, "v2")) {
      ObjectNode diff = later.recheck(check.id()).orElseThrow();
      assertThat(diff.path("changed").asBoolean()).isTrue();
      assertThat(diff.path("before").path("verdict").asText()).isEqualTo("PROHIBITED");
      assertThat(diff.path("after").path("verdict").asText()).isEqualTo("CONDITIONAL");
      assertThat(diff.path("after").path("datasetRevision").asInt()).isEqualTo(3);
      // the clock stands at 17:00 UTC, which is the next day in China
      assertThat(diff.path("after").path("asOf").asText()).isEqualTo("2026-11-24");
      assertThat(diff.path("findings").path("vanished").get(0).path("zone").path("id").asText()).isEqualTo("l1");
    }
    assertThat(service.find(check.id()).orElseThrow().body()).isEqualTo(check.body());
  }

  @Test
  void aRecheckTellsThatAnotherLawIsCited() {
    CheckAnswer check = service.check(request(true));
    try (CheckService later = service(store, "v2")) {
      JsonNode rule = later.recheck(check.id()).orElseThrow()
          .path("findings").path("changed").get(0).path("rules").path("changed").get(0);
      assertThat(rule.path("basis").path("before").path("document").asText()).isEqualTo("水污染防治法");
      assertThat(rule.path("basis").path("after").path("document").asText()).isEqualTo("生态环境法典");
    }
  }

  @Test
  void aPublicationReachesTheNextChecks() {
    assertThat(service.revision()).isEqualTo(2);
    publishL1(store, 200);
    awaitRevision(service, 3);
    JsonNode record = RecordJson.read(service.check(request(false)).body());
    assertThat(record.path("datasetRevision").asInt()).isEqualTo(3);
    assertThat(record.path("verdict").asText()).isEqualTo("CONDITIONAL");
  }

  @Test
  void whoPublishesThroughTheSameStoreFindsItInTheNextCheck() {
    for (int i = 0; i < 5; i++) {
      service.check(request(false));
      publishL1(store, 200 + i);
      assertThat(service.check(request(false)).datasetRevision()).isEqualTo(3 + i);
    }
  }

  @Test
  void aCheckNeverMixesTwoRevisions() throws InterruptedException {
    Thread publisher = new Thread(() -> {
      for (int i = 0; i < 15; i++) {
        publishL1(store, 60 + i);
      }
    });
    publisher.start();
    long last = 2;
    for (int i = 0; i < 40 || publisher.isAlive(); i++) {
      JsonNode record = RecordJson.read(service.check(request(false)).body());
      long revision = record.path("datasetRevision").asLong();
      // revision 2 published version 1 of the zone, and every revision since one version more
      assertThat(record.path("findings").get(0).path("zone").path("version").asLong()).isEqualTo(revision - 1);
      assertThat(revision).isGreaterThanOrEqualTo(last);
      last = revision;
    }
    publisher.join();
    awaitRevision(service, 17);
  }

  @Test
  void tellsWhatLiesAtAPlace() {
    ObjectNode found = service.identify(GROUND.at(100, 0).x, GROUND.at(100, 0).y, DAY, "en");
    assertThat(found.path("zones").findValuesAsText("id")).containsExactly("county-652301", "l1");
    assertThatThrownBy(() -> service.identify(87, 91, DAY, "en")).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code()).isEqualTo(GeoFault.COORDINATE_OUT_OF_RANGE));
    assertThatThrownBy(() -> service.identify(Double.NaN, 44, DAY, "en")).isInstanceOf(FaultException.class);
  }

  /** The store announces a publication within a second; this waits for it without a clock of its own. */
  static void awaitRevision(CheckService service, long revision) {
    for (int i = 0; i < 6000 && service.revision() < revision; i++) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(service.revision()).isEqualTo(revision);
  }
}
