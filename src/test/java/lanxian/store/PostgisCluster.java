package lanxian.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL cluster with PostGIS for tests. It starts when first asked for and goes away with the JVM.
 *
 * <p>With the environment variable {@code LANXIAN_TEST_PG} (JDBC URL of a database, as superuser) {@link #shared()}
 * uses that cluster. Without PostGIS the tests fail: they never skip.
 */
public final class PostgisCluster {
  private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]*/)([^?]*)(\\?.*)?");

  private final PostgresServer server; // null: not ours to start and stop
  private final String adminUrl;
  private final String prefix = "lanxian_" + Long.toHexString(ProcessHandle.current().pid()) + "_"
      + Long.toHexString(System.nanoTime()) + "_";
  private final AtomicInteger databases = new AtomicInteger();

  /**
   * A fresh database with the PostGIS extension and nothing else.
   *
   * @param jdbcUrl with the user in it
   */
  public record Database(String jdbcUrl, String user, String name) {
    /** The same database by way of a network. */
    public String jdbcUrl(Network network) {
      return jdbcUrl.replaceFirst("//[^/]*/", "//127.0.0.1:" + network.port() + "/");
    }

    /** A stretch of network to the server. */
    public Network network() {
      return Network.to(java.net.URI.create(jdbcUrl.substring("jdbc:".length())).getPort());
    }

    /** A plain connection as superuser, past everything that the store does. */
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(jdbcUrl);
    }
  }

  private static final class Shared {
    static final PostgisCluster CLUSTER = open(System.getenv("LANXIAN_TEST_PG"));

    private static PostgisCluster open(String url) {
      return url == null || url.isBlank() ? start(false) : new PostgisCluster(null, url);
    }
  }

  private PostgisCluster(PostgresServer server, String adminUrl) {
    this.server = server;
    this.adminUrl = adminUrl;
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    execute("CREATE DATABASE " + template(), adminUrl);
    try {
      execute("CREATE EXTENSION postgis", url(template()));
    } catch (IllegalStateException e) {
      throw new IllegalStateException("PostGIS is not installed beside PostgreSQL; bin/test installs it"
          + " (Debian: postgresql-15-postgis-3)", e);
    }
  }

  /** The cluster for ordinary tests: fast, without fsync. One per JVM. */
  public static PostgisCluster shared() {
    return Shared.CLUSTER;
  }

  /**
   * A cluster of its own, for tests that crash it.
   *
   * @param fsync true: as in production, commits reach the disk; false: faster
   */
  public static PostgisCluster start(boolean fsync) {
    PostgresServer server = PostgresServer.create(fsync);
    return new PostgisCluster(server,
        "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?user=" + PostgresServer.SUPERUSER);
  }

  /** A new database; takes about 0.2 s. */
  public Database newDatabase() {
    String name = prefix + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + template(), adminUrl);
    return new Database(url(name), PostgresServer.SUPERUSER, name);
  }

  /** Stops the whole server at once, as in a crash, and starts it again on the same port. Not for {@link #shared()}. */
  public void crashAndRestart() {
    server.stop("immediate");
    server.start();
  }

  private String template() {
    return prefix + "template";
  }

  private String url(String database) {
    Matcher parts = URL.matcher(adminUrl);
    if (!parts.matches()) {
      throw new IllegalStateException("LANXIAN_TEST_PG must look like jdbc:postgresql://host:port/db?user=…");
    }
    return parts.group(1) + database + (parts.group(3) == null ? "" : parts.group(3));
  }

  private void remove() {
    if (server != null) {
      server.remove();
      return;
    }
    for (int i = 1; i <= databases.get(); i++) {
      execute("DROP DATABASE IF EXISTS " + prefix + i + " WITH (FORCE)", adminUrl);
    }
    execute("DROP DATABASE IF EXISTS " + template(), adminUrl);
  }

  private static void execute(String sql, String url) {
    try (Connection connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }
}
