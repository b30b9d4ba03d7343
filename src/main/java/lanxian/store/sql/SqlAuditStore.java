package lanxian.store.sql;

import java.time.Clock;
import java.util.List;
import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;
import lanxian.store.AuditStore;

/** The audit record in SQL. */
final class SqlAuditStore implements AuditStore {
  private final Transactions transactions;
  private final Clock clock;

  SqlAuditStore(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public AuditEntry append(AuditEvent event) {
    return transactions.write(handle -> AuditRows.append(handle, clock, event));
  }

  @Override
  public List<AuditEntry> entries(long after, int limit) {
    return transactions.read(handle -> AuditRows.after(handle, after, limit));
  }
}
