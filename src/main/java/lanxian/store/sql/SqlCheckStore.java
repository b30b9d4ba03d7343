package lanxian.store.sql;

import java.util.Optional;
import lanxian.store.CheckStore;
import lanxian.store.StoreException;
import lanxian.store.StoredCheck;
import org.jdbi.v3.core.mapper.RowMapper;

/** Siting records in SQL. */
final class SqlCheckStore implements CheckStore {
  private static final RowMapper<StoredCheck> MAPPER = (row, context) -> new StoredCheck(row.getString("id"),
      Columns.instant(row, "recorded_at"), row.getLong("dataset_revision"), row.getString("rule_set"),
      row.getString("hash"), row.getBytes("body"));

  private final Transactions transactions;

  SqlCheckStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void save(StoredCheck check) {
    try {
      transactions.write(handle -> handle.createUpdate("""
              INSERT INTO siting_check (id, recorded_at, dataset_revision, rule_set, hash, body)
              VALUES (:id, :recorded_at, :dataset_revision, :rule_set, :hash, :body)""")
          .bind("id", Columns.text("id", check.id()))
          .bind("recorded_at", Columns.instant(check.recordedAt()))
          .bind("dataset_revision", check.datasetRevision())
          .bind("rule_set", Columns.text("ruleSet", check.ruleSet()))
          .bind("hash", Columns.text("hash", check.hash()))
          .bind("body", check.body())
          .execute());
    } catch (StoreException e) {
      if (Faults.isDuplicate(e)) {
        throw new IllegalArgumentException("there is a siting check " + check.id() + " already", e);
      }
      throw e;
    }
  }

  @Override
  public Optional<StoredCheck> find(String id) {
    return transactions.read(handle -> handle.createQuery("""
            SELECT id, recorded_at, dataset_revision, rule_set, hash, body FROM siting_check WHERE id = :id""")
        .bind("id", id).map(MAPPER).findOne());
  }
}
