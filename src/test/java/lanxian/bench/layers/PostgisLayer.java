package lanxian.bench.layers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.bench.postgis.BenchServer;

/** The zones in a table of PostGIS with a GiST index. */
final class PostgisLayer implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+)\\?user=([^&]+).*");

  private final Connection connection;

  private PostgisLayer(Connection connection) {
    this.connection = connection;
  }

  /** @param file that GDAL fills the table from */
  static PostgisLayer load(BenchServer server, Path file) {
    try {
      PostgisLayer layer = new PostgisLayer(server.newDatabase());
      ZoneFiles.run(List.of("ogr2ogr", "-f", "PostgreSQL", "-nln", "zones", "-lco", "GEOMETRY_NAME=geom", "-lco", "FID=fid",
          "-lco", "UNLOGGED=YES", "-gt", "100000", "--config", "PG_USE_COPY", "YES", "PG:" + layer.address(), file.toString()));
      try (Statement statement = layer.connection.createStatement()) {
        statement.execute("VACUUM ANALYZE zones");
      }
      return layer;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As libpq takes it. */
  String address() {
    try {
      Matcher url = URL.matcher(connection.getMetaData().getURL());
      if (!url.matches()) {
        throw new IllegalStateException("an address of another form: " + connection.getMetaData().getURL());
      }
      try (Statement statement = connection.createStatement();
          ResultSet user = statement.executeQuery("SELECT current_user")) {
        user.next();
        return "host=" + url.group(1) + " port=" + url.group(2) + " dbname=" + url.group(3) + " user=" + user.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** CPU seconds of all processes of the server so far. */
  double cpuSeconds() {
    return BenchServer.cpuSeconds(connection);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
