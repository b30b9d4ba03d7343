package lanxian.editing.validation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.store.PostgisCluster;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** What PostGIS says is wrong with areas. */
final class PostgisDefects {
  private static final String INVALID = """
      SELECT id, ST_X(location(ST_IsValidDetail(geom))), ST_Y(location(ST_IsValidDetail(geom)))
      FROM zone WHERE NOT ST_IsValid(geom)""";

  private static final String OVERLAPS = """
      WITH valid AS MATERIALIZED (
        SELECT id, CASE WHEN ST_IsValid(geom) THEN geom ELSE ST_MakeValid(geom, 'method=structure') END AS geom FROM zone)
      SELECT a.id, b.id,
             ST_Area(ST_Segmentize(ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3), 0.0001)::geography)
      FROM valid a JOIN valid b ON a.id < b.id AND a.geom && b.geom AND ST_Intersects(a.geom, b.geom)""";

  private PostgisDefects() {}

  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /** Place of the first defect by number, of those that are not valid. */
  static Map<Integer, Coordinate> of(List<? extends Geometry> geometries) {
    return query(geometries, INVALID, rows -> {
      Map<Integer, Coordinate> found = new TreeMap<>();
      while (rows.next()) {
        found.put(rows.getInt(1), new Coordinate(rows.getDouble(2), rows.getDouble(3)));
      }
      return found;
    });
  }

  /** Square metres that pairs ("3-17") have in common, once they are mended by method structure. */
  static Map<String, Double> overlaps(List<? extends Geometry> geometries) {
    return query(geometries, OVERLAPS, rows -> {
      Map<String, Double> found = new HashMap<>();
      while (rows.next()) {
        found.put(rows.getInt(1) + "-" + rows.getInt(2), rows.getDouble(3));
      }
      return found;
    });
  }

  private static <T> T query(List<? extends Geometry> geometries, String sql, Reader<T> reader) {
    try (Connection connection = PostgisCluster.shared().newDatabase().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE zone (id int PRIMARY KEY, geom geometry(Geometry, 4490))");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO zone VALUES (?, ST_GeomFromWKB(?, 4490))")) {
        for (int i = 0; i < geometries.size(); i++) {
          insert.setInt(1, i);
          insert.setBytes(2, new WKBWriter().write(geometries.get(i)));
          insert.executeUpdate();
        }
      }
      try (ResultSet rows = statement.executeQuery(sql)) {
        return reader.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
