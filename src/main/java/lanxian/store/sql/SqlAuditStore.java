package lanxian.store.sql;

import java.time.Clock;
import java.util.List;
import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;
import lanxian.store.AuditStore;

/** The audit record in SQL. Rows that are added at the same time share a commit, and the lock on the end of the chain. */
final class SqlAuditStore implements AuditStore {
  private final Transactions transactions;
  private final Clock clock;
  private final GroupCommit<Row> rows = new GroupCommit<>("lanxian-audit", 1, this::insert); // the chain has one end

  /** An event, and the row that it became. */
  private static final class Row {
    private final AuditEvent event;
    private AuditEntry entry; // set before whoever waits goes on

    private Row(AuditEvent event) {
      this.event = event;
    }
  }

  SqlAuditStore(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public AuditEntry append(AuditEvent event) {
    Row row = new Row(event);
    rows.write(row);
    return row.entry;
  }

  private void insert(List<Row> together) {
    transactions.write(handle -> {
      together.forEach(row -> row.entry = AuditRows.append(handle, clock, row.event));
      return together.size();
    });
  }

  /** Adds what is under way, then refuses. */
  void close() {
    rows.close();
  }

  @Override
  public List<AuditEntry> entries(long after, int limit) {
    return transactions.read(handle -> AuditRows.after(handle, after, limit));
  }
}
