package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stores keep to about imports. */
abstract class ImportsContract {
  private static final Instant NOON = StoreFixture.NOON.truncatedTo(ChronoUnit.MICROS);

  private final MovableClock clock = new MovableClock(StoreFixture.NOON);
  private TestDatabase database;
  private Store store;
  private ImportStore imports;

  abstract TestDatabase newDatabase();

  @BeforeEach
  final void open() {
    database = newDatabase();
    store = database.open(clock);
    imports = store.imports();
  }

  @AfterEach
  final void close() {
    store.close();
  }

  private static AuditEvent event(String action) {
    return new AuditEvent("admin", "192.0.2.1", action, "x", null, AuditEvent.Outcome.DONE, null);
  }

  private ImportRun add(String id, int seconds) {
    ImportRun run = new ImportRun(id, ImportRun.State.WAITING, "水源 区.zip", 17, "{\"category\":\"wetland\"}", "admin",
        NOON.plusSeconds(seconds), null, 0, null, null);
    imports.add(run, event("import.begin"));
    return run;
  }

  private static PublicationDraft draft(Long basedOn) {
    return new PublicationDraft(basedOn, "admin", "Import", List.of(), List.of());
  }

  private List<String> actions() {
    return store.audit().entries(0, 1000).stream().map(row -> row.event().action()).toList();
  }

  @Test
  void oneIsFollowedToItsPublication() {
    ImportRun run = add("a", 0);
    assertThat(imports.find("a")).contains(run);
    assertThat(imports.open()).isEqualTo(1);
    assertThat(imports.progress("a", ImportRun.State.CHECKING, 3, 7)).isTrue();
    assertThat(imports.find("a").orElseThrow()).extracting(ImportRun::state, ImportRun::doneFeatures, ImportRun::allFeatures)
        .containsExactly(ImportRun.State.CHECKING, 3, 7);
    assertThatThrownBy(() -> imports.publish("a", draft(null), "{}", event("import.end")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.zones().revision()).as("nothing half published").isZero();
    imports.progress("a", ImportRun.State.PUBLISHING, 7, 7);
    assertThatThrownBy(() -> imports.publish("a", draft(5L), "{}", event("import.end")))
        .isInstanceOf(StaleRevisionException.class);
    Publication published = imports.publish("a", draft(0L), "{\"report\":\"全\"}", event("import.end"));
    store.close();
    store = database.open(clock);
    imports = store.imports();
    ImportRun done = imports.find("a").orElseThrow();
    assertThat(done).extracting(ImportRun::state, ImportRun::revision, ImportRun::endedAt)
        .containsExactly(ImportRun.State.DONE, published.revision(), NOON);
    assertThat(imports.outcome("a")).contains("{\"report\":\"全\"}");
    assertThat(imports.open()).isZero();
    assertThat(actions()).containsExactly("import.begin", "import.end", "zones.publish");
  }

  @Test
  void nobodyGoesOnWithOneThatIsCancelled() {
    add("a", 0);
    assertThat(imports.cancel("a", event("import.cancel"))).isTrue();
    assertThat(imports.cancel("a", event("import.cancel"))).isFalse();
    assertThat(imports.progress("a", ImportRun.State.PUBLISHING, 1, 1)).isFalse();
    assertThat(imports.end("a", ImportRun.State.DONE, "{}", event("import.end"))).isFalse();
    assertThat(imports.find("a").orElseThrow().state()).isEqualTo(ImportRun.State.CANCELLED);
    assertThat(imports.outcome("a")).isEmpty();
    assertThat(actions()).containsExactly("import.begin", "import.cancel");
  }

  @Test
  void whatIsBeingPublishedIsNotCancelled() {
    add("a", 0);
    imports.progress("a", ImportRun.State.PUBLISHING, 1, 1);
    assertThat(imports.cancel("a", event("import.cancel"))).isFalse();
    assertThat(imports.end("a", ImportRun.State.REFUSED, "{\"errors\":[]}", event("import.end"))).isTrue();
    assertThat(imports.outcome("a")).contains("{\"errors\":[]}");
  }

  @Test
  void whatNobodyWorksOnAnyMoreFails() {
    add("dead", 0);
    imports.progress("dead", ImportRun.State.PUBLISHING, 1, 2);
    add("alive", 1);
    add("over", 2);
    imports.end("over", ImportRun.State.REFUSED, "{}", event("import.end"));
    clock.now = clock.now.plusSeconds(40);
    imports.alive("alive");
    assertThat(imports.abandon(Duration.ofSeconds(30), "{\"detail\":\"killed\"}")).isEqualTo(1);
    assertThat(imports.find("dead").orElseThrow()).extracting(ImportRun::state, ImportRun::endedAt)
        .containsExactly(ImportRun.State.FAILED, NOON.plusSeconds(40));
    assertThat(imports.outcome("dead")).contains("{\"detail\":\"killed\"}");
    assertThat(imports.find("alive").orElseThrow().state()).isEqualTo(ImportRun.State.WAITING);
    assertThat(imports.find("over").orElseThrow().state()).isEqualTo(ImportRun.State.REFUSED);
    assertThatThrownBy(() -> imports.publish("dead", draft(null), "{}", event("import.end")))
        .as("who was only slow publishes nothing any more").isInstanceOf(IllegalStateException.class);
    assertThat(store.zones().revision()).isZero();
  }

  @Test
  void theLatestComeFirstPageByPage() {
    for (int i = 0; i < 5; i++) {
      add("r" + i, i / 2);
    }
    List<ImportRun> first = imports.list(null, 3);
    assertThat(first).extracting(ImportRun::id).containsExactly("r4", "r3", "r2");
    assertThat(imports.list(first.get(2), 3)).extracting(ImportRun::id).containsExactly("r1", "r0");
    assertThat(imports.find("none")).isEmpty();
  }
}
