package lanxian.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import lanxian.store.PostgisCluster;
import org.junit.jupiter.api.Test;

class PostgisUrlTest {
  private final PostgisCluster.Database database = PostgisCluster.shared().newDatabase();

  @Test
  void theEnvironmentNamesTheUserWhereTheUrlDoesNot() throws SQLException {
    String bare = database.jdbcUrl().replaceFirst("\\?.*", "");
    try (Connection connection = PostgisUrl.of(bare, Map.of("LANXIAN_DB_USER", database.user(),
        "LANXIAN_DB_PASSWORD", "not asked for")).connect()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo(database.user());
    }
  }

  @Test
  void theUrlGoesBeforeTheEnvironment() throws SQLException {
    try (Connection connection =
        PostgisUrl.of(database.jdbcUrl(), Map.of("LANXIAN_DB_USER", "somebody_else")).connect()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo(database.user());
    }
  }
}
