package lanxian.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanxian.store.AuditChain;
import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;
import lanxian.store.AuditFilter;
import lanxian.store.AuditHead;
import lanxian.store.AuditRow;
import org.jdbi.v3.core.Handle;

/** Rows of {@code audit}, and the end of the chain in {@code audit_lock}. */
final class AuditRows {
  private static final String COLUMNS = "number, recorded_at, actor, from_address, action, target, target_version, "
      + "outcome, detail, previous, hash";
  private static final String SELECT = "SELECT " + COLUMNS + " FROM audit WHERE number > :number ";
  private static final String IN_ORDER = "ORDER BY number LIMIT :limit";

  private AuditRows() {}

  /** @param at null before the first row */
  private record End(AuditHead head, Instant at) {}

  /**
   * Adds a row inside a transaction. Whoever holds other locks as well takes this one last, so nobody waits in a circle.
   */
  static AuditEntry append(Handle handle, Clock clock, AuditEvent event) {
    End end = handle.createQuery("SELECT number, recorded_at, hash FROM audit_lock WHERE id = 1 FOR UPDATE")
        .map((row, context) -> new End(new AuditHead(row.getLong("number"), row.getString("hash")),
            row.getObject("recorded_at") == null ? null : Columns.instant(row, "recorded_at"))).one();
    Instant now = Columns.storable(clock.instant());
    Instant at = Optional.ofNullable(end.at()).filter(now::isBefore).orElse(now);
    AuditEntry entry = AuditChain.next(end.head().number() + 1, at, event.storable(), end.head().hash());
    insert(handle, entry);
    handle.createUpdate("UPDATE audit_lock SET number = :number, recorded_at = :at, hash = :hash WHERE id = 1")
        .bind("number", entry.number()).bind("at", Columns.instant(at)).bind("hash", entry.hash()).execute();
    return entry;
  }

  private static void insert(Handle handle, AuditEntry entry) {
    AuditEvent event = entry.event();
    handle.createUpdate("INSERT INTO audit (" + COLUMNS + ") VALUES (:number, :recorded_at, :actor, :from_address, "
            + ":action, :target, :target_version, :outcome, :detail, :previous, :hash)")
        .bind("number", entry.number())
        .bind("recorded_at", Columns.instant(entry.at()))
        .bind("actor", event.actor())
        .bind("from_address", event.from())
        .bind("action", event.action())
        .bind("target", event.target())
        .bind("target_version", event.version())
        .bind("outcome", event.outcome().name())
        .bind("detail", event.detail())
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .execute();
  }

  static AuditHead head(Handle handle) {
    return handle.createQuery("SELECT number, hash FROM audit_lock WHERE id = 1")
        .map((row, context) -> new AuditHead(row.getLong("number"), row.getString("hash"))).findOne()
        .orElse(AuditHead.NONE);
  }

  static long count(Handle handle, long number) {
    return handle.createQuery("SELECT COUNT(*) FROM audit WHERE number <= :number").bind("number", number)
        .mapTo(Long.class).one();
  }

  static List<AuditEntry> find(Handle handle, AuditFilter filter, long after, int limit) {
    String conditions = (filter.actor() == null ? "" : "AND actor = :actor ")
        + (filter.action() == null ? "" : "AND (action = :action OR SUBSTRING(action FROM 1 FOR :length) = :prefix) ")
        + (filter.target() == null ? "" : "AND target = :target ")
        + (filter.from() == null ? "" : "AND recorded_at >= :from ")
        + (filter.until() == null ? "" : "AND recorded_at < :until ");
    var query = handle.createQuery(SELECT + conditions + IN_ORDER).bind("number", after).bind("limit", limit);
    if (filter.actor() != null) {
      query.bind("actor", filter.actor());
    }
    if (filter.action() != null) {
      String prefix = filter.action() + ".";
      query.bind("action", filter.action()).bind("prefix", prefix).bind("length", prefix.length());
    }
    if (filter.target() != null) {
      query.bind("target", filter.target());
    }
    if (filter.from() != null) {
      query.bind("from", Columns.instant(filter.from()));
    }
    if (filter.until() != null) {
      query.bind("until", Columns.instant(filter.until()));
    }
    return query.map((row, context) -> entry(row)).list();
  }

  static List<AuditRow> rows(Handle handle, long after, int limit) {
    return handle.createQuery(SELECT + IN_ORDER).bind("number", after).bind("limit", limit)
        .map((row, context) -> row(row)).list();
  }

  /** A row that holds what no service writes must not hide the others. */
  private static AuditRow row(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    try {
      AuditEntry entry = entry(row);
      return entry.hash() == null || entry.previous() == null
          ? new AuditRow(number, null, "it has no hash")
          : new AuditRow(number, entry, null);
    } catch (RuntimeException e) {
      return new AuditRow(number, null, e.toString());
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    long version = row.getLong("target_version");
    Long versionOrNull = row.wasNull() ? null : version;
    return new AuditEntry(row.getLong("number"), Columns.instant(row, "recorded_at"),
        new AuditEvent(row.getString("actor"), row.getString("from_address"), row.getString("action"),
            row.getString("target"), versionOrNull, AuditEvent.Outcome.valueOf(row.getString("outcome")),
            row.getString("detail")),
        row.getString("previous"), row.getString("hash"));
  }
}
