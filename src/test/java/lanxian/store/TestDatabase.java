package lanxian.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;

/** A new, empty database of one kind, for one test. */
interface TestDatabase {
  /** Opens a store in it; more than one may be open. */
  Store open(Clock clock);

  /** A connection past the stores, with all rights. */
  Connection connect() throws SQLException;

  /** A file in the directory; the first store creates it. */
  static TestDatabase h2(Path directory) {
    String url = "jdbc:h2:file:" + directory.resolve("lanxian");
    return new TestDatabase() {
      @Override
      public Store open(Clock clock) {
        return H2Store.open(url, clock);
      }

      @Override
      public Connection connect() throws SQLException {
        return DriverManager.getConnection(url + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
      }
    };
  }

  /** A database of a cluster. */
  static TestDatabase postgis(PostgisCluster.Database database) {
    return new TestDatabase() {
      @Override
      public Store open(Clock clock) {
        return PostgisStore.open(database.jdbcUrl(), clock);
      }

      @Override
      public Connection connect() throws SQLException {
        return database.connect();
      }
    };
  }
}
