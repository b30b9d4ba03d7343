package lanxian.bench.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.bench.measure.Stopwatch;

/**
 * Vector tiles by {@code ST_AsMVT}: of whole zones in EPSG:3857 under a GiST index, and of tables that were simplified
 * beforehand, one for each level, by one unit of its tiles.
 */
public final class PostgisTiles implements AutoCloseable {
  private static final String COLUMNS =
      "zone_id, version, category, class, name, geometry_status, county_code, valid_from, valid_to";

  private final Connection connection;
  private final Stopwatch.CpuTime cpu;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private PostgisTiles(Connection connection) {
    this.connection = connection;
    this.cpu = () -> BenchServer.cpuSeconds(connection);
  }

  /**
   * Loads the zones.
   *
   * @param margin units that tiles show around themselves
   * @param levels of the tables to simplify
   */
  public static PostgisTiles load(BenchServer server, DataSet zones, String category, int margin, List<Integer> levels) {
    try {
      PostgisTiles tiles = new PostgisTiles(server.newDatabase());
      tiles.fill(zones, category, levels);
      tiles.prepare("tile_zone", margin);
      for (int level : levels) {
        tiles.prepare(simplified(level), margin);
      }
      return tiles;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(DataSet zones, String category, List<Integer> levels) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE UNLOGGED TABLE zone_in (id int, geom geometry(Geometry, 4490))");
      try (BinaryCopy copy = new BinaryCopy(connection, "zone_in")) {
        for (BenchZone zone : zones.zones()) {
          copy.add(zone.id(), zone.geometry());
        }
      }
      // CGCS2000 and WGS 84 are taken as equal everywhere
      statement.execute("CREATE UNLOGGED TABLE tile_zone AS SELECT id, 'zone-' || id AS zone_id, 1 AS version, '"
          + category + "' AS category, NULL::text AS class, 'zone ' || id AS name, 'SURVEYED' AS geometry_status,"
          + " '652301' AS county_code, NULL::text AS valid_from, NULL::text AS valid_to,"
          + " ST_Transform(ST_SetSRID(geom, 4326), 3857)::geometry(Geometry, 3857) AS geom FROM zone_in");
      statement.execute("CREATE INDEX ON tile_zone USING gist (geom)");
      for (int level : levels) {
        statement.execute("CREATE UNLOGGED TABLE " + simplified(level) + " AS SELECT id, " + COLUMNS
            + ", ST_SimplifyPreserveTopology(geom, 40075016.6855784 / 4096 / 2 ^ " + level + ") AS geom FROM tile_zone");
        statement.execute("CREATE INDEX ON " + simplified(level) + " USING gist (geom)");
      }
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static String simplified(int level) {
    return "tile_zone_" + level;
  }

  private void prepare(String table, int margin) throws SQLException {
    statements.put(table, connection.prepareStatement("SELECT ST_AsMVT(shown, 'zone', 4096, 'geom', 'id') FROM"
        + " (SELECT id, " + COLUMNS + ", ST_AsMVTGeom(geom, box, 4096, " + margin + ", true) AS geom FROM " + table
        + ", (SELECT ST_TileEnvelope(?, ?, ?) AS box, ST_TileEnvelope(?, ?, ?, margin => " + margin / 4096.0
        + ") AS around) AS tile WHERE geom && around) AS shown WHERE geom IS NOT NULL"));
  }

  /** A tile of WebMercatorQuad. @param simplified whether of the table simplified for its level */
  public byte[] tile(boolean simplified, int level, int row, int column) {
    try {
      PreparedStatement statement = statements.get(simplified ? simplified(level) : "tile_zone");
      for (int i = 0; i < 2; i++) {
        statement.setInt(3 * i + 1, level);
        statement.setInt(3 * i + 2, column);
        statement.setInt(3 * i + 3, row);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBytes(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** CPU time of the server. */
  public Stopwatch.CpuTime cpu() {
    return cpu;
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
