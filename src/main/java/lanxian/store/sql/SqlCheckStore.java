package lanxian.store.sql;

import java.util.List;
import java.util.Optional;
import lanxian.store.CheckStore;
import lanxian.store.StoreException;
import lanxian.store.StoredCheck;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Siting records in SQL. */
final class SqlCheckStore implements CheckStore {
  private static final RowMapper<StoredCheck> MAPPER = (row, context) -> new StoredCheck(row.getString("id"),
      Columns.instant(row, "recorded_at"), row.getLong("dataset_revision"), row.getString("rule_set"),
      row.getString("hash"), PackedBody.unpack(row.getBytes("body")));

  private static final String INSERT = """
      INSERT INTO siting_check (id, recorded_at, dataset_revision, rule_set, hash, body)
      VALUES (:id, :recorded_at, :dataset_revision, :rule_set, :hash, :body)""";

  /** @param body packed */
  private record Row(StoredCheck check, byte[] body) {}

  private final Transactions transactions;
  private final GroupCommit<Row> records;

  SqlCheckStore(Transactions transactions, Dialect dialect) {
    this.transactions = transactions;
    this.records = new GroupCommit<>("lanxian-records", dialect.commitsAtOnce(), this::insert);
  }

  /** Records that are saved at the same time share a commit. */
  @Override
  public void save(StoredCheck check) {
    Columns.text("id", check.id());
    Columns.text("ruleSet", check.ruleSet());
    Columns.text("hash", check.hash());
    try {
      records.write(new Row(check, PackedBody.pack(check.body())));
    } catch (StoreException e) {
      if (Faults.isDuplicate(e)) {
        throw new IllegalArgumentException("there is a siting check " + check.id() + " already", e);
      }
      throw e;
    }
  }

  private void insert(List<Row> rows) {
    transactions.write(handle -> {
      PreparedBatch batch = handle.prepareBatch(INSERT);
      for (Row row : rows) {
        StoredCheck check = row.check();
        batch.bind("id", check.id())
            .bind("recorded_at", Columns.instant(check.recordedAt()))
            .bind("dataset_revision", check.datasetRevision())
            .bind("rule_set", check.ruleSet())
            .bind("hash", check.hash())
            .bind("body", row.body())
            .add();
      }
      return batch.execute();
    });
  }

  /** Saves what is under way, then refuses. */
  void close() {
    records.close();
  }

  @Override
  public Optional<StoredCheck> find(String id) {
    return transactions.read(handle -> handle.createQuery("""
            SELECT id, recorded_at, dataset_revision, rule_set, hash, body FROM siting_check WHERE id = :id""")
        .bind("id", id).map(MAPPER).findOne());
  }
}
