package lanxian.store.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanxian.store.AuditEvent;
import lanxian.store.Publication;
import lanxian.store.PublicationDraft;
import lanxian.store.StaleRevisionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes one publication inside a transaction. */
final class Publisher {
  private static final int BATCH = 500; // rows sent at once: bounds the memory that a large publication takes

  private final Clock clock;

  Publisher(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes the draft as the next revision, but for its row of the audit record. Its instant is the
   * clock's, but never before that of the revision before it.
   *
   * @throws StaleRevisionException if the draft is based on another revision than the newest
   */
  Publication publish(Handle handle, PublicationDraft draft) {
    handle.createQuery("SELECT id FROM publication_lock WHERE id = 1 FOR UPDATE").mapTo(Integer.class).one();
    Optional<Publication> newest = PublicationRows.newest(handle);
    long before = newest.map(Publication::revision).orElse(0L);
    if (draft.basedOn() != null && draft.basedOn() != before) {
      throw new StaleRevisionException(draft.basedOn(), before);
    }
    Instant now = Columns.storable(clock.instant());
    Instant at = newest.map(Publication::at).filter(now::isBefore).orElse(now);
    Publication publication = new Publication(before + 1, at, draft.author(), draft.note(), draft.zones().size(),
        draft.coverage().size());
    PublicationRows.insert(handle, publication);
    insert(handle, ZoneRows.INSERT, publication.revision(), draft.zones(), ZoneRows::add);
    insert(handle, CoverageRows.INSERT, publication.revision(), draft.coverage(), CoverageRows::add);
    return publication;
  }

  /** Writes the publication's row of the audit record: the last thing in its transaction. */
  void record(Handle handle, Publication publication) {
    AuditRows.append(handle, clock, new AuditEvent(publication.author(), null, "zones.publish", "revision",
        publication.revision(), AuditEvent.Outcome.DONE, publication.note()));
  }

  private interface RowAdder<T> {
    void add(PreparedBatch batch, long revision, int ordinal, T value);
  }

  private static <T> void insert(Handle handle, String sql, long revision, List<T> values, RowAdder<T> adder) {
    for (int start = 0; start < values.size(); start += BATCH) {
      PreparedBatch batch = handle.prepareBatch(sql);
      for (int i = start; i < Math.min(start + BATCH, values.size()); i++) {
        adder.add(batch, revision, i, values.get(i));
      }
      batch.execute();
    }
  }
}
