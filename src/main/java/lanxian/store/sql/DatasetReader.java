package lanxian.store.sql;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Coverage;
import lanxian.domain.DatasetAddition;
import lanxian.domain.LayerFault;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.store.Publication;
import lanxian.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads everything from one revision to another. What cannot be read is said, and hides nothing else. */
final class DatasetReader {
  private static final int FETCH_SIZE = 500; // rows; the driver would else hold all of them at once
  private static final Logger LOG = LoggerFactory.getLogger(DatasetReader.class);

  private final Transactions transactions;

  DatasetReader(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Needs no single transaction: rows up to a revision never change. */
  DatasetAddition read(long after, long revision) {
    Publication publication = transactions.read(handle -> PublicationRows.find(handle, revision))
        .orElseThrow(() -> new IllegalArgumentException("there is no revision " + revision));
    List<ZoneVersion> versions = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    List<LayerFault> faults = new ArrayList<>();
    for (ZoneRows.Row row : zones(after, revision)) {
      add(row.version(), versions, row.fault(), faults);
    }
    for (CoverageRows.Row row : coverage(after, revision)) {
      add(row.coverage(), coverage, row.fault(), faults);
    }
    return new DatasetAddition(after, revision, publication.at(), versions, coverage, faults);
  }

  private static <T> void add(T value, List<T> values, LayerFault fault, List<LayerFault> faults) {
    if (fault != null) {
      faults.add(fault);
    } else {
      values.add(value);
    }
  }

  private List<ZoneRows.Row> zones(long after, long revision) {
    try {
      return transactions.read(handle -> handle
          .createQuery(ZoneRows.SELECT + "WHERE z.revision > :after AND z.revision <= :revision"
              + " ORDER BY z.revision, z.ordinal")
          .setFetchSize(FETCH_SIZE).bind("after", after).bind("revision", revision).map(new ZoneRows()).list());
    } catch (StoreException e) {
      LOG.error("the zones of revision {} cannot be read at once, trying one by one", revision, e);
      return keys(after, revision).stream().map(this::zone).toList();
    }
  }

  private List<CoverageRows.Row> coverage(long after, long revision) {
    return transactions.read(handle -> handle.createQuery(CoverageRows.SELECT).setFetchSize(FETCH_SIZE)
        .bind("after", after).bind("revision", revision).map(new CoverageRows()).list());
  }

  private record Key(long revision, int ordinal, String category, String zoneId, SecurityLevel level) {}

  private List<Key> keys(long after, long revision) {
    return transactions.read(handle -> handle.createQuery("""
            SELECT revision, ordinal, category, zone_id, security_level FROM zone_version
            WHERE revision > :after AND revision <= :revision ORDER BY revision, ordinal""")
        .bind("after", after).bind("revision", revision)
        .map((row, context) -> new Key(row.getLong("revision"), row.getInt("ordinal"), row.getString("category"),
            row.getString("zone_id"), ZoneRows.level(row.getString("security_level"))))
        .list());
  }

  private ZoneRows.Row zone(Key key) {
    try {
      return transactions.read(handle -> handle
          .createQuery(ZoneRows.SELECT + "WHERE z.revision = :revision AND z.ordinal = :ordinal")
          .bind("revision", key.revision()).bind("ordinal", key.ordinal()).map(new ZoneRows()).one());
    } catch (StoreException e) {
      transactions.read(PublicationRows::revision); // throws if it is the database that is gone, not the row
      return new ZoneRows.Row(null, new LayerFault(key.category(), key.zoneId(), key.level(),
          "the version of zone " + key.zoneId() + " published in revision " + key.revision()
              + " cannot be read: " + e.getMessage()));
    }
  }
}
