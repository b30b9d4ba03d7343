package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.LayerFault;
import lanxian.domain.Project;
import lanxian.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** What every store keeps to about siting records, rule sets, and rows that somebody has damaged. */
abstract class RecordsContract extends StoreFixture {
  private static final int SAVERS = 16;

  @Test
  void checksAreKeptByteForByte() {
    byte[] body = new byte[3_000_000];
    new Random(2).nextBytes(body);
    StoredCheck check = new StoredCheck("编号-1", NOON, 17, "sha256:a", "sha256:b", body);
    StoredCheck bare = new StoredCheck("2", Instant.EPOCH, 0, null, null, new byte[0]);
    store.checks().save(check);
    store.checks().save(bare);
    reopened();
    for (StoredCheck saved : List.of(check, bare)) {
      StoredCheck found = store.checks().find(saved.id()).orElseThrow();
      assertThat(found.body()).isEqualTo(saved.body());
      assertThat(new StoredCheck(found.id(), found.recordedAt(), found.datasetRevision(), found.ruleSet(),
          found.hash(), saved.body())).isEqualTo(saved);
    }
  }

  @Test
  void aRecordNamesWhoMadeItIfHeSaidWhoHeIs() {
    List<StoredCheck> checks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      checks.add(new StoredCheck("c" + i, NOON, 1, "r", "h", new byte[] {1}, i % 3 == 0 ? "officer" + i : null));
    }
    checks.parallelStream().forEach(store.checks()::save);
    reopened();
    assertThat(checks).allSatisfy(check -> assertThat(store.checks().find(check.id()).orElseThrow().author())
        .isEqualTo(check.author()));
    assertThatThrownBy(() -> store.checks().save(new StoredCheck("c0", NOON, 1, "r", "h", new byte[] {2}, "officer99")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.checks().find("c0").orElseThrow().author()).isEqualTo("officer0");
    assertThatThrownBy(() -> store.checks().save(new StoredCheck("d", NOON, 1, "r", "h", new byte[] {2}, "a\0b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.checks().find("d")).isEmpty();
  }

  private void saveListed(String id, String author, Instant at, String name, String activity, Verdict verdict, LocalDate asOf) {
    Map<String, Object> facts = new TreeMap<>();
    if (name != null) {
      facts.put("name", name);
    }
    facts.put("activity", activity);
    store.checks().save(new StoredCheck(id, at, 1, "r", "h", new byte[] {1}, author), new StoredProject(id, asOf, 1000, verdict,
        true, new Project(Drafts.FACTORY.createPoint(new Coordinate(87.3, 44)), facts, "EPSG:4490", null, 0, List.of()), null));
  }

  private List<String> listed(CheckSummary.Filter filter) {
    List<String> all = new ArrayList<>();
    List<CheckSummary> page = store.checks().list(filter, null, 2);
    while (!page.isEmpty()) {
      page.forEach(check -> all.add(check.id()));
      page = store.checks().list(filter, all.get(all.size() - 1), 2);
    }
    return all;
  }

  @Test
  void somebodysRecordsAreListedNewestFirstPageByPage() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    LocalDate other = LocalDate.of(2026, 8, 14);
    saveListed("a", "officer1", NOON, "二工村养殖场", "LIVESTOCK", Verdict.PROHIBITED, day);
    saveListed("b", "officer1", NOON, "Well 100%_!", "WELL", Verdict.CONDITIONAL, other);
    saveListed("c", "officer1", NOON.minusSeconds(60), null, "LIVESTOCK", Verdict.NO_CONFLICT, day);
    saveListed("d", "officer1", NOON.plusSeconds(60), "x\u0000y \uD83D\uDC16", "LIVESTOCK", Verdict.RESTRICTED, day);
    saveListed("e", "officer2", NOON, "二工村养殖场", "LIVESTOCK", Verdict.PROHIBITED, day);
    saveListed("f", null, NOON, "二工村养殖场", "LIVESTOCK", Verdict.PROHIBITED, day);
    store.checks().save(new StoredCheck("g", NOON, 1, "r", "h", new byte[] {1}, "officer1")); // without its project
    reopened();
    assertThat(listed(new CheckSummary.Filter("officer1", null, null, null, null))).containsExactly("d", "b", "a", "c");
    assertThat(listed(new CheckSummary.Filter("officer2", null, null, null, null))).containsExactly("e");
    assertThat(listed(new CheckSummary.Filter("nobody", null, null, null, null))).isEmpty();
    assertThat(listed(new CheckSummary.Filter("officer1", "养殖", null, null, null))).containsExactly("a");
    assertThat(listed(new CheckSummary.Filter("officer1", "wELL 100%_!", null, null, null))).containsExactly("b");
    assertThat(listed(new CheckSummary.Filter("officer1", "l%_", null, null, null))).isEmpty();
    assertThat(listed(new CheckSummary.Filter("officer1", "c", null, null, null))).containsExactly("c");
    assertThat(listed(new CheckSummary.Filter("officer1", null, Verdict.PROHIBITED, null, null))).containsExactly("a");
    assertThat(listed(new CheckSummary.Filter("officer1", null, null, "LIVESTOCK", day))).containsExactly("d", "a", "c");
    assertThat(listed(new CheckSummary.Filter("officer1", null, null, null, other))).containsExactly("b");
    assertThat(store.checks().list(new CheckSummary.Filter("officer1", null, null, null, null), "e", 9)).isEmpty();
    assertThat(store.checks().list(new CheckSummary.Filter("officer1", null, null, "WELL", null), null, 9)).containsExactly(
        new CheckSummary("b", "officer1", NOON.truncatedTo(ChronoUnit.MICROS), "Well 100%_!", "WELL", other,
            Verdict.CONDITIONAL, true));
    assertThat(store.checks().list(new CheckSummary.Filter("officer1", null, Verdict.RESTRICTED, null, null), null, 9))
        .extracting(CheckSummary::name).containsExactly("xy \uD83D\uDC16");
  }

  @Test
  void auditRowsThatComeAtTheSameTimeMakeOneChain() throws Exception {
    together(teller -> {
      for (int i = 0; i < 10; i++) {
        AuditEvent event =
            new AuditEvent("officer" + teller, null, "zones.read", "/" + i, 1L, AuditEvent.Outcome.DONE, null);
        assertThat(store.audit().append(event).event()).isEqualTo(event);
      }
    });
    List<AuditEntry> rows = store.audit().entries(0, 1000);
    assertThat(rows).hasSize(10 * SAVERS).allMatch(AuditChain::isIntact);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).number()).isEqualTo(i + 1);
      assertThat(rows.get(i).previous()).isEqualTo(i == 0 ? AuditChain.BEGINNING : rows.get(i - 1).hash());
    }
  }

  @Test
  void anIdOfACheckIsUsedOnce() {
    store.checks().save(new StoredCheck("c", NOON, 1, "r", "h", new byte[] {1}));
    assertThatThrownBy(() -> store.checks().save(new StoredCheck("c", NOON, 1, "r", "h", new byte[] {2})))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("c");
    assertThat(store.checks().find("c").orElseThrow().body()).containsExactly(1);
  }

  @Test
  void recordsSavedAtTheSameTimeAreAllKept() throws Exception {
    Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
    together(saver -> {
      Random random = new Random(saver);
      for (int i = 0; i < 25; i++) {
        byte[] body = "规则 and rules ".repeat(random.nextInt(2000)).getBytes(StandardCharsets.UTF_8);
        String id = saver + "-" + i;
        store.checks().save(new StoredCheck(id, NOON, 1, "r", "h", body));
        acknowledged.put(id, body);
      }
    });
    assertThat(acknowledged).hasSize(SAVERS * 25);
    reopened();
    acknowledged.forEach((id, body) ->
        assertThat(store.checks().find(id).orElseThrow().body()).as(id).isEqualTo(body));
  }

  /** The others are told, and nobody who shares a commit with them notices. */
  @Test
  void ofThoseWhoUseOneIdOneComesThrough() throws Exception {
    Map<String, Integer> winners = new ConcurrentHashMap<>();
    AtomicInteger refused = new AtomicInteger();
    together(saver -> {
      for (int i = 0; i < 10; i++) {
        store.checks().save(new StoredCheck(saver + "-" + i, NOON, 1, "r", "h", new byte[] {0}));
        try {
          store.checks().save(new StoredCheck("same-" + i, NOON, 1, "r", "h", new byte[] {(byte) saver}));
          assertThat(winners.put("same-" + i, saver)).isNull();
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("same-" + i);
          refused.incrementAndGet();
        }
      }
    });
    assertThat(winners).hasSize(10);
    assertThat(refused).hasValue(10 * (SAVERS - 1));
    winners.forEach((id, saver) ->
        assertThat(store.checks().find(id).orElseThrow().body()).containsExactly(saver.byteValue()));
  }

  /** What is under way when the store is closed is either kept and acknowledged, or refused. */
  @Test
  void closingLosesNothingAcknowledged() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    Thread closing = new Thread(() -> store.close());
    together(saver -> {
      try {
        for (int i = 0; ; i++) {
          store.checks().save(new StoredCheck(saver + "-" + i, NOON, 1, "r", "h", new byte[] {(byte) saver}));
          acknowledged.add(saver + "-" + i);
          if (saver == 0 && i == 20) {
            closing.start();
          }
        }
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("closed");
      }
    });
    closing.join();
    store = database.open(clock);
    assertThat(acknowledged).hasSizeGreaterThan(20).allSatisfy(id -> assertThat(store.checks().find(id)).isPresent());
  }

  private interface Saving {
    void by(int saver) throws Exception;
  }

  private static void together(Saving saving) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(SAVERS);
    try {
      List<Future<Void>> savers = new ArrayList<>();
      for (int i = 0; i < SAVERS; i++) {
        int saver = i;
        savers.add(threads.submit(() -> {
          saving.by(saver);
          return null;
        }));
      }
      for (Future<Void> saver : savers) {
        saver.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aTextThatCannotBeKeptIsRefusedBeforeAnythingElse() {
    assertThatThrownBy(() -> store.checks().save(new StoredCheck("a\0b", NOON, 1, "r", "h", new byte[0])))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("U+0000");
  }

  @Test
  void aClosedStoreRefusesRecords() {
    store.checks().save(new StoredCheck("c", NOON, 1, "r", "h", new byte[] {1}));
    store.close();
    assertThatThrownBy(() -> store.checks().save(new StoredCheck("d", NOON, 1, "r", "h", new byte[] {1})))
        .isInstanceOf(StoreException.class).hasMessageContaining("closed");
    store = database.open(clock);
    assertThat(store.checks().find("c")).isPresent();
    assertThat(store.checks().find("d")).isEmpty();
  }

  /** As it lay there before bodies were packed. */
  @Test
  void aRecordThatIsNotPackedIsRead() throws Exception {
    execute(List.of("INSERT INTO siting_check (id, recorded_at, dataset_revision, rule_set, hash, body)"
        + literals(" VALUES ('old', CURRENT_TIMESTAMP, 7, 'r', 'h', X'7B22E8A784E58899223A317D')")));
    StoredCheck found = store.checks().find("old").orElseThrow();
    assertThat(new String(found.body(), StandardCharsets.UTF_8)).isEqualTo("{\"规则\":1}");
  }

  @Test
  void aDamagedRecordIsNoRecord() throws Exception {
    for (String damage : List.of("01", "01789C00", "017B7D")) {
      execute(List.of("INSERT INTO siting_check (id, recorded_at, dataset_revision, body)"
          + literals(" VALUES ('" + damage + "', CURRENT_TIMESTAMP, 7, X'" + damage + "')")));
      assertThatThrownBy(() -> store.checks().find(damage)).as(damage)
          .isInstanceOf(IllegalStateException.class).hasMessageContaining("body is damaged");
    }
  }

  @Test
  void aRuleSetIsKeptOnce() {
    byte[] content = "规则: []".getBytes(StandardCharsets.UTF_8);
    store.ruleSets().save("sha256:x", content);
    store.ruleSets().save("sha256:x", content);
    store.ruleSets().save("sha256:y", new byte[0]);
    reopened();
    assertThat(store.ruleSets().find("sha256:x")).get().isEqualTo(content);
    assertThat(store.ruleSets().find("sha256:y")).get().isEqualTo(new byte[0]);
  }

  @Test
  void rowsAreOnlyEverAdded() {
    store.zones().publish(new PublicationDraft(null, "a", "n", List.of(Drafts.zone("a")),
        List.of(Drafts.coverage("652301", CoverageStatus.PARTIAL))));
    saveListed("c", "officer1", NOON, "n", "WELL", Verdict.CONDITIONAL, LocalDate.EPOCH);
    store.ruleSets().save("h", new byte[] {1});
    Dataset before = store.zones().dataset();
    Map<String, String> columns = Map.of("publication", "note", "zone_version", "name", "coverage", "note",
        "siting_check", "hash", "siting_check_author", "author", "siting_check_list", "name",
        "rule_set", "hash");
    columns.forEach((table, column) -> {
      for (String sql : List.of("UPDATE " + table + " SET " + column + " = 'other'", "DELETE FROM " + table)) {
        assertThatThrownBy(() -> execute(List.of(sql))).as(sql).isInstanceOf(SQLException.class)
            .hasMessageContaining("append-only");
      }
    });
    assertThat(reopened()).isEqualTo(before);
    assertThat(store.checks().find("c")).isPresent();
    assertThat(store.ruleSets().find("h")).isPresent();
  }

  static Stream<String> damage() {
    return Stream.of(
        "ewkb = X'00'", "ewkb = X''",
        "ewkb = X'0101000020E6100000000000000000F03F000000000000F03F'", // SRID 4326
        "ewkb = X'01020000208A110000FFFFFF7F000000000000F03F000000000000F03F'", // says it has 2^31 - 1 points
        "ewkb = X'01020000208A110000FFFFFFFF000000000000F03F000000000000F03F'",
        "ewkb = X'01630000208A110000'",
        "status = 'NONSENSE'", "security_level = ''", "attributes = '{\"a\":'", "attributes = ''", "attributes = '[]'",
        "attributes = '{\"a\":{}}'", "attributes = '{\"a\":[1]}'", "attributes = '{} x'",
        "survey_accuracy_m = -1");
  }

  @ParameterizedTest
  @MethodSource("damage")
  void aDamagedZoneIsAFaultAndHidesNothing(String damage) throws Exception {
    store.zones().publish(Drafts.publication(Drafts.zone("a"), Drafts.zone("bad"), Drafts.zone("c")));
    store.zones().publish(Drafts.publication(Drafts.zone("bad")));
    execute(unlockZones());
    execute(List.of("UPDATE zone_version SET " + literals(damage) + " WHERE zone_id = 'bad' AND version = 1"));

    Dataset dataset = store.zones().dataset();
    assertThat(dataset.versions()).map(v -> v.zoneId() + v.version()).containsExactly("a1", "c1", "bad2");
    assertThat(dataset.faults()).singleElement().satisfies(fault -> {
      assertThat(fault.category()).isEqualTo("drinking_water_protection");
      assertThat(fault.zoneId()).isEqualTo("bad");
      assertThat(fault.detail()).contains("version 1 of zone bad");
    });
    assertThat(store.zones().addition(0, 2).faults()).isEqualTo(dataset.faults());
    assertThat(store.zones().addition(1, 2).faults()).isEmpty();
    assertThatThrownBy(() -> store.zones().history("bad")).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version 1 of zone bad");
    assertThat(store.zones().history("a")).hasSize(1);
  }

  @Test
  void aDamagedCoverageEntryIsAFault() throws Exception {
    store.zones().publish(new PublicationDraft(null, "a", "n", List.of(Drafts.zone("a")), List.of(
        Drafts.coverage("652301", CoverageStatus.PARTIAL), Drafts.coverage("652302", CoverageStatus.PARTIAL))));
    execute(unlockCoverage());
    execute(List.of("UPDATE coverage SET status = 'x' WHERE county_code = '652301'"));
    Dataset dataset = store.zones().dataset();
    assertThat(dataset.coverage()).map(Coverage::countyCode).containsExactly("652302");
    assertThat(dataset.faults()).map(LayerFault::category).containsExactly("city_blue_line");
    assertThat(dataset.faults().get(0).detail()).contains("652301");
    assertThat(store.zones().addition(0, 1).faults()).isEqualTo(dataset.faults());
  }
}
