package lanxian.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.store.AuditEvent;
import lanxian.store.ChangeSetFilter;
import lanxian.store.ChangeSetStep;
import lanxian.store.ChangeSetSummary;
import org.jdbi.v3.core.Handle;

/** Rows of {@code change_set}: one per version. */
final class ChangeSetRows {
  private static final String COLUMNS = "id, version, state, title, note, valid_from, creator, drafters, reviewer, reason, "
      + "published_revision, created_at, changed_at, change_count";
  private static final String SELECT = "SELECT " + COLUMNS + " FROM change_set s ";
  private static final String NEWEST = "version = (SELECT MAX(n.version) FROM change_set n WHERE n.id = s.id) ";

  private ChangeSetRows() {}

  static void insert(Handle handle, ChangeSet set, AuditEvent event) {
    handle.createUpdate("INSERT INTO change_set (" + COLUMNS + ", actor, action) VALUES (:id, :version, :state, :title, "
            + ":note, :valid_from, :creator, :drafters, :reviewer, :reason, :published_revision, :created_at, :changed_at, "
            + ":change_count, :actor, :action)")
        .bind("id", Columns.text("id", set.id()))
        .bind("version", set.version())
        .bind("state", set.state().name())
        .bind("title", Columns.text("title", set.title()))
        .bind("note", Columns.text("note", set.note()))
        .bind("valid_from", Columns.date(set.validFrom()))
        .bind("creator", Columns.text("creator", set.creator()))
        .bind("drafters", Columns.text("drafters", list(set.drafters())))
        .bind("reviewer", Columns.text("reviewer", set.reviewer()))
        .bind("reason", Columns.text("reason", set.reason()))
        .bind("published_revision", set.publishedRevision())
        .bind("created_at", Columns.instant(Columns.storable(set.createdAt())))
        .bind("changed_at", Columns.instant(Columns.storable(set.changedAt())))
        .bind("change_count", set.changes().size())
        .bind("actor", Columns.text("actor", event.actor()))
        .bind("action", event.action())
        .execute();
  }

  /** The newest version of a change set, 0 if there is none. */
  static int version(Handle handle, String id) {
    return handle.createQuery("SELECT COALESCE(MAX(version), 0) FROM change_set WHERE id = :id").bind("id", id)
        .mapTo(Integer.class).one();
  }

  static Optional<ChangeSet> find(Handle handle, String id, int version, List<Change> changes) {
    return handle.createQuery(SELECT + "WHERE id = :id AND version = :version").bind("id", id).bind("version", version)
        .map((row, context) -> set(row, changes)).findOne();
  }

  static List<ChangeSetStep> steps(Handle handle, String id) {
    return handle.createQuery(
            "SELECT version, state, actor, action, reason, changed_at FROM change_set WHERE id = :id ORDER BY version")
        .bind("id", id)
        .map((row, context) -> new ChangeSetStep(row.getInt("version"), ChangeSetState.valueOf(row.getString("state")),
            row.getString("actor"), row.getString("action"), row.getString("reason"), Columns.instant(row, "changed_at")))
        .list();
  }

  static List<ChangeSetSummary> newest(
      Handle handle, ChangeSetFilter filter, ChangeSetSummary.Place after, int limit) {
    String behind = after == null ? "" : "AND (changed_at < :changed_at OR changed_at = :changed_at AND id < :after) ";
    String drawn = (filter.drafter() == null ? "" : "AND POSITION(:drafter IN drafters) > 0 ")
        + (filter.notDrafter() == null ? "" : "AND POSITION(:not_drafter IN drafters) = 0 ");
    var query = handle.createQuery(SELECT + "WHERE s." + NEWEST + behind + drawn
        + "AND state IN (<states>) ORDER BY changed_at DESC, id DESC LIMIT :limit");
    if (after != null) {
      query.bind("after", after.id()).bind("changed_at", Columns.instant(after.changedAt()));
    }
    if (filter.drafter() != null) {
      query.bind("drafter", item(filter.drafter()));
    }
    if (filter.notDrafter() != null) {
      query.bind("not_drafter", item(filter.notDrafter()));
    }
    return query.bindList("states", filter.states().stream().map(Enum::name).toList()).bind("limit", limit)
        .map((row, context) -> new ChangeSetSummary(set(row, List.of()), row.getInt("change_count"))).list();
  }

  private static ChangeSet set(ResultSet row, List<Change> changes) throws SQLException {
    long revision = row.getLong("published_revision");
    Long published = row.wasNull() ? null : revision;
    return new ChangeSet(row.getString("id"), row.getInt("version"), ChangeSetState.valueOf(row.getString("state")),
        row.getString("title"), row.getString("note"), Columns.date(row, "valid_from"), row.getString("creator"),
        set(row.getString("drafters")), row.getString("reviewer"), row.getString("reason"), published,
        Columns.instant(row, "created_at"), Columns.instant(row, "changed_at"), changes);
  }

  /** A login as it stands in a list of them: with its quotes, so that no other login is found by a part of it. */
  private static String item(String login) {
    return json(login);
  }

  private static String list(Collection<String> names) {
    return json(new TreeSet<>(names));
  }

  private static String json(Object names) {
    try {
      return AttributesJson.mapper().writeValueAsString(names);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names always have a text", e);
    }
  }

  private static Set<String> set(String json) {
    try {
      return AttributesJson.mapper().readValue(json, new TypeReference<Set<String>>() { });
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the drafters of a change set cannot be read", e);
    }
  }
}
