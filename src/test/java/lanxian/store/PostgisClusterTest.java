package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgisClusterTest {
  @Test
  void databasesHavePostgisAndStandApart() throws SQLException {
    PostgisCluster.Database one = PostgisCluster.shared().newDatabase();
    PostgisCluster.Database other = PostgisCluster.shared().newDatabase();
    try (Connection connection = one.connect(); var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE only_here(id int)");
      assertThat(text(connection, "SELECT postgis_lib_version()")).startsWith("3.");
      assertThat(text(connection, "SELECT auth_name || ':' || auth_srid FROM spatial_ref_sys WHERE srid = 4490"))
          .isEqualTo("EPSG:4490");
    }
    try (Connection connection = other.connect()) {
      assertThat(text(connection, "SELECT to_regclass('only_here')::text")).isNull();
    }
  }

  @Test
  void aDurableClusterComesBackAfterACrash() throws SQLException {
    PostgisCluster cluster = PostgisCluster.start(true);
    PostgisCluster.Database database = cluster.newDatabase();
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      assertThat(text(connection, "SHOW fsync")).isEqualTo("on");
      statement.execute("CREATE TABLE kept(id int)");
      statement.execute("INSERT INTO kept VALUES (7)");
    }
    cluster.crashAndRestart();
    try (Connection connection = database.connect()) {
      assertThat(text(connection, "SELECT id FROM kept")).isEqualTo("7");
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
