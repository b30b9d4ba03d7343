package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** The contract on H2, and what is special about it. */
class H2StoreTest extends StoreContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }

  @Override
  List<String> unlockZones() {
    return List.of("DROP TRIGGER zone_version_append_only", "ALTER TABLE zone_version DROP COLUMN geometry");
  }

  @Override
  List<String> unlockCoverage() {
    return List.of("DROP TRIGGER coverage_append_only");
  }

  @Test
  void theGeometryColumnHoldsWhatWasPublished() throws SQLException {
    Geometry polygon = Drafts.polygon(new Random(4), 50);
    store.zones().publish(Drafts.publication(Drafts.zone("a", polygon)));
    try (Connection connection = database.connect(); var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT geometry FROM zone_version")) {
      assertThat(rows.next()).isTrue();
      Geometry kept = (Geometry) rows.getObject(1);
      assertThat(kept.equalsExact(polygon)).isTrue();
      assertThat(kept.getSRID()).isEqualTo(4490);
    }
  }

  @Test
  void aMemoryStoreEndsWhenItIsClosed() {
    try (Store memory = H2Store.open("jdbc:h2:mem:ends")) {
      memory.zones().publish(Drafts.publication(Drafts.zone("a")));
      assertThat(memory.zones().dataset().versions()).hasSize(1);
    }
    try (Store memory = H2Store.open("jdbc:h2:mem:ends")) {
      assertThat(memory.zones().revision()).isZero();
    }
  }

  /** An interrupt that hits H2's file access would close the file for everybody. */
  @Test
  void interruptsDoNotBreakTheStore() throws Exception {
    for (int round = 0; round < 20; round++) {
      Thread publisher = new Thread(() -> {
        for (int i = 0; i < 5; i++) {
          Thread.currentThread().interrupt();
          store.zones().publish(Drafts.publication(Drafts.zone("a")));
        }
      });
      publisher.start();
      publisher.interrupt();
      publisher.join();
    }
    assertThat(store.zones().revision()).isEqualTo(100);
    Thread.currentThread().interrupt();
    assertThat(store.zones().dataset().versions()).hasSize(100);
    assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
    assertThat(reopened().versions()).hasSize(100);
  }

  @Test
  void aFileThatAnotherServiceHasOpenIsNamed() throws Exception {
    Process other = CrashVictim.start(directory.resolve("errors"));
    try {
      CrashVictim.go(other, "jdbc:h2:file:" + directory.resolve("taken"), 1);
      assertThat(other.inputReader().lines().anyMatch(line -> line.startsWith("> published"))).isTrue();
      assertThatThrownBy(() -> H2Store.open("jdbc:h2:file:" + directory.resolve("taken")))
          .isInstanceOf(StoreException.class).hasMessageContaining("taken").hasMessageContaining("already in use");
    } finally {
      CrashRun.sigkill(other);
      other.waitFor();
    }
    try (Store afterwards = H2Store.open("jdbc:h2:file:" + directory.resolve("taken"))) {
      assertThat(afterwards.zones().revision()).isPositive();
    }
  }

  @Test
  void whatIsNoDatabaseIsNamed() throws Exception {
    Path file = directory.resolve("other.mv.db");
    java.nio.file.Files.writeString(file, "no database".repeat(1000));
    assertThatThrownBy(() -> H2Store.open("jdbc:h2:file:" + directory.resolve("other") + ";PASSWORD=geheim"))
        .isInstanceOf(StoreException.class).hasMessageContaining("cannot open").hasMessageContaining("other")
        .hasMessageNotContaining("geheim");
    assertThat(file).hasContent("no database".repeat(1000));
  }
}
