package lanxian.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Facility;
import lanxian.store.AuditEvent;
import lanxian.store.FacilityStore;
import lanxian.store.StaleFacilityException;
import lanxian.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;

/** Facilities in SQL. */
final class SqlFacilityStore implements FacilityStore {
  private static final String COLUMNS = "id, version, retired, name, facts, ewkb, author, recorded_at";
  private static final String SELECT = "SELECT " + COLUMNS + " FROM facility f ";
  private static final String NEWEST = "version = (SELECT MAX(n.version) FROM facility n WHERE n.id = f.id) ";
  private static final String INSERT = "INSERT INTO facility (" + COLUMNS + ", " + Bounds.COLUMNS
      + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final RowMapper<Facility> MAPPER = (row, context) -> read(row);

  private final Transactions transactions;
  private final Clock clock;

  /** @param clock gives rows of the audit record their instant */
  SqlFacilityStore(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void save(List<Facility> next, AuditEvent event) {
    try {
      transactions.write(handle -> {
        next.stream().filter(facility -> facility.version() > 1).forEach(facility -> requireNext(handle, facility));
        insert(handle, next);
        AuditRows.append(handle, clock, event);
        return null;
      });
    } catch (StoreException e) {
      if (Faults.isDuplicate(e)) { // the primary key lets only one of two next versions be stored
        throw new StaleFacilityException(next.get(0).id(), next.get(0).version() - 1);
      }
      throw e;
    }
  }

  private static void requireNext(Handle handle, Facility facility) {
    int newest = handle.createQuery("SELECT COALESCE(MAX(version), 0) FROM facility WHERE id = :id")
        .bind("id", facility.id()).mapTo(Integer.class).one();
    if (newest != facility.version() - 1) {
      throw new StaleFacilityException(facility.id(), facility.version() - 1);
    }
  }

  private static void insert(Handle handle, List<Facility> next) {
    try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
      for (Facility facility : next) {
        insert.setString(1, Columns.text("id", facility.id()));
        insert.setInt(2, facility.version());
        insert.setBoolean(3, facility.retired());
        insert.setBytes(4, FactsJson.name(facility.properties()));
        insert.setBytes(5, FactsJson.facts(facility.properties()));
        insert.setBytes(6, Ewkb.write(facility.geometry()));
        insert.setString(7, Columns.text("author", facility.author()));
        insert.setObject(8, Columns.storable(facility.recordedAt()).atOffset(ZoneOffset.UTC));
        Bounds.bind(insert, 9, facility.geometry().getEnvelopeInternal());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  @Override
  public Optional<Facility> find(String id) {
    return transactions.read(handle ->
        handle.createQuery(SELECT + "WHERE id = :id AND " + NEWEST).bind("id", id).map(MAPPER).findOne());
  }

  @Override
  public List<Facility> history(String id) {
    return transactions.read(handle ->
        handle.createQuery(SELECT + "WHERE id = :id ORDER BY version").bind("id", id).map(MAPPER).list());
  }

  @Override
  public long count() {
    return transactions.read(handle -> handle.createQuery("SELECT COUNT(*) FROM facility f WHERE NOT retired AND " + NEWEST)
        .mapTo(Long.class).one());
  }

  @Override
  public long versions() {
    return transactions.read(handle -> handle.createQuery("SELECT COUNT(*) FROM facility").mapTo(Long.class).one());
  }

  @Override
  public List<Facility> page(Envelope window, String after, int limit) {
    String sql = SELECT + "WHERE id > ? AND " + Bounds.MEET + " AND NOT retired AND " + NEWEST + "ORDER BY id LIMIT ?";
    return transactions.read(handle -> {
      try (PreparedStatement query = handle.getConnection().prepareStatement(sql)) {
        query.setString(1, after == null ? "" : after);
        Bounds.bindWindow(query, 2, window);
        query.setInt(6, limit);
        List<Facility> page = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            page.add(read(rows));
          }
        }
        return page;
      } catch (SQLException e) {
        throw new UnableToExecuteStatementException(e, null);
      }
    });
  }

  private static Facility read(ResultSet row) throws SQLException {
    try {
      return new Facility(row.getString(1), row.getInt(2), row.getBoolean(3), Ewkb.read(row.getBytes(6)),
          FactsJson.read(row.getBytes(4), row.getBytes(5)), row.getString(7), Columns.instant(row, "recorded_at"));
    } catch (ParseException e) {
      throw new IllegalStateException("facility " + row.getString(1) + " cannot be read", e);
    }
  }
}
