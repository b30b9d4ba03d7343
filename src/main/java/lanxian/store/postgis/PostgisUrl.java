package lanxian.store.postgis;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Where the database is, and as whom.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param properties of the driver; what the URL says goes first
 */
record PostgisUrl(String url, Properties properties) {
  private static final String CONNECT_S = "5";
  private static final String LOGIN_S = "10";
  private static final String SOCKET_TIMEOUT = "socketTimeout";

  /**
   * How long a statement waits for the next byte before the connection counts as lost. A network that is gone says
   * nothing, and TCP alone would wait for a quarter of an hour, or for ever where an answer is all that is missing.
   */
  private static final String SILENCE_S = "30";

  /** User and password come from the URL, else from the environment, else from what the driver finds (~/.pgpass). */
  static PostgisUrl of(String url, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "lanxian");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true"); // rows of a batch in one statement
    properties.setProperty("connectTimeout", CONNECT_S);
    properties.setProperty("loginTimeout", LOGIN_S);
    properties.setProperty(SOCKET_TIMEOUT, SILENCE_S);
    put(properties, "user", environment.get("LANXIAN_DB_USER"));
    put(properties, "password", environment.get("LANXIAN_DB_PASSWORD"));
    return new PostgisUrl(url, properties);
  }

  private static void put(Properties properties, String name, String value) {
    if (value != null) {
      properties.setProperty(name, value);
    }
  }

  /** The same without a limit on silence: creating an index may take as long as it takes. */
  PostgisUrl patient() {
    Properties patient = new Properties();
    patient.putAll(properties);
    patient.setProperty(SOCKET_TIMEOUT, "0");
    return new PostgisUrl(url, patient);
  }

  /** The same database as the role that owns the tables. */
  PostgisUrl as(PostgisOwner owner) {
    Properties theirs = new Properties();
    theirs.putAll(properties);
    theirs.remove("password");
    put(theirs, "user", owner.user());
    put(theirs, "password", owner.password());
    // What a URL says goes before properties.
    String bare = url.replaceAll("(?<=[?&])(user|password)=[^&]*(&|$)", "").replaceAll("[?&]$", "");
    return new PostgisUrl(bare, theirs);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }
}
