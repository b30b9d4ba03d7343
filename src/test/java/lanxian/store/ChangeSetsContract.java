package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What every store keeps to with change sets. */
abstract class ChangeSetsContract {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123456789Z");

  private final MovableClock clock = new MovableClock(NOON);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  TestDatabase database;
  Store store;

  /** A new, empty database. */
  abstract TestDatabase newDatabase();

  @BeforeEach
  final void openStore() {
    database = newDatabase();
    store = database.open(clock);
  }

  @AfterEach
  final void closeStore() {
    threads.shutdownNow();
    store.close();
  }

  private static Change create(String id, String zone, Geometry geometry) {
    return new Change(id, Change.Kind.CREATE, List.of(),
        List.of(new ZoneProposal(zone, Drafts.bare(zone), geometry, null)), "drawn");
  }

  private static Change create(String id) {
    return create(id, "zone-" + id, Drafts.polygon(new Random(id.hashCode()), 9));
  }

  private static ChangeSet set(String id, int version, Change... changes) {
    return set(id, version, ChangeSetState.DRAFT, List.of(changes));
  }

  private static ChangeSet set(String id, int version, ChangeSetState state, List<Change> changes) {
    return new ChangeSet(id, version, state, "title " + version, null, null, "planner1", Set.of("planner1"), null, null,
        null, instant(version), instant(version), changes);
  }

  private static Instant instant(int version) {
    return Instant.parse("2026-11-23T04:00:00Z").plusSeconds(version);
  }

  private static AuditEvent event(String actor, String action, int version) {
    return new AuditEvent(actor, "192.0.2.7", action, "change set", (long) version, AuditEvent.Outcome.DONE, null);
  }

  private void save(ChangeSet next) {
    store.changeSets().save(next, event("planner1", "change-set.edit", next.version()));
  }

