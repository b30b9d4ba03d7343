package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lanxian.domain.Caller;
import lanxian.domain.Facility;
import lanxian.domain.Project;
import lanxian.domain.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What every store keeps to about projects of records and about facilities. */
abstract class ProjectsContract {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final AuditEvent EVENT =
      AuditEvent.done(Caller.anonymous("192.0.2.1"), "facility.create", "f", 1L, null);

  private final MovableClock clock = new MovableClock(NOON);
  private TestDatabase database;
  private Store store;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void openStore() {
    database = newDatabase();
    store = database.open(clock);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static StoredProject project(String id, Geometry geometry, Map<String, Object> properties) {
    return new StoredProject(id, DAY, 1000, Verdict.RESTRICTED, true,
        new Project(geometry, properties, "EPSG:4490", null, 0, List.of()), null);
  }

  private static StoredCheck check(String id) {
    return new StoredCheck(id, NOON, 1, "r", "h", new byte[] {1});
  }

  private static Geometry point(double lon, double lat) {
    return Drafts.FACTORY.createPoint(new Coordinate(lon, lat));
  }

  private void save(StoredProject project) {
    store.checks().save(check(project.id()), project);
  }

  private static void assertSame(StoredProject found, StoredProject kept) {
    assertThat(found.project().properties()).isEqualTo(kept.project().properties());
    assertThat(Drafts.bits(found.project().geometry())).isEqualTo(Drafts.bits(kept.project().geometry()));
    assertThat(found.asOf()).isEqualTo(kept.asOf());
    assertThat(found.verdict()).isEqualTo(kept.verdict());
    assertThat(found.determined()).isEqualTo(kept.determined());
    assertThat(found.nearM()).isEqualTo(kept.nearM());
  }

  @Test
  void aProjectIsKeptAsItIs() {
    Map<String, Object> facts = new TreeMap<>(Map.of("name", "养殖场“一”\u0000 \uD83D\uDC16", "activity", "LIVESTOCK",
        "stock_heads", 0.1 + 0.2, "temporary", true, "pollutants", List.of("COD", "氨氮")));
    StoredProject full = project("a", Drafts.polygon(new Random(3), 40), facts);
    StoredProject bare = project("b", point(-0.0, Math.nextUp(44.0)), Map.of());
    save(full);
    save(bare);
    store.close();
    store = database.open(clock);
    List<StoredProject> found = store.projects().page(null, null, 10);
    assertThat(found).extracting(StoredProject::id).containsExactly("a", "b");
    assertSame(found.get(0), full);
    assertSame(found.get(1), bare);
    assertThat(store.projects().notTakenOut(10)).isEmpty();
  }

  @Test
  void aWindowGivesThoseThatMeetItPageByPage() {
    Random random = new Random(7);
    List<StoredProject> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(project(String.format("p%03d", i), Drafts.polygon(random, 5), Map.of("activity", "INDUSTRY")));
      save(all.get(i));
    }
    for (Envelope window : List.of(new Envelope(86, 87, 44, 44.5), new Envelope(0, 1, 0, 1),
        all.get(9).project().geometry().getEnvelopeInternal(), new Envelope(-180, 180, -90, 90))) {
      List<String> expected = all.stream()
          .filter(p -> p.project().geometry().getEnvelopeInternal().intersects(window)).map(StoredProject::id).toList();
      List<String> found = new ArrayList<>();
      for (List<StoredProject> page = store.projects().page(window, null, 7); !page.isEmpty();
          page = store.projects().page(window, page.get(page.size() - 1).id(), 7)) {
        assertThat(page).hasSizeLessThanOrEqualTo(7);
        page.forEach(project -> found.add(project.id()));
      }
      assertThat(found).isEqualTo(expected);
    }
    assertThat(store.projects().count()).isEqualTo(200);
  }

  @Test
  void recordsWithoutAProjectAreNamedUntilTheyHaveOne() {
    store.checks().save(check("old-2"));
    store.checks().save(check("old-1"));
    save(project("new", point(87, 44), Map.of()));
    assertThat(store.projects().notTakenOut(1)).containsExactly("old-1");
    assertThat(store.projects().notTakenOut(10)).containsExactly("old-1", "old-2");
    store.projects().add(List.of(project("old-1", point(88, 44), Map.of()),
        StoredProject.unreadable("old-2", "no JSON")));
    assertThat(store.projects().notTakenOut(10)).isEmpty();
    // somebody else did the same meanwhile
    store.projects().add(List.of(project("old-1", point(99, 44), Map.of()), StoredProject.unreadable("old-2", "other")));
    List<StoredProject> found = store.projects().page(new Envelope(88, 88, 44, 44), null, 10);
    assertThat(found).extracting(StoredProject::id).containsExactly("old-1", "old-2");
    assertThat(found.get(1).fault()).isEqualTo("no JSON");
  }

