package lanxian.siting.agreement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

  private static final String UNIONS = """
      SELECT p.id,
             ST_Area(ST_Segmentize(ST_CollectionExtract(ST_Intersection(p.geom, u.geom), 3), 0.0001)::geography),
             ST_Area(ST_Segmentize(ST_CollectionExtract(ST_Difference(p.geom, u.geom), 3), 0.0001)::geography)
      FROM project p, LATERAL (SELECT coalesce(ST_Union(z.geom), 'SRID=4490;POLYGON EMPTY'::geometry) AS geom
                               FROM zone z WHERE z.geom && p.geom) u ORDER BY p.id""";

  private PostgisReference() {}

  /** What of a project lies inside the union of all zones and what outside, in square metres. */
  record Share(double insideM2, double outsideM2) {}

  /** Shares of projects that are areas, in their order. */
  static List<Share> unions(List<Geometry> projects, List<Geometry> zones) {
    return query(projects, zones, UNIONS, rows -> {
      List<Share> result = new ArrayList<>();
      while (rows.next()) {
        result.add(new Share(rows.getDouble(2), rows.getDouble(3)));
      }
      return result;
    });
  }

  /** Zone number → overlap (m² of areas, m of lines, 0 of points) per project number, for all that intersect. */
  static List<Map<Integer, Double>> overlaps(List<Geometry> projects, List<Geometry> zones) {
    return query(projects, zones, OVERLAPS, rows -> {
      List<Map<Integer, Double>> result = new ArrayList<>();
      projects.forEach(project -> result.add(new HashMap<>()));
      while (rows.next()) {
        result.get(rows.getInt(1)).put(rows.getInt(2), rows.getDouble(4));
      }
      return result;
    });
  }

  private interface Rows<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private static <T> T query(List<Geometry> projects, List<Geometry> zones, String sql, Rows<T> reader) {
    try (Connection connection = PostgisCluster.shared().newDatabase().connect();
        Statement statement = connection.createStatement()) {
      load(connection, "zone", zones);
      load(connection, "project", projects);
      statement.execute("ANALYZE");
      try (ResultSet rows = statement.executeQuery(sql)) {
        return reader.read(rows);
      }
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