  private void reopen() {
    store.close();
    store = database.open(clock);
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<AuditEntry> auditRows() {
    List<AuditEntry> rows = store.audit().entries(0, 10_000);
    String before = AuditChain.BEGINNING;
    for (AuditEntry row : rows) {
      assertThat(AuditChain.isIntact(row)).isTrue();
      assertThat(row.previous()).isEqualTo(before);
      before = row.hash();
    }
    return rows;
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(store.changeSets().find("a")).isEmpty();
    assertThat(store.changeSets().find("a", 1)).isEmpty();
    assertThat(store.changeSets().steps("a")).isEmpty();
    assertThat(store.changeSets().list(ChangeSetFilter.ALL, null, 10)).isEmpty();
  }

  @Test
  void everythingSaidOfAChangeSetComesBack() {
    Random random = new Random(20261129);
    Change full = new Change("𠮷 '; DROP TABLE change_set; --", Change.Kind.MERGE,
        List.of(new ZoneRef("头屯河 \"一级\"", 3), new ZoneRef("", 1)),
        List.of(new ZoneProposal("满", Drafts.full(), Drafts.polygon(random, 40),
            new Validity(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))),
        "import of 保护区.shp\n\t\u2028");
    Change bare = new Change("", Change.Kind.RETIRE, List.of(new ZoneRef("b", Integer.MAX_VALUE)), List.of(), null);
    Change always = new Change("always", Change.Kind.CREATE, List.of(),
        List.of(new ZoneProposal("c", Drafts.bare("c"), Drafts.hostileLine(random), Validity.ALWAYS)), "");
    ChangeSet set = new ChangeSet("变更/1", 1, ChangeSetState.REJECTED, "标题 \\ \" \u2028", "备注\r\n𠮷",
        LocalDate.of(2027, 1, 1), "计划员", Set.of("计划员", "", "b,\"c"), "reviewer1", "理由", null,
        Instant.parse("2026-11-23T04:00:00.123456Z"), Instant.parse("2027-01-01T00:00:00Z"), List.of(full, bare, always));
    save(set);
    reopen();
    assertThat(store.changeSets().find("变更/1")).contains(set);
    List<ZoneProposal> kept = store.changeSets().find("变更/1").orElseThrow().changes().get(2).results();
    assertThat(Drafts.bits(kept.get(0).geometry())).isEqualTo(Drafts.bits(always.results().get(0).geometry()));
  }

  @ParameterizedTest
  @MethodSource("wrongGeometries")
  void wrongGeometriesAreKeptAsTheyAre(String wkt) throws Exception {
    Geometry wrong = new WKTReader().read(wkt);
    save(set("a", 1, create("c", "z", wrong)));
    Geometry kept = store.changeSets().find("a").orElseThrow().changes().get(0).results().get(0).geometry();
    assertThat(kept.equalsExact(wrong)).isTrue();
    assertThat(kept.getGeometryType()).isEqualTo(wrong.getGeometryType());
    assertThat(Drafts.bits(kept)).isEqualTo(Drafts.bits(wrong));
  }

  static Stream<String> wrongGeometries() {
    return Stream.of("POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))", // a figure of eight
        "POLYGON ((0 0, 1 0, 2 0, 0 0))", // no area
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 20, 21 20, 21 21, 20 20))", // a hole outside
        "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 0)), ((0 0, 2 0, 2 2, 0 0)))", // one part twice
        "POLYGON ((0 0, 0 0, 1 0, 1 1, 0 0))", // one vertex twice
        "GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 1 0, 1 1, 0 0)))", "LINESTRING (1 1, 1 1)");
  }

  @Test
  void everyVersionStaysReadable() {
    ChangeSet first = set("a", 1, create("x"), create("y"));
    ChangeSet second = set("a", 2, create("x"), create("y", "other", Drafts.polygon(new Random(5), 5)), create("z"));
    ChangeSet third = set("a", 3, create("z"));
    ChangeSet fourth = set("a", 4, create("z"), create("x"), create("y"));
    ChangeSet fifth = set("a", 5, create("y"), create("z"), create("x"));
    ChangeSet sixth = set("a", 6);
    List<ChangeSet> all = List.of(first, second, third, fourth, fifth, sixth);
    all.forEach(this::save);
    reopen();
    for (ChangeSet version : all) {
      assertThat(store.changeSets().find("a", version.version())).contains(version);
    }
    assertThat(store.changeSets().find("a")).contains(sixth);
    assertThat(store.changeSets().find("a", 7)).isEmpty();
    assertThat(store.changeSets().find("a", 0)).isEmpty();
  }

  @Test
  void anyRunOfEditsComesBack() {
    long seed = 20261130;
    Random random = new Random(seed);
    List<ChangeSet> versions = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (int version = 1; version <= 60; version++) {
      int at = random.nextInt(changes.size() + 1);
      String id = "c" + random.nextInt(12);
      boolean known = changes.removeIf(change -> change.id().equals(id));
      if (!known || random.nextBoolean()) {
        changes.add(Math.min(at, changes.size()), create(id, "z" + id, Drafts.polygon(random, 4)));
      }
      versions.add(set("a", version, ChangeSetState.DRAFT, changes));
      save(versions.get(version - 1));
    }
    versions.forEach(version -> assertThat(store.changeSets().find("a", version.version()))
        .as("version %d, seed %d", version.version(), seed).contains(version));
  }

  /** One change of thousands costs one row, wherever it stands. */
  @Test
  void whatIsTheSameIsNotWrittenAgain() throws SQLException {
    List<Change> changes = new ArrayList<>(IntStream.range(0, 200).mapToObj(i -> create("c" + i)).toList());
    save(set("a", 1, ChangeSetState.DRAFT, changes));
    assertThat(count("SELECT COUNT(*) FROM change_set_change")).isEqualTo(200);
    save(set("a", 2, ChangeSetState.SUBMITTED, changes));
    assertThat(count("SELECT COUNT(*) FROM change_set_change")).as("nothing changed").isEqualTo(200);
    changes.set(7, create("c7", "another", Drafts.polygon(new Random(1), 5)));
    save(set("a", 3, ChangeSetState.DRAFT, changes));
    assertThat(count("SELECT COUNT(*) FROM change_set_change")).as("one changed").isEqualTo(201);
    changes.remove(0);
    save(set("a", 4, ChangeSetState.DRAFT, changes));
    assertThat(count("SELECT COUNT(*) FROM change_set_change")).as("the first removed").isEqualTo(202);
    changes.add(create("new"));
    save(set("a", 5, ChangeSetState.DRAFT, changes));
    assertThat(count("SELECT COUNT(*) FROM change_set_change")).as("one added").isEqualTo(203);
    assertThat(store.changeSets().find("a").orElseThrow().changes()).isEqualTo(changes);
  }

  static Stream<Change> whatCannotBeKept() {
    Geometry good = Drafts.polygon(new Random(3), 5);
    ZoneDescription bare = Drafts.bare("n");
    return Stream.of(create("nan", "z", Drafts.FACTORY.createPoint(new Coordinate(Double.NaN, 1))),
        create("height", "z", Drafts.FACTORY.createPoint(new Coordinate(1, 1, 700))),
        create("empty", "z", Drafts.FACTORY.createPolygon()),
        create("nul\0", "z", good), create("id", "z\0", good),
        described(good, "half \ud83d", 0, null, Map.of()), described(good, "n", Double.POSITIVE_INFINITY, null, Map.of()),
        described(good, "n", 0, Double.NaN, Map.of()), described(good, "n", 0, null, Map.of("a", Double.NaN)),
        described(good, "n", 0, null, Map.of("a", 1)),
        new Change("origin", Change.Kind.CREATE, List.of(), List.of(new ZoneProposal("z", bare, good, null)), "\0"),
        new Change("source", Change.Kind.RETIRE, List.of(new ZoneRef("\0", 1)), List.of(), null));
  }

  private static Change described(
      Geometry geometry, String name, double accuracyM, Double declaredM2, Map<String, Object> attributes) {
    return new Change("c", Change.Kind.CREATE, List.of(), List.of(new ZoneProposal("z", new ZoneDescription("c", null, name,
        null, GeometryStatus.INFERRED, accuracyM, ZoneDescription.Approval.NONE,
        new ZoneDescription.Source(null, null, declaredM2), null, SecurityLevel.PUBLIC, null, attributes), geometry, null)),
        null);
  }

  @ParameterizedTest
  @MethodSource("whatCannotBeKept")
  void whatWouldNotComeBackEqualIsRefusedAsAWhole(Change change) {
    assertThatThrownBy(() -> save(set("a", 1, create("good"), change))).isInstanceOf(IllegalArgumentException.class);
    assertThat(store.changeSets().find("a")).isEmpty();
    assertThat(auditRows()).isEmpty();
  }

  @Test
  void stepsTellWhoDidWhat() {
    store.changeSets().save(set("a", 1), event("planner1", "change-set.create", 1));
    store.changeSets().save(set("a", 2, create("x")), event("planner2", "change-set.edit", 2));
    store.changeSets().save(set("a", 3, ChangeSetState.SUBMITTED, List.of(create("x"))),
        event("planner1", "change-set.submit", 3));
    assertThat(store.changeSets().steps("a")).containsExactly(
        new ChangeSetStep(1, ChangeSetState.DRAFT, "planner1", "change-set.create", null, instant(1)),
        new ChangeSetStep(2, ChangeSetState.DRAFT, "planner2", "change-set.edit", null, instant(2)),
        new ChangeSetStep(3, ChangeSetState.SUBMITTED, "planner1", "change-set.submit", null, instant(3)));
    assertThat(auditRows()).map(row -> row.event().actor() + " " + row.event().action() + " " + row.event().version())
        .containsExactly("planner1 change-set.create 1", "planner2 change-set.edit 2", "planner1 change-set.submit 3");
  }

  @Test
  void theListGoesFromTheLatestOnPageByPage() {
    for (int i = 0; i < 7; i++) {
      save(set("s" + i, 1, create("x"), create("y" + i))); // all at the same instant
    }
    save(set("s2", 2, ChangeSetState.SUBMITTED, List.of(create("x"))));
    assertThat(ids(store.changeSets().list(ChangeSetFilter.ALL, null, 100))).containsExactly("s2", "s6", "s5", "s4", "s3", "s1", "s0");
    assertThat(store.changeSets().list(ChangeSetFilter.in(EnumSet.of(ChangeSetState.SUBMITTED)), null, 100)).singleElement()
        .isEqualTo(new ChangeSetSummary(set("s2", 2, ChangeSetState.SUBMITTED, List.of()), 1));
    assertThat(store.changeSets().list(ChangeSetFilter.in(Set.of()), null, 100)).isEmpty();
    assertThat(ids(store.changeSets().list(ChangeSetFilter.in(EnumSet.of(ChangeSetState.DRAFT)), null, 2))).containsExactly("s6", "s5");

    List<String> seen = new ArrayList<>();
    ChangeSetSummary.Place after = null;
    for (List<ChangeSetSummary> page; !(page = store.changeSets().list(ChangeSetFilter.ALL, after, 2)).isEmpty(); ) {
      seen.addAll(ids(page));
      after = page.get(page.size() - 1).place();
      if (seen.size() == 4) { // what the page ended with goes to the top meanwhile: the next one goes on as it would have
        save(set("s4", 2, create("x")));
      }
    }
    assertThat(seen).containsExactly("s2", "s6", "s5", "s4", "s3", "s1", "s0");
  }

  private void saveOf(String id, ChangeSetState state, String... drafters) {
    save(new ChangeSet(id, 1, state, "t", null, null, drafters[0], Set.of(drafters), null, null, null, instant(1), instant(1),
        List.of()));
  }

  /** Whole names only, whatever they are made of; where several drew, each of them did. */
  @Test
  void theListIsFilteredByWhoDrew() {
    saveOf("a", ChangeSetState.SUBMITTED, "planner1");
    saveOf("b", ChangeSetState.DRAFT, "planner11", "甲%_\\\"乙");
    saveOf("c", ChangeSetState.SUBMITTED, "planner2", "planner1");
    saveOf("d", ChangeSetState.SUBMITTED, "x%");
    assertThat(ids(list(new ChangeSetFilter(EnumSet.allOf(ChangeSetState.class), "planner1", null)))).containsExactly("c", "a");
    assertThat(ids(list(new ChangeSetFilter(EnumSet.allOf(ChangeSetState.class), "甲%_\\\"乙", null)))).containsExactly("b");
    assertThat(ids(list(new ChangeSetFilter(EnumSet.allOf(ChangeSetState.class), "%", null)))).isEmpty();
    assertThat(ids(list(new ChangeSetFilter(EnumSet.of(ChangeSetState.SUBMITTED), null, "planner1")))).containsExactly("d");
    assertThat(ids(list(new ChangeSetFilter(EnumSet.allOf(ChangeSetState.class), "planner2", "planner1")))).isEmpty();
    save(new ChangeSet("a", 2, ChangeSetState.DRAFT, "t", null, null, "planner1", Set.of("planner1", "planner3"), null, null,
        null, instant(1), instant(2), List.of()));
    assertThat(ids(list(new ChangeSetFilter(EnumSet.allOf(ChangeSetState.class), "planner3", null))))
        .as("by the newest version").containsExactly("a");
  }

  private List<ChangeSetSummary> list(ChangeSetFilter filter) {
    return store.changeSets().list(filter, null, 100);
  }

  private static List<String> ids(List<ChangeSetSummary> summaries) {
    return summaries.stream().map(summary -> summary.set().id()).toList();
  }

  @Test
  void aStaleVersionIsRefused() {
    save(set("a", 1, create("x")));
    save(set("a", 2, create("x")));
    for (int version : new int[] {1, 2, 4}) {
      assertThatThrownBy(() -> save(set("a", version, create("lost")))).as("version " + version)
          .isInstanceOf(StaleChangeSetException.class).hasMessageContaining("a");
    }
    assertThatThrownBy(() -> save(set("new", 2))).isInstanceOf(StaleChangeSetException.class);
    assertThat(store.changeSets().steps("a")).hasSize(2);
    assertThat(auditRows()).hasSize(2);
  }

  /** Of those who saw the same version exactly one comes through; the others are told, look again, and lose nothing. */
  @Test
  void fiftyWritersLoseNothing() throws Exception {
    save(set("a", 1));
    AtomicInteger stale = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Change own = create("c" + i);
      writers.add(() -> {
        start.await();
        while (true) {
          ChangeSet seen = store.changeSets().find("a").orElseThrow();
          List<Change> changes = new ArrayList<>(seen.changes());
          changes.add(own);
          try {
            save(set("a", seen.version() + 1, ChangeSetState.DRAFT, changes));
            return seen.version() + 1;
          } catch (StaleChangeSetException e) {
            stale.incrementAndGet();
          }
        }
      });
    }
    List<Future<Integer>> written = writers.stream().map(threads::submit).toList();
    start.countDown();
    List<Integer> versions = new ArrayList<>();
    for (Future<Integer> version : written) {
      versions.add(version.get());
    }
    assertThat(versions).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 51).boxed().toList());
    assertThat(store.changeSets().find("a").orElseThrow().changes()).map(Change::id)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 50).mapToObj(i -> "c" + i).toList());
    assertThat(store.changeSets().steps("a")).map(ChangeSetStep::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 51).boxed().toList());
    assertThat(stale.get()).as("they met").isPositive();
    assertThat(auditRows()).hasSize(51);
  }

  private PublicationDraft publication(Long basedOn, String... zones) {
    return new PublicationDraft(basedOn, "planner1", "note", Stream.of(zones).map(Drafts::zone).toList(), List.of());
  }

  @Test
  void aPublicationIsWrittenTogetherWithItsChangeSet() {
    save(set("a", 1, create("x")));
    ChangeSet published = store.changeSets().publish(set("a", 2, ChangeSetState.PUBLISHED, List.of(create("x"))),
        publication(0L, "zone-x"), event("planner1", "change-set.publish", 2));
    assertThat(published.publishedRevision()).isOne();
    assertThat(store.changeSets().find("a")).contains(published);
    assertThat(store.zones().revision()).isOne();
    assertThat(auditRows()).map(row -> row.event().action()).contains("change-set.publish", "zones.publish");
  }

  @Test
  void orNoneOfThem() {
    save(set("a", 1, create("x")));
    ChangeSet next = set("a", 2, ChangeSetState.PUBLISHED, List.of(create("x")));
    int rows = auditRows().size();
    assertThatThrownBy(() -> store.changeSets().publish(next, publication(7L, "z"), event("p", "x", 2)))
        .isInstanceOf(StaleRevisionException.class);
    assertThatThrownBy(() -> store.changeSets().publish(set("a", 1, ChangeSetState.PUBLISHED, List.of()),
        publication(0L, "z"), event("p", "x", 1))).isInstanceOf(StaleChangeSetException.class);
    assertThatThrownBy(() -> store.changeSets().publish(set("a", 2, create("\0")), publication(0L, "z"), event("p", "x", 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.zones().revision()).isZero();
    assertThat(store.zones().dataset().versions()).isEmpty();
    assertThat(store.changeSets().steps("a")).hasSize(1);
    assertThat(auditRows()).hasSize(rows);
  }

  /** Whoever edits and whoever publishes wait for each other in one order, never in a circle. */
  @Test
  void editingAndPublishingAtOnceEndsWithOneOfThem() throws Exception {
    for (int round = 0; round < 20; round++) {
      String id = "s" + round;
      save(set(id, 1, create("x")));
      CountDownLatch start = new CountDownLatch(1);
      List<Callable<Boolean>> both = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        boolean publish = i % 2 == 0;
        both.add(() -> {
          start.await();
          try {
            if (publish) {
              store.changeSets().publish(set(id, 2, ChangeSetState.PUBLISHED, List.of(create("x"))), publication(null, id),
                  event("planner1", "change-set.publish", 2));
            } else {
              save(set(id, 2, create("y")));
            }
            return true;
          } catch (StaleChangeSetException e) {
            return false;
          }
        });
      }
      List<Future<Boolean>> ends = both.stream().map(threads::submit).toList();
      start.countDown();
      int won = 0;
      for (Future<Boolean> end : ends) {
        won += end.get() ? 1 : 0;
      }
      assertThat(won).isOne();
      boolean published = store.changeSets().find(id).orElseThrow().state() == ChangeSetState.PUBLISHED;
      assertThat(store.zones().history(id)).hasSize(published ? 1 : 0);
    }
    auditRows();
  }
}
