package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment, a store opens at the old or the new revision, never between; nothing acknowledged is lost. */
class CrashTest {
  private static final int ROUNDS = 20;

  @Test
  void h2SurvivesTheDeathOfItsService(@TempDir Path directory) throws Exception {
    try (CrashRun run = new CrashRun("jdbc:h2:file:" + directory.resolve("lanxian"), 20261123)) {
      rounds(run, ROUNDS, CrashRun::sigkill);
    }
  }

  @Test
  void postgisSurvivesTheDeathOfItsService() throws Exception {
    PostgisCluster cluster = PostgisCluster.start(true);
    try (CrashRun run = new CrashRun(cluster.newDatabase().jdbcUrl(), 20261124)) {
      rounds(run, ROUNDS, CrashRun::sigkill);
    }
  }

  /** SIGKILL for the server's process of one connection: PostgreSQL ends all of them and recovers. */
  @Test
  void postgisSurvivesTheDeathOfItsBackends() throws Exception {
    PostgisCluster cluster = PostgisCluster.start(true);
    PostgisCluster.Database database = cluster.newDatabase();
    try (CrashRun run = new CrashRun(database.jdbcUrl(), 20261125)) {
      rounds(run, 4, service -> {
        try (Connection witness = database.connect()) {
          ProcessHandle.of(backend(database)).orElseThrow().destroyForcibly();
          Await.until("PostgreSQL has ended all connections", () -> !witness.isValid(1));
        }
        Await.until("PostgreSQL has recovered", () -> isReachable(database));
      });
    }
  }

  @Test
  void postgisSurvivesTheDeathOfTheWholeServer() throws Exception {
    PostgisCluster cluster = PostgisCluster.start(true);
    try (CrashRun run = new CrashRun(cluster.newDatabase().jdbcUrl(), 20261126)) {
      rounds(run, 4, service -> cluster.crashAndRestart());
    }
  }

  /** Every other time the next service opens what the last one left; else the test does, and looks at everything. */
  private static void rounds(CrashRun run, int rounds, CrashRun.Killer killer) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      run.round(killer);
      if (round % 2 == 0) {
        run.assertNothingLost();
      }
    }
    assertThat(run.acknowledged()).as("enough was under way to be lost").isGreaterThan(5 * rounds);
  }

  private static long backend(PostgisCluster.Database database) throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT pid FROM pg_stat_activity"
            + " WHERE application_name = 'lanxian' AND datname = current_database() ORDER BY query_start DESC")) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }

  private static boolean isReachable(PostgisCluster.Database database) {
    try (Connection connection = database.connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
