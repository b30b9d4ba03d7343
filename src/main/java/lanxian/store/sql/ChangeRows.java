package lanxian.store.sql;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lanxian.domain.Change;
import lanxian.store.ChangePage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Rows of {@code change_set_change}: what one version of a change set says of one change. */
final class ChangeRows {
  /** Of each change its latest row up to a version. */
  private static final String LATEST = """
      FROM change_set_change c
      WHERE change_set_id = :id AND version = (SELECT MAX(l.version) FROM change_set_change l
          WHERE l.change_set_id = c.change_set_id AND l.change_id = c.change_id AND l.version <= :version) """;
  private static final String OF_VERSION = LATEST + "AND NOT removed ";

  /** What a row says without its body. */
  private record Mark(int ordinal, String hash) {}

  private ChangeRows() {}

  /** Writes what differs from the version before: the rest goes on as it is. */
  static void insert(Handle handle, String id, int version, List<Change> changes) {
    Map<String, Mark> before = marks(handle, id, version - 1);
    PreparedBatch batch = handle.prepareBatch("""
        INSERT INTO change_set_change (change_set_id, version, change_id, ordinal, removed, hash, body)
        VALUES (:id, :version, :change_id, :ordinal, :removed, :hash, :body)""");
    int last = -1;
    for (Change change : changes) {
      byte[] body = ChangeJson.write(change);
      Mark known = before.remove(change.id());
      // only their order counts: where one was taken out, those behind it keep their numbers and need no new rows
      last = known != null && known.ordinal() > last ? known.ordinal() : last + 1;
      Mark mark = new Mark(last, hash(body));
      if (!mark.equals(known)) {
        add(batch, id, version, change.id(), mark, PackedBody.pack(body));
      }
    }
    before.forEach((change, mark) -> add(batch, id, version, change, new Mark(mark.ordinal(), null), null));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void add(PreparedBatch batch, String id, int version, String change, Mark mark, byte[] body) {
    batch.bind("id", id).bind("version", version).bind("change_id", Columns.text("change id", change))
        .bind("ordinal", mark.ordinal()).bind("removed", body == null).bind("hash", mark.hash()).bind("body", body).add();
  }

  private static Map<String, Mark> marks(Handle handle, String id, int version) {
    Map<String, Mark> marks = new HashMap<>();
    handle.createQuery("SELECT change_id, ordinal, hash " + OF_VERSION).bind("id", id).bind("version", version)
        .map((row, context) -> Map.entry(row.getString("change_id"), new Mark(row.getInt("ordinal"), row.getString("hash"))))
        .forEach(entry -> marks.put(entry.getKey(), entry.getValue()));
    return marks;
  }

  static List<Change> read(Handle handle, String id, int version) {
    return handle.createQuery("SELECT change_id, body " + OF_VERSION + "ORDER BY ordinal, change_id")
        .bind("id", id).bind("version", version)
        .map((row, context) -> ChangeJson.read(row.getString("change_id"), PackedBody.unpack(row.getBytes("body"))))
        .list();
  }

  static List<ChangePage.Placed> page(Handle handle, String id, int version, ChangePage page) {
    String behind = page.after() == null ? ""
        : "AND (ordinal > :ordinal OR ordinal = :ordinal AND change_id > :after) ";
    Query query = handle.createQuery("SELECT change_id, ordinal, body " + OF_VERSION + "AND version > :since " + behind
            + "ORDER BY ordinal, change_id LIMIT :limit OFFSET :skip")
        .bind("id", id).bind("version", version).bind("since", page.since()).bind("limit", page.limit())
        .bind("skip", page.skip());
    if (page.after() != null) {
      query.bind("ordinal", page.after().ordinal()).bind("after", page.after().changeId());
    }
    return query.map((row, context) -> new ChangePage.Placed(row.getInt("ordinal"),
        ChangeJson.read(row.getString("change_id"), PackedBody.unpack(row.getBytes("body"))))).list();
  }

  static List<String> removed(Handle handle, String id, int since, int version) {
    return handle.createQuery("SELECT change_id " + LATEST + "AND removed AND version > :since ORDER BY change_id")
        .bind("id", id).bind("version", version).bind("since", since).mapTo(String.class).list();
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
