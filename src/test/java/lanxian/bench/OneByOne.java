package lanxian.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import lanxian.store.StoredCheck;

/** Stores records without the store: each with a commit of its own, as it is, on a connection of this thread. */
final class OneByOne {
  private static final String INSERT = "INSERT INTO siting_check (id, recorded_at, dataset_revision, rule_set, hash, body)"
      + " VALUES (?, ?, ?, ?, ?, ?)";

  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement force;

  /** @param force what puts a commit on the disk; null if the commit itself does */
  OneByOne(String url, String force) throws SQLException {
    this.connection = connect(url);
    connection.setAutoCommit(false);
    this.insert = connection.prepareStatement(INSERT);
    this.force = force == null ? null : connection.prepareStatement(force);
  }

  /** A plain connection; the stores' own user of H2 is "sa". */
  static Connection connect(String url) throws SQLException {
    return url.startsWith("jdbc:h2:") ? DriverManager.getConnection(url, "sa", "") : DriverManager.getConnection(url);
  }

  void save(StoredCheck check) throws SQLException {
    insert.setString(1, check.id());
    insert.setObject(2, check.recordedAt().atOffset(ZoneOffset.UTC));
    insert.setLong(3, check.datasetRevision());
    insert.setString(4, check.ruleSet());
    insert.setString(5, check.hash());
    insert.setBytes(6, check.body());
    insert.executeUpdate();
    connection.commit();
    if (force != null) {
      force.execute();
    }
  }
}
