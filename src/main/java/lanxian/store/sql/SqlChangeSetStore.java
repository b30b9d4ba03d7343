package lanxian.store.sql;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lanxian.domain.ChangeSet;
import lanxian.store.AuditEvent;
import lanxian.store.ChangeSetFilter;
import lanxian.store.ChangeSetStep;
import lanxian.store.ChangeSetStore;
import lanxian.store.ChangeSetSummary;
import lanxian.store.PublicationDraft;
import lanxian.store.StaleChangeSetException;
import lanxian.store.StoreException;
import org.jdbi.v3.core.Handle;

/** Change sets in SQL. */
final class SqlChangeSetStore implements ChangeSetStore {
  private final Transactions transactions;
  private final SqlZoneStore zones;
  private final Clock clock;

  SqlChangeSetStore(Transactions transactions, SqlZoneStore zones, Clock clock) {
    this.transactions = transactions;
    this.zones = zones;
    this.clock = clock;
  }

  @Override
  public void save(ChangeSet next, AuditEvent event) {
    staleIfDuplicate(next, () -> transactions.write(handle -> {
      write(handle, next, event);
      return null;
    }));
  }

  @Override
  public ChangeSet publish(ChangeSet next, PublicationDraft draft, AuditEvent event) {
    AtomicReference<ChangeSet> written = new AtomicReference<>();
    staleIfDuplicate(next, () -> zones.publish(draft, (handle, publication) -> {
      ChangeSet published = new ChangeSet(next.id(), next.version(), next.state(), next.title(), next.note(),
          next.validFrom(), next.creator(), next.drafters(), next.reviewer(), next.reason(), publication.revision(),
          next.createdAt(), next.changedAt(), next.changes());
      write(handle, published, event);
      written.set(published);
    }));
    return written.get();
  }

  /** The primary key lets only one of two next versions be stored. */
  private static void staleIfDuplicate(ChangeSet next, Runnable work) {
    try {
      work.run();
    } catch (StoreException e) {
      if (Faults.isDuplicate(e)) {
        throw new StaleChangeSetException(next.id(), next.version() - 1);
      }
      throw e;
    }
  }

  private void write(Handle handle, ChangeSet next, AuditEvent event) {
    if (ChangeSetRows.version(handle, next.id()) != next.version() - 1) {
      throw new StaleChangeSetException(next.id(), next.version() - 1);
    }
    ChangeSetRows.insert(handle, next, event);
    ChangeRows.insert(handle, next.id(), next.version(), next.changes());
    AuditRows.append(handle, clock, named(event, next));
  }

  /** Names the change set by id and version, whatever else the event says: so its row can be found again. */
  private static AuditEvent named(AuditEvent event, ChangeSet next) {
    return new AuditEvent(event.actor(), event.from(), event.action(), next.id(), (long) next.version(), event.outcome(),
        event.detail());
  }

  @Override
  public Optional<ChangeSet> find(String id) {
    return transactions.read(handle -> find(handle, id, ChangeSetRows.version(handle, id)));
  }

  @Override
  public Optional<ChangeSet> find(String id, int version) {
    return transactions.read(handle -> find(handle, id, version));
  }

  private static Optional<ChangeSet> find(Handle handle, String id, int version) {
    return ChangeSetRows.find(handle, id, version, ChangeRows.read(handle, id, version));
  }

  @Override
  public List<ChangeSetStep> steps(String id) {
    return transactions.read(handle -> ChangeSetRows.steps(handle, id));
  }

  @Override
  public List<ChangeSetSummary> list(ChangeSetFilter filter, ChangeSetSummary.Place after, int limit) {
    return filter.states().isEmpty() ? List.of()
        : transactions.read(handle -> ChangeSetRows.newest(handle, filter, after, limit));
  }
}
