package lanxian.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import lanxian.store.Store;
import lanxian.store.StoreException;
import lanxian.store.sql.Faults;
import lanxian.store.sql.Migrations;
import lanxian.store.sql.SqlStore;
import org.flywaydb.core.api.FlywayException;

/** Opens the store in PostgreSQL with PostGIS. */
public final class PostgisStore {
  private static final int CONNECTIONS = 10;
  private static final long MIGRATING = 5_202_611_291L; // key of a lock: services that start make the tables one by one
  private static final int CONNECTION_TIMEOUT_MS = 5_000; // how long a call waits for a connection
  private static final int VALIDATION_TIMEOUT_MS = 2_000; // how long an idle connection may take to show that it lives

  /**
   * What a session sets, whatever the server does by default. A commit that is acknowledged survives a crash. And a
   * service that vanishes in the middle of a publication lets the others publish again after a minute.
   */
  private static final String SESSION = """
      SELECT set_config(name, value, false) FROM (VALUES
        ('synchronous_commit', 'off', 'on'),
        ('idle_in_transaction_session_timeout', '0', '60s'),
        ('tcp_keepalives_idle', '7200', '30'),
        ('tcp_keepalives_interval', '75', '10'),
        ('tcp_keepalives_count', '9', '3')) AS wanted(name, instead_of, value)
      WHERE current_setting(name) = instead_of""";

  private PostgisStore() {}

  /** Opens the store with the system's clock. */
  public static Store open(String url) {
    return open(url, Clock.systemUTC());
  }

  /** Opens the store so that it hears of publications at once, and within half a second if notifications fail. */
  public static Store open(String url, Clock clock) {
    return open(url, clock, Following.DEFAULT);
  }

  /** Opens the store under one role that owns the tables as well. */
  public static Store open(String url, Clock clock, Following following) {
    return open(url, clock, following, null);
  }

  /**
   * Opens the store and creates its tables, and the PostGIS extension, if they are not there. Several services may do so at
   * once: one after the other looks what is missing.
   *
   * @param url {@code jdbc:postgresql://host:port/database}; user and password in it, or in the environment variables
   *     {@code LANXIAN_DB_USER} and {@code LANXIAN_DB_PASSWORD}, or where libpq looks for them
   * @param clock gives publications their instant
   * @param following how it hears of what other services publish
   * @param owner as whom the tables are brought up to date; then the role of the URL gets the rights that the service
   *     needs, and no right to change what is only added to. Null = as the role of the URL
   * @throws StoreException if the database cannot be reached or used
   */
  public static Store open(String url, Clock clock, Following following, PostgisOwner owner) {
    PostgisUrl postgis = PostgisUrl.of(url, System.getenv());
    try (HikariDataSource patient = pool((owner == null ? postgis : postgis.as(owner)).patient());
        Connection turn = patient.getConnection(); Statement statement = turn.createStatement()) {
      // Flyway fails where another one has just made its table and not yet written into it
      statement.execute("SELECT pg_advisory_lock(" + MIGRATING + ")"); // until the connection ends
      Migrations.run(patient, "db/postgis");
      if (owner != null) {
        ServiceRole.of(postgis).grant(patient);
      }
    } catch (FlywayException e) {
      throw Faults.cannotOpen(url, why(e), e);
    } catch (SQLException e) {
      throw Faults.cannotOpen(url, e.getMessage(), e);
    }
    HikariDataSource pool = pool(postgis);
    Runnable dropIdle = () -> pool.getHikariPoolMXBean().softEvictConnections();
    return new SqlStore(pool, new PostgisDialect(postgis, following, dropIdle), clock, true, pool::close);
  }

  private static HikariDataSource pool(PostgisUrl postgis) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("lanxian-postgis");
    config.setJdbcUrl(postgis.url());
    config.setDataSourceProperties(postgis.properties());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
    config.setValidationTimeout(VALIDATION_TIMEOUT_MS);
    // Who waits for the publication lock must then see what the one before wrote.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionInitSql(SESSION);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw Faults.cannotOpen(postgis.url(), e.getMessage(), e);
    }
  }

  private static String why(FlywayException fault) {
    String help = switch (Faults.sqlState(fault).orElse("")) {
      case "42501" -> " (a superuser can help: CREATE EXTENSION postgis; GRANT USAGE, CREATE ON SCHEMA public TO …)";
      case "58P01", "0A000" -> " (PostGIS is not installed beside this server)";
      default -> "";
    };
    return fault.getMessage().strip() + help;
  }
}
