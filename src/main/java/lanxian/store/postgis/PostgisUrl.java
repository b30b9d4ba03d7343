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
  /** User and password come from the URL, else from the environment, else from what the driver finds (~/.pgpass). */
  static PostgisUrl of(String url, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "lanxian");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "10");
    put(properties, "user", environment.get("LANXIAN_DB_USER"));
    put(properties, "password", environment.get("LANXIAN_DB_PASSWORD"));
    return new PostgisUrl(url, properties);
  }

  private static void put(Properties properties, String name, String value) {
    if (value != null) {
      properties.setProperty(name, value);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }
}
