package lanxian.store.h2;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanxian.store.Store;
import lanxian.store.StoreException;
import lanxian.store.sql.Faults;
import lanxian.store.sql.Migrations;
import lanxian.store.sql.SqlStore;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** Opens the store in H2. */
public final class H2Store {
  private static final int LOCK_TIMEOUT_MS = 60_000; // how long one waits for another store on the same memory

  private static final List<String> MEMORY_SETTINGS = List.of(";DB_CLOSE_ON_EXIT=FALSE");
  private static final List<String> FILE_SETTINGS =
      List.of(";MAX_COMPACT_TIME=0", ";REUSE_SPACE=FALSE", ";DB_CLOSE_ON_EXIT=FALSE");

  private H2Store() {}

  /** Opens the store with the system's clock. */
  public static Store open(String url) {
    return open(url, Clock.systemUTC());
  }

  /**
   * Opens the store and creates it if it is not there. A file belongs to one process at a time.
   *
   * @param url {@code jdbc:h2:file:…}, or {@code jdbc:h2:mem:name} for a store that ends when it is closed; user "sa"
   *     without a password unless the URL names another
   * @param clock gives publications their instant
   * @throws StoreException if the file cannot be opened, is in use or is no such store
   */
  public static Store open(String url, Clock clock) {
    H2Dialect dialect = new H2Dialect();
    try {
      return dialect.run(() -> open(url, clock, dialect));
    } catch (RuntimeException e) {
      dialect.close();
      throw e;
    }
  }

  private static Store open(String url, Clock clock, H2Dialect dialect) {
    JdbcDataSource source = source(url);
    Connection anchor = null; // H2 closes a database with its last connection
    try {
      Optional<H2File> file = H2File.of(url);
      if (file.isPresent()) {
        file.get().clearTornHeader();
      }
      anchor = source.getConnection();
      prepare(anchor);
      Migrations.run(source, "db/h2");
      JdbcConnectionPool pool = JdbcConnectionPool.create(source);
      Connection held = anchor;
      return new SqlStore(pool, dialect, clock, file.isEmpty(), () -> {
        dialect.run(() -> {
          pool.dispose();
          close(held);
          return null;
        });
        dialect.close();
      });
    } catch (SQLException | IOException | FlywayException e) {
      if (anchor != null) {
        close(anchor);
      }
      throw Faults.cannotOpen(url, e.getMessage(), e);
    }
  }

  /**
   * The data source, with settings that the URL does not make itself.
   *
   * <p>Two habits of H2 (2.3 and 2.4) do not bear being killed, so they are switched off. {@code MAX_COMPACT_TIME=0}:
   * on closing it moves parts of the file to make it smaller; killed then or later, it may not find back ("Double
   * mark") or lose commits. {@code REUSE_SPACE=FALSE}: it writes over parts that are no longer needed; killed in the
   * middle, it may find back only to an older commit. What remains is a file that is only ever added to.
   *
   * <p>{@code DB_CLOSE_ON_EXIT=FALSE}: the service itself closes the file, when its requests are done.
   */
  private static JdbcDataSource source(String url) {
    String upper = url.toUpperCase(Locale.ROOT);
    StringBuilder complete = new StringBuilder(url);
    for (String setting : H2File.of(url).isPresent() ? FILE_SETTINGS : MEMORY_SETTINGS) {
      if (!upper.contains(setting.substring(0, setting.indexOf('=') + 1))) {
        complete.append(setting);
      }
    }
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(complete.toString());
    if (!upper.contains(";USER=")) {
      source.setUser("sa");
    }
    return source;
  }

  /** A commit is written before it returns, and not half a second later as H2 does by itself. */
  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET WRITE_DELAY 0");
      statement.execute("SET DEFAULT_LOCK_TIMEOUT " + LOCK_TIMEOUT_MS);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("cannot close the database: " + e.getMessage(), e);
    }
  }
}