  @Test
  void aProjectThatCannotBeKeptKeepsItsRecordFromNothing() {
    Geometry high = Drafts.FACTORY.createPoint(new Coordinate(87, 44, 500));
    save(project("high", high, Map.of()));
    assertThat(store.checks().find("high")).isPresent();
    assertThat(store.projects().notTakenOut(10)).containsExactly("high");
  }

  @Test
  void aRecordThatIsRefusedLeavesNoProject() {
    save(project("c", point(87, 44), Map.of()));
    assertThatThrownBy(() -> save(project("c", point(88, 44), Map.of()))).isInstanceOf(IllegalArgumentException.class);
    assertThat(store.projects().page(null, null, 10)).singleElement().satisfies(found ->
        assertThat(found.project().geometry().getCoordinate().x).isEqualTo(87));
  }

  @Test
  void whatWasDamagedIsNamedAndHidesNothing() throws SQLException {
    save(project("a", point(87, 44), Map.of()));
    execute("INSERT INTO siting_project (id, as_of, near_m, verdict, determined, facts, min_lon, min_lat, max_lon, max_lat,"
        + " ewkb) SELECT 'bad', as_of, near_m, 'NONSENSE', determined, facts, min_lon, min_lat, max_lon, max_lat, ewkb"
        + " FROM siting_project");
    List<StoredProject> found = store.projects().page(null, null, 10);
    assertThat(found).extracting(StoredProject::id).containsExactly("a", "bad");
    assertThat(found.get(1).fault()).contains("NONSENSE");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Facility facility(String id, int version, double lon) {
    return new Facility(id, version, false, point(lon, 44), Map.of("name", "场" + id, "activity", "LIVESTOCK"),
        "officer1", NOON);
  }

  @Test
  void everyVersionOfAFacilityStays() {
    Facility first = facility("f", 1, 87);
    store.facilities().save(List.of(first, facility("g", 1, 88)), EVENT);
    Facility second = first.next(false, point(87.5, 44), Map.of("name", "改"), "officer2", NOON.plusSeconds(1));
    store.facilities().save(List.of(second), EVENT);
    Facility third = second.next(true, second.geometry(), second.properties(), "officer1", NOON.plusSeconds(2));
    assertThat(store.facilities().find("f").orElseThrow().version()).isEqualTo(2);
    assertThat(store.facilities().page(new Envelope(87.4, 87.6, 43, 45), null, 10))
        .extracting(Facility::id).containsExactly("f");
    assertThat(store.facilities().page(new Envelope(86.9, 87.1, 43, 45), null, 10)).isEmpty();
    store.facilities().save(List.of(third), EVENT);
    store.close();
    store = database.open(clock);
    assertThat(store.facilities().page(null, null, 10)).extracting(Facility::id).containsExactly("g");
    assertThat(store.facilities().history("f")).usingRecursiveComparison()
        .withEqualsForType((a, b) -> a.equalsExact(b), org.locationtech.jts.geom.Point.class)
        .isEqualTo(List.of(first, second, third));
    assertThat(store.facilities().find("f").orElseThrow().retired()).isTrue();
    assertThat(store.facilities().find("unknown")).isEmpty();
    assertThat(store.audit().entries(0, 10)).hasSize(3);
  }

  @Test
  void whoComesLateIsRefusedAndNothingIsWritten() {
    store.facilities().save(List.of(facility("f", 1, 87)), EVENT);
    for (List<Facility> late : List.of(List.of(facility("new", 1, 86), facility("f", 1, 88)),
        List.of(facility("new", 1, 86), facility("f", 3, 88)), List.of(facility("new", 2, 86)))) {
      assertThatThrownBy(() -> store.facilities().save(late, EVENT)).isInstanceOf(StaleFacilityException.class);
    }
    assertThat(store.facilities().page(null, null, 10)).extracting(Facility::id).containsExactly("f");
    assertThat(store.audit().entries(0, 10)).hasSize(1);
  }

  @Test
  void ofManyWhoWriteTheSameVersionOneComesThrough() throws Exception {
    store.facilities().save(List.of(facility("f", 1, 87)), EVENT);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Facility next = facility("f", 2, 88 + i);
        writers.add(() -> {
          try {
            store.facilities().save(List.of(next), EVENT);
            return true;
          } catch (StaleFacilityException e) {
            return false;
          }
        });
      }
      int winners = 0;
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        winners += writer.get() ? 1 : 0;
      }
      assertThat(winners).isOne();
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.facilities().history("f")).hasSize(2);
    assertThat(store.audit().entries(0, 10)).hasSize(2);
  }

  @Test
  void rowsAreOnlyEverAdded() {
    save(project("c", point(87, 44), Map.of()));
    store.facilities().save(List.of(facility("f", 1, 87)), EVENT);
    for (String sql : List.of("UPDATE siting_project SET verdict = 'x'", "DELETE FROM siting_project",
        "UPDATE facility SET author = 'x'", "DELETE FROM facility")) {
      assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class).hasMessageContaining("append-only");
    }
  }
}
