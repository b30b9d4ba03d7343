package lanxian.store.sql;

import java.time.Clock;
import java.util.List;
import lanxian.domain.ZoneRef;
import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;
import lanxian.store.AuditFilter;
import lanxian.store.AuditHead;
import lanxian.store.AuditRow;
import lanxian.store.AuditStore;

/** The audit record in SQL. Rows that are added at the same time share a commit, and the lock on the end of the chain. */
final class SqlAuditStore implements AuditStore {
  private final Transactions transactions;
  private final Dialect dialect;
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

  SqlAuditStore(Transactions transactions, Dialect dialect, Clock clock) {
    this.transactions = transactions;
    this.dialect = dialect;
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
  public List<AuditEntry> entries(AuditFilter filter, long after, int limit) {
    return transactions.read(handle -> AuditRows.find(handle, filter, after, limit));
  }

  @Override
  public List<AuditRow> rows(long after, int limit) {
    return transactions.read(handle -> AuditRows.rows(handle, after, limit));
  }

  @Override
  public long count(long number) {
    return transactions.read(handle -> AuditRows.count(handle, number));
  }

  @Override
  public AuditHead head() {
    return transactions.read(AuditRows::head);
  }

  @Override
  public List<ZoneRef> changeSetsWithoutRow(int limit) {
    return transactions.read(handle -> handle.createQuery("""
            SELECT s.id, s.version FROM change_set s WHERE NOT EXISTS (SELECT 1 FROM audit a
              WHERE a.target = s.id AND a.target_version = s.version AND a.action = s.action)
            ORDER BY s.id, s.version LIMIT :limit""")
        .bind("limit", limit)
        .map((row, context) -> new ZoneRef(row.getString("id"), row.getInt("version"))).list());
  }

  @Override
  public boolean isProtected() {
    return transactions.readAtOnce(dialect::isAuditProtected);
  }
}
