package lanxian.siting.agreement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.store.PostgisCluster;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * What PostGIS says of projects and zones: which intersect, and by how much. Edges are straight in longitude/latitude
 * here but geodesics in PostGIS, so every edge of an intersection is densified along longitude/latitude to about 10 m
 * before it is measured.
 */
final class PostgisReference {
  private static final String OVERLAPS = """
      SELECT p.id, z.id, ST_Dimension(p.geom),
             CASE ST_Dimension(p.geom)
               WHEN 2 THEN ST_Area(ST_Segmentize(ST_CollectionExtract(i.geom, 3), 0.0001)::geography)
               WHEN 1 THEN ST_Length(ST_Segmentize(ST_CollectionExtract(i.geom, 2), 0.0001)::geography)
               ELSE 0 END
      FROM project p JOIN zone z ON p.geom && z.geom AND ST_Intersects(p.geom, z.geom),
           LATERAL (SELECT ST_Intersection(p.geom, z.geom) AS geom) i""";

  private PostgisReference() {}

  /** Zone number → overlap (m² of areas, m of lines, 0 of points) per project number, for all that intersect. */
  static List<Map<Integer, Double>> overlaps(List<Geometry> projects, List<Geometry> zones) {
    List<Map<Integer, Double>> result = projects.stream().map(p -> (Map<Integer, Double>) new HashMap<Integer, Double>())
        .toList();
    try (Connection connection = PostgisCluster.shared().newDatabase().connect();
        Statement statement = connection.createStatement()) {
      load(connection, "zone", zones);
      load(connection, "project", projects);
      statement.execute("ANALYZE");
      try (ResultSet rows = statement.executeQuery(OVERLAPS)) {
        while (rows.next()) {
          result.get(rows.getInt(1)).put(rows.getInt(2), rows.getDouble(4));
        }
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void load(Connection connection, String table, List<Geometry> geometries) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + table + " (id int PRIMARY KEY, geom geometry(Geometry, 4490))");
    }
    try (PreparedStatement insert = connection.prepareStatement(
        "INSERT INTO " + table + " VALUES (?, ST_GeomFromWKB(?, 4490))")) {
      for (int i = 0; i < geometries.size(); i++) {
        insert.setInt(1, i);
        insert.setBytes(2, new WKBWriter().write(geometries.get(i)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE INDEX ON " + table + " USING gist (geom)");
    }
  }
}
