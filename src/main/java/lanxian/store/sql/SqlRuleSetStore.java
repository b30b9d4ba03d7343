package lanxian.store.sql;

import java.util.Optional;
import lanxian.store.RuleSetStore;
import lanxian.store.StoreException;

/** Contents of rule sets in SQL. */
final class SqlRuleSetStore implements RuleSetStore {
  private final Transactions transactions;

  SqlRuleSetStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void save(String hash, byte[] content) {
    if (find(hash).isPresent()) {
      return;
    }
    try {
      transactions.write(handle -> handle.createUpdate("INSERT INTO rule_set (hash, content) VALUES (:hash, :content)")
          .bind("hash", Columns.text("hash", hash)).bind("content", content).execute());
    } catch (StoreException e) {
      if (!Faults.isDuplicate(e)) { // else another service has just saved it
        throw e;
      }
    }
  }

  @Override
  public Optional<byte[]> find(String hash) {
    return transactions.read(handle -> handle.createQuery("SELECT content FROM rule_set WHERE hash = :hash")
        .bind("hash", hash).map((row, context) -> row.getBytes("content")).findOne());
  }
}
