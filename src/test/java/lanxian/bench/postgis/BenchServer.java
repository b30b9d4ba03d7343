package lanxian.bench.postgis;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lanxian.bench.measure.ProcessCpu;
import lanxian.store.PostgisCluster;
import org.postgresql.PGConnection;

/** A throwaway PostGIS of its own, set up as for a machine that holds all data in memory. Goes away with the JVM. */
public final class BenchServer {
  private static final List<String> SETTINGS = List.of(
      "shared_buffers = '3GB'", "work_mem = '256MB'", "maintenance_work_mem = '1GB'", "max_wal_size = '8GB'",
      "autovacuum = off", "random_page_cost = 1.1", "effective_cache_size = '12GB'",
      // one core is measured, and compiling a query of one parcel takes longer than running it
      "max_parallel_workers_per_gather = 0", "jit = off");

  private final PostgisCluster cluster;

  private BenchServer(PostgisCluster cluster) {
    this.cluster = cluster;
  }

  public static BenchServer start() {
    PostgisCluster cluster = PostgisCluster.start(false);
    try (Connection connection = cluster.newDatabase().connect(); Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute("ALTER SYSTEM SET " + setting);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    cluster.crashAndRestart(); // nothing is in it yet
    return new BenchServer(cluster);
  }

  /** A connection to a new database with PostGIS; statements are prepared on the server from the first use on. */
  public Connection newDatabase() throws SQLException {
    Connection connection = DriverManager.getConnection(cluster.newDatabase().jdbcUrl() + "&prepareThreshold=1");
    try (Statement statement = connection.createStatement()) {
      // planning each single check anew would cost PostGIS more than the check
      statement.execute("SET plan_cache_mode = force_generic_plan");
    }
    return connection;
  }

  /** CPU seconds that all processes of the server have used so far, those that ended included. */
  public static double cpuSeconds(Connection connection) {
    try {
      return ProcessCpu.familySeconds(connection.unwrap(PGConnection.class).getBackendPID());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
