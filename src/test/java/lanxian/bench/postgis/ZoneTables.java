package lanxian.bench.postgis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Loads a data set in both forms. */
final class ZoneTables {
  private static final String COLUMNS = " (id int, geom geometry(Geometry, 4490))";

  private ZoneTables() {}

  static void load(Connection connection, DataSet zones) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // unlogged: what is lost in a crash is made anew
      statement.execute("CREATE UNLOGGED TABLE zone_plain" + COLUMNS);
      try (BinaryCopy copy = new BinaryCopy(connection, "zone_plain")) {
        for (BenchZone zone : zones.zones()) {
          copy.add(zone.id(), zone.geometry());
        }
      }
      statement.execute("CREATE UNLOGGED TABLE zone_sub" + COLUMNS);
      subdivide(connection, statement, zones);
      for (Form form : Form.values()) {
        statement.execute("CREATE INDEX ON " + form.table() + " USING gist (geom)");
      }
      statement.execute("VACUUM ANALYZE");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cutting takes minutes for zones of 200,000 vertices, so the pieces are kept in a file beside the zones' own. */
  private static void subdivide(Connection connection, Statement statement, DataSet zones)
      throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    Path file = zones.cacheFile("pieces-postgis-" + version(statement));
    if (file != null && Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        copy.copyIn("COPY zone_sub FROM STDIN (FORMAT binary)", in, 1 << 20);
      }
      return;
    }
    statement.execute("INSERT INTO zone_sub SELECT id, ST_Subdivide(geom, 64) FROM zone_plain");
    if (file != null) {
      Path half = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part");
      try (OutputStream out = Files.newOutputStream(half)) {
        copy.copyOut("COPY zone_sub TO STDOUT (FORMAT binary)", out);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String version(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT postgis_lib_version()")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
