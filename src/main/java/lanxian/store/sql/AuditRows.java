package lanxian.store.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanxian.store.AuditChain;
import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows of {@code audit}. */
final class AuditRows {
  private static final String COLUMNS = "number, recorded_at, actor, from_address, action, target, target_version, "
      + "outcome, detail, previous, hash";

  private static final RowMapper<AuditEntry> MAPPER = (row, context) -> {
    long version = row.getLong("target_version");
    Long versionOrNull = row.wasNull() ? null : version;
    return new AuditEntry(row.getLong("number"), Columns.instant(row, "recorded_at"),
        new AuditEvent(row.getString("actor"), row.getString("from_address"), row.getString("action"),
            row.getString("target"), versionOrNull, AuditEvent.Outcome.valueOf(row.getString("outcome")),
            row.getString("detail")),
        row.getString("previous"), row.getString("hash"));
  };

  private AuditRows() {}

  /**
   * Adds a row inside a transaction. Whoever holds other locks as well takes this one last, so nobody waits in a circle.
   */
  static AuditEntry append(Handle handle, Clock clock, AuditEvent event) {
    handle.createQuery("SELECT id FROM audit_lock WHERE id = 1 FOR UPDATE").mapTo(Integer.class).one();
    Optional<AuditEntry> last = handle.createQuery("SELECT " + COLUMNS
        + " FROM audit WHERE number = (SELECT MAX(number) FROM audit)").map(MAPPER).findOne();
    Instant now = Columns.storable(clock.instant());
    Instant at = last.map(AuditEntry::at).filter(now::isBefore).orElse(now);
    AuditEntry entry = AuditChain.next(last.map(AuditEntry::number).orElse(0L) + 1, at, event,
        last.map(AuditEntry::hash).orElse(AuditChain.BEGINNING));
    insert(handle, entry);
    return entry;
  }

  private static void insert(Handle handle, AuditEntry entry) {
    AuditEvent event = entry.event();
    handle.createUpdate("INSERT INTO audit (" + COLUMNS + ") VALUES (:number, :recorded_at, :actor, :from_address, "
            + ":action, :target, :target_version, :outcome, :detail, :previous, :hash)")
        .bind("number", entry.number())
        .bind("recorded_at", Columns.instant(entry.at()))
        .bind("actor", Columns.text("actor", event.actor()))
        .bind("from_address", Columns.text("from", event.from()))
        .bind("action", Columns.text("action", event.action()))
        .bind("target", Columns.text("target", event.target()))
        .bind("target_version", event.version())
        .bind("outcome", event.outcome().name())
        .bind("detail", Columns.text("detail", event.detail()))
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .execute();
  }

  static List<AuditEntry> after(Handle handle, long number, int limit) {
    return handle.createQuery("SELECT " + COLUMNS + " FROM audit WHERE number > :number ORDER BY number LIMIT :limit")
        .bind("number", number).bind("limit", limit).map(MAPPER).list();
  }
}
