package lanxian.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.io.TempDir;

/** Two stores in one process share an H2 file; two processes cannot. */
class H2ServicesTest extends ServicesContract {
  @TempDir
  Path directory;

  private String url() {
    return "jdbc:h2:file:" + directory.resolve("lanxian");
  }

  @Override
  void createDatabase() {
    // opening creates it
  }

  @Override
  Store open(Clock clock) {
    return H2Store.open(url(), clock);
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url() + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
  }
}
