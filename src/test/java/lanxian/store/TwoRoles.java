package lanxian.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import lanxian.store.postgis.Following;
import lanxian.store.postgis.PostgisOwner;
import lanxian.store.postgis.PostgisStore;

/**
 * A database whose tables belong to one role while the service works under another, as it should be.
 *
 * @param serviceUrl with the service's role in it
 */
public record TwoRoles(PostgisCluster.Database database, String serviceUrl, PostgisOwner owner) {

  /** A new database with two roles that nobody else has. */
  public static TwoRoles create() {
    PostgisCluster.Database database = PostgisCluster.shared().newDatabase();
    String service = "service_" + database.name();
    String owner = "owner_" + database.name();
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + service + " LOGIN PASSWORD 'dienst'");
      statement.execute("CREATE ROLE " + owner + " LOGIN PASSWORD 'besitz'");
      statement.execute("GRANT CREATE ON SCHEMA public TO " + owner);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TwoRoles(database, database.jdbcUrl().replaceFirst("user=[^&]*", "user=" + service + "&password=dienst"),
        new PostgisOwner(owner, "besitz"));
  }

  Store open(Clock clock) {
    return PostgisStore.open(serviceUrl, clock, Following.DEFAULT, owner);
  }

  /** A connection past the stores, under the service's role. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(serviceUrl);
  }

  /** As {@link TestDatabase}: stores under the service's role, connections with all rights. */
  TestDatabase asDatabase() {
    return new TestDatabase() {
      @Override
      public Store open(Clock clock) {
        return TwoRoles.this.open(clock);
      }

      @Override
      public Connection connect() throws SQLException {
        return database.connect();
      }
    };
  }
}
