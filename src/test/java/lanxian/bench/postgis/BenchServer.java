package lanxian.bench.postgis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import lanxian.store.PostgisCluster;
import org.postgresql.PGConnection;

/** A throwaway PostGIS of its own, set up as for a machine that holds all data in memory. Goes away with the JVM. */
public final class BenchServer {
  /** Ticks of the kernel's clock per second in {@code /proc/…/stat}; fixed for user space. */
  private static final double TICKS = 100;

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
  Connection newDatabase() throws SQLException {
    Connection connection = DriverManager.getConnection(cluster.newDatabase().jdbcUrl() + "&prepareThreshold=1");
    try (Statement statement = connection.createStatement()) {
      // planning each single check anew would cost PostGIS more than the check
      statement.execute("SET plan_cache_mode = force_generic_plan");
    }
    return connection;
  }

  /** CPU seconds that all processes of the server have used so far, those that ended included. */
  static double cpuSeconds(Connection connection) {
    int backend;
    try {
      backend = connection.unwrap(PGConnection.class).getBackendPID();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    long parent = Long.parseLong(stat(Path.of("/proc", String.valueOf(backend)))[1]);
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes.filter(path -> path.getFileName().toString().matches("\\d+"))
          .mapToDouble(path -> seconds(path, parent)).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(Path process, long parent) {
    String[] stat;
    try {
      stat = stat(process);
    } catch (UncheckedIOException e) {
      return 0; // it ended meanwhile
    }
    boolean main = process.getFileName().toString().equals(String.valueOf(parent));
    if (!main && !stat[1].equals(String.valueOf(parent))) {
      return 0;
    }
    double own = Double.parseDouble(stat[11]) + Double.parseDouble(stat[12]);
    double ended = main ? Double.parseDouble(stat[13]) + Double.parseDouble(stat[14]) : 0;
    return (own + ended) / TICKS;
  }

  /** Fields from the third of the kernel's list on: state, parent, … */
  private static String[] stat(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" "); // a name may hold spaces and brackets
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
