package lanxian.store.sql;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanxian.store.AuditEvent;
import lanxian.store.ImportRun;
import lanxian.store.ImportStore;
import lanxian.store.Publication;
import lanxian.store.PublicationDraft;
import org.jdbi.v3.core.Handle;

/** Imports in SQL. */
final class SqlImportStore implements ImportStore {
  private static final String COLUMNS = "id, state, file, bytes, options, author, created_at, ended_at, done_features,"
      + " all_features, revision";
  private static final String OPEN = "state IN ('WAITING', 'READING', 'CHECKING', 'PUBLISHING') ";

  private final Transactions transactions;
  private final SqlZoneStore zones;
  private final Clock clock;

  SqlImportStore(Transactions transactions, SqlZoneStore zones, Clock clock) {
    this.transactions = transactions;
    this.zones = zones;
    this.clock = clock;
  }

  private Instant now() {
    return Columns.storable(clock.instant());
  }

  @Override
  public void add(ImportRun run, AuditEvent event) {
    transactions.write(handle -> {
      handle.createUpdate("INSERT INTO import_run (id, state, file, bytes, options, author, created_at, alive_at,"
              + " done_features) VALUES (:id, :state, :file, :bytes, :options, :author, :at, :now, 0)")
          .bind("id", run.id()).bind("state", run.state().name()).bind("file", Columns.text("file", run.file()))
          .bind("bytes", run.bytes()).bind("options", packed(run.options()))
          .bind("author", Columns.text("author", run.author()))
          .bind("at", Columns.instant(Columns.storable(run.createdAt()))).bind("now", Columns.instant(now())).execute();
      return AuditRows.append(handle, clock, event);
    });
  }

  @Override
  public boolean progress(String id, ImportRun.State state, int doneFeatures, Integer allFeatures) {
    return transactions.write(handle -> handle.createUpdate("UPDATE import_run SET state = :state, alive_at = :now,"
            + " done_features = :done, all_features = :all WHERE id = :id AND " + OPEN)
        .bind("state", state.name()).bind("now", Columns.instant(now())).bind("done", doneFeatures)
        .bind("all", allFeatures).bind("id", id).execute() == 1);
  }

  @Override
  public void alive(String id) {
    transactions.write(handle -> handle.createUpdate("UPDATE import_run SET alive_at = :now WHERE id = :id AND " + OPEN)
        .bind("now", Columns.instant(now())).bind("id", id).execute());
  }

  @Override
  public boolean end(String id, ImportRun.State state, String outcome, AuditEvent event) {
    return transactions.write(handle -> {
      boolean ended = end(handle, id, state, outcome, OPEN);
      if (ended) {
        AuditRows.append(handle, clock, event);
      }
      return ended;
    });
  }

  private boolean end(Handle handle, String id, ImportRun.State state, String outcome, String from) {
    return handle.createUpdate("UPDATE import_run SET state = :state, ended_at = :now, outcome = :outcome WHERE id = :id AND "
            + from)
        .bind("state", state.name()).bind("now", Columns.instant(now())).bind("outcome", packed(outcome)).bind("id", id)
        .execute() == 1;
  }

  @Override
  public Publication publish(String id, PublicationDraft draft, String outcome, AuditEvent event) {
    return zones.publish(draft, (handle, publication) -> {
      if (!end(handle, id, ImportRun.State.DONE, outcome, "state = 'PUBLISHING'")) {
        throw new IllegalStateException("import " + id + " is not to be published");
      }
      handle.createUpdate("UPDATE import_run SET revision = :revision WHERE id = :id")
          .bind("revision", publication.revision()).bind("id", id).execute();
      AuditRows.append(handle, clock, event);
    });
  }

  @Override
  public boolean cancel(String id, AuditEvent event) {
    return transactions.write(handle -> {
      boolean cancelled = end(handle, id, ImportRun.State.CANCELLED, null, "state IN ('WAITING', 'READING', 'CHECKING')");
      if (cancelled) {
        AuditRows.append(handle, clock, event);
      }
      return cancelled;
    });
  }

  @Override
  public int abandon(Duration silence, String outcome) {
    Instant since = Columns.storable(clock.instant().minus(silence));
    List<String> silent = transactions.read(handle -> handle.createQuery("SELECT id FROM import_run WHERE alive_at <= :since"
        + " AND " + OPEN).bind("since", Columns.instant(since)).mapTo(String.class).list());
    int ended = 0;
    for (String id : silent) {
      ended += transactions.write(handle -> {
        int rows = handle.createUpdate("UPDATE import_run SET state = 'FAILED', ended_at = :now, outcome = :outcome"
                + " WHERE id = :id AND alive_at <= :since AND " + OPEN)
            .bind("now", Columns.instant(now())).bind("outcome", packed(outcome)).bind("id", id)
            .bind("since", Columns.instant(since)).execute();
        if (rows == 1) {
          AuditRows.append(handle, clock, new AuditEvent(null, null, "import.end", id, null, AuditEvent.Outcome.DONE,
              "FAILED: nobody works on it any more"));
        }
        return rows;
      });
    }
    return ended;
  }

  @Override
  public Optional<ImportRun> find(String id) {
    return transactions.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM import_run WHERE id = :id")
        .bind("id", id).map((row, context) -> run(row)).findOne());
  }

  @Override
  public Optional<String> outcome(String id) {
    String sql = "SELECT outcome FROM import_run WHERE id = :id AND outcome IS NOT NULL";
    return transactions.read(handle -> handle.createQuery(sql)
        .bind("id", id).mapTo(byte[].class).findOne().map(SqlImportStore::unpacked));
  }

  @Override
  public List<ImportRun> list(ImportRun before, int limit) {
    String from = before == null ? "" : "WHERE (created_at, id) < (:at, :id) ";
    return transactions.read(handle -> {
      var query = handle.createQuery("SELECT " + COLUMNS + " FROM import_run " + from
          + "ORDER BY created_at DESC, id DESC LIMIT :limit").bind("limit", limit);
      if (before != null) {
        query.bind("at", Columns.instant(before.createdAt())).bind("id", before.id());
      }
      return query.map((row, context) -> run(row)).list();
    });
  }

  @Override
  public int open() {
    return transactions.read(handle -> handle.createQuery("SELECT COUNT(*) FROM import_run WHERE " + OPEN)
        .mapTo(Integer.class).one());
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    int all = row.getInt("all_features");
    Integer allOrNull = row.wasNull() ? null : all;
    long revision = row.getLong("revision");
    Long revisionOrNull = row.wasNull() ? null : revision;
    return new ImportRun(row.getString("id"), ImportRun.State.valueOf(row.getString("state")), row.getString("file"),
        row.getLong("bytes"), unpacked(row.getBytes("options")), row.getString("author"),
        Columns.instant(row, "created_at"), Columns.instantOrNull(row, "ended_at"), row.getInt("done_features"), allOrNull,
        revisionOrNull);
  }

  private static byte[] packed(String text) {
    return text == null ? null : PackedBody.pack(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unpacked(byte[] stored) {
    return new String(PackedBody.unpack(stored), StandardCharsets.UTF_8);
  }
}
