package lanxian.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lanxian.domain.Caller;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.temporary.TempFile;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Await;
import lanxian.store.AuditEvent;
import lanxian.store.ImportRun;
import lanxian.store.MovableClock;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service does about imports at its start and its end. */
class ImportsTest {
  private static final Caller CALLER = Caller.anonymous("192.0.2.1");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T04:00:00Z"));
  private final Store store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID(), clock);

  @AfterEach
  void close() {
    store.close();
  }

  private void left(String id, ImportRun.State state) {
    store.imports().add(new ImportRun(id, ImportRun.State.WAITING, "a.zip", 1, "{}", "admin", clock.instant(), null, 0, null,
        null), AuditEvent.done(CALLER, "import.begin", id, null, null));
    store.imports().progress(id, state, 1, 2);
  }

  @Test
  void whatAKilledServiceLeftFailsAtTheNextStartAndNothingIsHalfPublished() {
    left("a", ImportRun.State.CHECKING);
    left("b", ImportRun.State.PUBLISHING);
    clock.now = clock.now.plus(Imports.SILENCE);
    left("of-another-service", ImportRun.State.CHECKING);
    try (Imports imports = Imports.start(store, clock)) {
      assertThat(List.of("a", "b", "of-another-service")).extracting(id -> imports.runs().find(id).orElseThrow().state())
          .containsExactly(ImportRun.State.FAILED, ImportRun.State.FAILED, ImportRun.State.CHECKING);
      assertThat(imports.runs().outcome("b").orElseThrow()).contains("nothing was published");
    }
    assertThat(store.zones().revision()).isZero();
    assertThat(store.audit().entries(0, 10)).extracting(row -> row.event().action() + " " + row.event().target())
        .containsExactly("import.begin a", "import.begin b", "import.begin of-another-service", "import.end a", "import.end b");
  }

  /** What is sent lies on the disk only as long as it is needed. */
  @Test
  void theFileIsRemovedHoweverTheImportEnds() throws Exception {
    ImportOptions options = new ImportOptions(RuleSetLoader.fromDirectory(Path.of("rules")).category("wetland").orElseThrow(),
        null, null, null, null, false, true, Limits.PROJECT, null);
    try (Imports imports = Imports.start(store, clock)) {
      TempFile place = imports.place();
      Files.writeString(place.path(), "{\"type\":\"nonsense\"");
      ImportRun run = imports.submit(CALLER, new ImportAsked("a.geojson", options, false), place, 18);
      Await.until("it ends", () -> imports.runs().find(run.id()).orElseThrow().state() == ImportRun.State.REFUSED);
      Await.until("its file is gone", () -> !Files.exists(place.path().getParent()));
      assertThat(imports.runs().outcome(run.id()).orElseThrow()).contains("\"errors\":[{");
    }
  }

  /** Nobody else can have a file open: what is found there when a service starts is dead, however short ago it was. */
  @Test
  void whatAKilledServiceLeftInItsOwnFileFailsAtOnce(@TempDir Path folder) {
    try (Store file = H2Store.open("jdbc:h2:file:" + folder.resolve("db"), clock)) {
      file.imports().add(new ImportRun("a", ImportRun.State.WAITING, "a.zip", 1, "{}", "admin", clock.instant(), null, 0, null,
          null), AuditEvent.done(CALLER, "import.begin", "a", null, null));
      file.imports().progress("a", ImportRun.State.CHECKING, 1, 2);
      try (Imports imports = Imports.start(file, clock)) {
        assertThat(imports.runs().find("a").orElseThrow().state()).isEqualTo(ImportRun.State.FAILED);
      }
    }
  }

  /** However fast they come, and though the clock of the service stands still, they are listed in their order. */
  @Test
  void importsBearTheTimeOfTheServiceAndItsOrder() throws Exception {
    ImportOptions options = new ImportOptions(RuleSetLoader.fromDirectory(Path.of("rules")).category("wetland").orElseThrow(),
        null, null, null, null, false, true, Limits.PROJECT, null);
    List<String> sent = new ArrayList<>();
    try (Imports imports = Imports.start(store, clock)) {
      for (int i = 0; i < 15; i++) {
        TempFile place = imports.place();
        Files.writeString(place.path(), "{");
        ImportRun run = imports.submit(CALLER, new ImportAsked("a.geojson", options, false), place, 1);
        assertThat(run.createdAt()).isEqualTo(clock.instant());
        sent.add(0, run.id());
      }
      assertThat(imports.runs().list(null, 20)).extracting(ImportRun::id).isEqualTo(sent);
    }
  }
}
