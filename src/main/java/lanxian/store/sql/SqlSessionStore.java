package lanxian.store.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lanxian.store.AuditEvent;
import lanxian.store.Session;
import lanxian.store.SessionStore;

/** Sessions in SQL. */
final class SqlSessionStore implements SessionStore {
  private final Transactions transactions;
  private final Clock clock;

  SqlSessionStore(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void add(Session session, AuditEvent event) {
    transactions.write(handle -> {
      SessionRows.removeExpired(handle, session.createdAt());
      SessionRows.insert(handle, session);
      return AuditRows.append(handle, clock, event);
    });
  }

  @Override
  public Optional<Session> find(String idHash) {
    return transactions.read(handle -> SessionRows.find(handle, idHash));
  }

  @Override
  public void used(String idHash, Instant at) {
    transactions.write(handle -> {
      SessionRows.used(handle, idHash, at);
      return null;
    });
  }

  @Override
  public void end(String idHash, AuditEvent event) {
    transactions.write(handle -> SessionRows.end(handle, idHash) ? AuditRows.append(handle, clock, event) : null);
  }
}
