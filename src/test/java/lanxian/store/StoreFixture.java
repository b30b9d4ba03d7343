package lanxian.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import lanxian.domain.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store in a database of its own, for each test. */
abstract class StoreFixture {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

  final MovableClock clock = new MovableClock(NOON);
  TestDatabase database;
  Store store;

  /** A new, empty database. */
  abstract TestDatabase newDatabase();

  /** Takes away what keeps a row of zone_version as it is. */
  abstract List<String> unlockZones();

  @BeforeEach
  final void openStore() {
    database = newDatabase();
    store = database.open(clock);
  }

  @AfterEach
  final void closeStore() {
    store.close();
  }

  final void execute(List<String> statements) throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  final Dataset reopened() {
    store.close();
    store = database.open(clock);
    return store.zones().dataset();
  }

  /** The damage in the database's own notation. */
  String literals(String sql) {
    return sql;
  }

  /** Lets rows of coverage be changed. */
  abstract List<String> unlockCoverage();
}
