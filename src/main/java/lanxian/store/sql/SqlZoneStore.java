package lanxian.store.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.store.Publication;
import lanxian.store.PublicationDraft;
import lanxian.store.ZoneState;
import lanxian.store.ZoneStore;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Zones, coverage and publications in SQL. */
final class SqlZoneStore implements ZoneStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqlZoneStore.class);

  private final Transactions transactions;
  private final Dialect dialect;
  private final Publisher publisher;
  private final DatasetReader reader;
  private final PublicationFeed feed;
  private final List<LongConsumer> attendants = new CopyOnWriteArrayList<>();

  SqlZoneStore(Transactions transactions, Dialect dialect, Clock clock) {
    this.transactions = transactions;
    this.dialect = dialect;
    this.publisher = new Publisher(clock);
    this.reader = new DatasetReader(transactions);
    this.feed = new PublicationFeed(dialect, this::revision);
  }

  @Override
  public long revision() {
    return transactions.readAtOnce(PublicationRows::revision);
  }

  @Override
  public Dataset dataset(long revision) {
    return Dataset.EMPTY.plus(addition(0, revision));
  }

  @Override
  public DatasetAddition addition(long after, long revision) {
    return after == 0 && revision == 0
        ? new DatasetAddition(0, 0, Instant.EPOCH, List.of(), List.of(), List.of())
        : reader.read(after, revision);
  }

  @Override
  public Publication publish(PublicationDraft draft) {
    return publish(draft, (handle, publication) -> { });
  }

  /** Publishes, and writes in the same transaction what belongs to it. */
  Publication publish(PublicationDraft draft, BiConsumer<Handle, Publication> together) {
    Publication publication = transactions.write(handle -> {
      dialect.allowSilence(handle, Dialect.Silence.LONG);
      Publication written = publisher.publish(handle, draft);
      together.accept(handle, written);
      publisher.record(handle, written);
      dialect.announce(handle, written.revision());
      return written;
    });
    for (LongConsumer attendant : attendants) {
      try {
        attendant.accept(publication.revision());
      } catch (RuntimeException e) {
        LOG.error("a listener failed on revision {}, which is published", publication.revision(), e);
      }
    }
    feed.wake();
    return publication;
  }

  @Override
  public List<Publication> publications() {
    return transactions.read(PublicationRows::all);
  }

  @Override
  public List<Publication> publications(long after, int limit) {
    return transactions.read(handle -> PublicationRows.after(handle, after, limit));
  }

  @Override
  public List<ZoneState> states(long after, long revision) {
    return transactions.read(handle -> handle.createQuery("""
            SELECT zone_id, version, revision, valid_from, valid_to, retired, security_level FROM zone_version
            WHERE revision <= :revision AND zone_id IN (
              SELECT zone_id FROM zone_version WHERE revision > :after AND revision <= :revision)
            ORDER BY zone_id, version""")
        .bind("after", after).bind("revision", revision)
        .map((row, context) -> new ZoneState(row.getString("zone_id"), row.getInt("version"), row.getLong("revision"),
            new Validity(Columns.date(row, "valid_from"), Columns.date(row, "valid_to")), row.getBoolean("retired"),
            SecurityLevel.valueOf(row.getString("security_level"))))
        .list());
  }

  @Override
  public List<ZoneVersion> history(String zoneId) {
    return transactions.read(handle -> handle.createQuery(ZoneRows.SELECT + "WHERE z.zone_id = :id ORDER BY z.version")
        .bind("id", zoneId).map(new ZoneRows()).map(SqlZoneStore::readable).list());
  }

  private static ZoneVersion readable(ZoneRows.Row row) {
    if (row.fault() != null) {
      throw new IllegalStateException(row.fault().detail());
    }
    return row.version();
  }

  @Override
  public Subscription onPublication(LongConsumer listener) {
    return feed.subscribe(listener);
  }

  @Override
  public Subscription beforePublishReturns(LongConsumer listener) {
    attendants.add(listener);
    return () -> attendants.remove(listener);
  }

  void close() {
    feed.close();
  }
}
