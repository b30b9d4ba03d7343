package lanxian.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import lanxian.domain.Verdict;
import lanxian.store.CheckSummary;
import lanxian.store.StoredCheck;
import lanxian.store.StoredProject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Rows of {@code siting_check_list}. */
final class CheckListRows {
  private static final String COLUMNS = "id, author, recorded_at, name, activity, as_of, verdict, determined";
  private static final String INSERT = "INSERT INTO siting_check_list (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  /** A record of somebody, and its project, which is not unreadable. */
  record Row(StoredCheck check, StoredProject project) {}

  private CheckListRows() {}

  static void insert(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Row row : rows) {
        StoredProject project = row.project();
        insert.setString(1, row.check().id());
        insert.setString(2, row.check().author());
        insert.setObject(3, row.check().recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(4, property(project, "name", ""));
        insert.setString(5, property(project, "activity", null));
        insert.setObject(6, project.asOf());
        insert.setString(7, project.verdict().name());
        insert.setBoolean(8, project.determined());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** To be looked for and shown in a list: what no database keeps as text is left out; the record itself has it. */
  private static String property(StoredProject project, String name, String absent) {
    return project.project().properties().get(name) instanceof String text
        ? text.codePoints().filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
        : absent;
  }

  /** @param after id of the last record of the page before; null for the first page */
  static List<CheckSummary> newest(Handle handle, CheckSummary.Filter filter, String after, int limit) {
    StringBuilder where = new StringBuilder("author = :author");
    if (filter.text() != null) {
      where.append(" AND (LOWER(name) LIKE :pattern ESCAPE '!' OR id LIKE :pattern ESCAPE '!')");
    }
    if (filter.verdict() != null) {
      where.append(" AND verdict = :verdict");
    }
    if (filter.activity() != null) {
      where.append(" AND activity = :activity");
    }
    if (filter.asOf() != null) {
      where.append(" AND as_of = :asOf");
    }
    if (after != null) {
      where.append(" AND (recorded_at, id) < (SELECT b.recorded_at, b.id FROM siting_check_list b"
          + " WHERE b.id = :after AND b.author = :author)");
    }
    Query query = handle.createQuery("SELECT " + COLUMNS + " FROM siting_check_list WHERE " + where
        + " ORDER BY author DESC, recorded_at DESC, id DESC LIMIT :limit").bind("author", filter.author()).bind("limit", limit);
    bind(query, filter);
    if (after != null) {
      query.bind("after", after);
    }
    return query.map((row, context) -> summary(row)).list();
  }

  private static void bind(Query query, CheckSummary.Filter filter) {
    if (filter.text() != null) {
      query.bind("pattern", "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
    }
    if (filter.verdict() != null) {
      query.bind("verdict", filter.verdict().name());
    }
    if (filter.activity() != null) {
      query.bind("activity", filter.activity());
    }
    if (filter.asOf() != null) {
      query.bind("asOf", Columns.date(filter.asOf()));
    }
  }

  private static CheckSummary summary(ResultSet row) throws SQLException {
    return new CheckSummary(row.getString("id"), row.getString("author"), Columns.instant(row, "recorded_at"),
        row.getString("name"), row.getString("activity"), Columns.date(row, "as_of"),
        Verdict.valueOf(row.getString("verdict")), row.getBoolean("determined"));
  }
}
