package lanxian.store.sql;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import lanxian.domain.Dataset;
import lanxian.domain.ZoneVersion;
import lanxian.store.Publication;
import lanxian.store.PublicationDraft;
import lanxian.store.ZoneStore;

/** Zones, coverage and publications in SQL. */
final class SqlZoneStore implements ZoneStore {
  private final Transactions transactions;
  private final Dialect dialect;
  private final Publisher publisher;
  private final DatasetReader reader;
  private final PublicationFeed feed;

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
    return revision == 0 ? Dataset.EMPTY : reader.read(revision);
  }

  @Override
  public Publication publish(PublicationDraft draft) {
    Publication publication = transactions.write(handle -> {
      dialect.allowSilence(handle, Dialect.Silence.LONG);
      Publication written = publisher.publish(handle, draft);
      dialect.announce(handle, written.revision());
      return written;
    });
    feed.wake();
    return publication;
  }

  @Override
  public List<Publication> publications() {
    return transactions.read(PublicationRows::all);
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

  void close() {
    feed.close();
  }
}
