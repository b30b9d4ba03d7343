package lanxian.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lanxian.store.CheckStore;
import lanxian.store.CheckSummary;
import lanxian.store.StoreException;
import lanxian.store.StoredCheck;
import lanxian.store.StoredProject;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Siting records in SQL. */
final class SqlCheckStore implements CheckStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqlCheckStore.class);

  private static final RowMapper<StoredCheck> MAPPER = (row, context) -> new StoredCheck(row.getString("id"),
      Columns.instant(row, "recorded_at"), row.getLong("dataset_revision"), row.getString("rule_set"),
      row.getString("hash"), PackedBody.unpack(row.getBytes("body")), row.getString("author"));

  private static final String INSERT = """
      INSERT INTO siting_check (id, recorded_at, dataset_revision, rule_set, hash, body)
      VALUES (?, ?, ?, ?, ?, ?)""";

  /** Beside the records, most of which have none: a column of theirs would have had them all copied in H2. */
  private static final String INSERT_AUTHOR = "INSERT INTO siting_check_author (id, author) VALUES (?, ?)";

  /**
   * @param body packed
   * @param project null: to be taken out of the record later
   */
  private record Row(StoredCheck check, byte[] body, ProjectRows.Row project) {}

  private final Transactions transactions;
  private final GroupCommit<Row> records;

  SqlCheckStore(Transactions transactions, Dialect dialect) {
    this.transactions = transactions;
    this.records = new GroupCommit<>("lanxian-records", dialect.commitsAtOnce(), this::insert);
  }

  @Override
  public void save(StoredCheck check) {
    write(check, null);
  }

  @Override
  public void save(StoredCheck check, StoredProject project) {
    ProjectRows.Row row = null;
    try {
      row = ProjectRows.Row.of(project);
    } catch (IllegalArgumentException e) {
      LOG.warn("the project of record {} cannot be kept beside it", check.id(), e);
    }
    write(check, row);
  }

  /** Records that are saved at the same time share a commit. */
  private void write(StoredCheck check, ProjectRows.Row project) {
    Columns.text("id", check.id());
    Columns.text("ruleSet", check.ruleSet());
    Columns.text("hash", check.hash());
    Columns.text("author", check.author());
    try {
      records.write(new Row(check, PackedBody.pack(check.body()), project));
    } catch (StoreException e) {
      if (Faults.isDuplicate(e)) {
        throw new IllegalArgumentException("there is a siting check " + check.id() + " already", e);
      }
      throw e;
    }
  }

  /** Without jdbi, whose named arguments take longer than all the rest. */
  private void insert(List<Row> rows) {
    transactions.write(handle -> {
      try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
        for (Row row : rows) {
          StoredCheck check = row.check();
          insert.setString(1, check.id());
          insert.setObject(2, check.recordedAt().atOffset(ZoneOffset.UTC));
          insert.setLong(3, check.datasetRevision());
          insert.setString(4, check.ruleSet());
          insert.setString(5, check.hash());
          insert.setBytes(6, row.body());
          insert.addBatch();
        }
        insert.executeBatch();
        ProjectRows.insert(handle.getConnection(),
            rows.stream().map(Row::project).filter(Objects::nonNull).toList());
        authors(handle.getConnection(),
            rows.stream().map(Row::check).filter(check -> check.author() != null).toList());
        CheckListRows.insert(handle.getConnection(), rows.stream()
            .filter(row -> row.check().author() != null && row.project() != null && row.project().project().project() != null)
            .map(row -> new CheckListRows.Row(row.check(), row.project().project())).toList());
        return rows.size();
      } catch (SQLException e) {
        throw new UnableToExecuteStatementException(e, null);
      }
    });
  }

  private static void authors(Connection connection, List<StoredCheck> signed) throws SQLException {
    if (!signed.isEmpty()) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT_AUTHOR)) {
        for (StoredCheck check : signed) {
          insert.setString(1, check.id());
          insert.setString(2, check.author());
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  @Override
  public List<CheckSummary> list(CheckSummary.Filter filter, String after, int limit) {
    return transactions.read(handle -> CheckListRows.newest(handle, filter, after, limit));
  }

  /** Saves what is under way, then refuses. */
  void close() {
    records.close();
  }

  @Override
  public Optional<StoredCheck> find(String id) {
    return transactions.read(handle -> handle.createQuery("""
            SELECT c.id, recorded_at, dataset_revision, rule_set, hash, body, author
            FROM siting_check c LEFT JOIN siting_check_author a ON a.id = c.id WHERE c.id = :id""")
        .bind("id", id).map(MAPPER).findOne());
  }
}
