package lanxian.store.sql;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Project;
import lanxian.domain.Verdict;
import lanxian.store.StoredProject;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;

/** Rows of {@code siting_project}. Without jdbi, whose names of columns take longer than all the rest. */
final class ProjectRows {
  private static final String COLUMNS = "id, as_of, near_m, verdict, determined, name, facts, " + Bounds.COLUMNS
      + ", ewkb, fault";

  private static final String INSERT =
      "INSERT INTO siting_project (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String PAGE = "SELECT id, as_of, near_m, verdict, determined, name, facts, ewkb, fault "
      + "FROM siting_project WHERE id > ? AND (fault IS NOT NULL OR " + Bounds.MEET + ") ORDER BY id LIMIT ?";

  /**
   * What of a project goes into columns.
   *
   * @param project not unreadable
   */
  record Row(StoredProject project, byte[] name, byte[] facts, byte[] ewkb) {
    /** @throws IllegalArgumentException if a value cannot be kept as it is */
    static Row of(StoredProject project) {
      Project content = project.project();
      return content == null ? new Row(project, null, null, null)
          : new Row(project, FactsJson.name(content.properties()), FactsJson.facts(content.properties()),
              Ewkb.write(content.geometry()));
    }
  }

  private ProjectRows() {}

  static void insert(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Row row : rows) {
        bind(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Row row) throws SQLException {
    StoredProject project = row.project();
    insert.setString(1, project.id());
    insert.setString(13, Columns.text("fault", project.fault()));
    if (project.project() == null) {
      int[] types = {Types.DATE, Types.DOUBLE, Types.VARCHAR, Types.BOOLEAN, Types.VARBINARY, Types.VARBINARY,
          Types.DOUBLE, Types.DOUBLE, Types.DOUBLE, Types.DOUBLE, Types.VARBINARY};
      for (int i = 0; i < types.length; i++) {
        insert.setNull(i + 2, types[i]);
      }
      return;
    }
    insert.setObject(2, project.asOf());
    insert.setDouble(3, project.nearM());
    insert.setString(4, project.verdict().name());
    insert.setBoolean(5, project.determined());
    insert.setBytes(6, row.name());
    insert.setBytes(7, row.facts());
    Bounds.bind(insert, 8, project.project().geometry().getEnvelopeInternal());
    insert.setBytes(12, row.ewkb());
  }

  static List<StoredProject> page(Connection connection, Envelope window, String after, int limit) {
    try (PreparedStatement query = connection.prepareStatement(PAGE)) {
      query.setString(1, after == null ? "" : after);
      Bounds.bindWindow(query, 2, window);
      query.setInt(6, limit);
      query.setFetchSize(limit);
      List<StoredProject> page = new ArrayList<>();
      Map<ByteBuffer, Map<String, Object>> known = new HashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          page.add(read(rows, known));
        }
      }
      return page;
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  /** @param known facts that were read before, for most projects are of few kinds */
  private static StoredProject read(ResultSet row, Map<ByteBuffer, Map<String, Object>> known) throws SQLException {
    String id = row.getString(1);
    String fault = row.getString(9);
    if (fault != null) {
      return StoredProject.unreadable(id, fault);
    }
    try {
      byte[] facts = row.getBytes(7);
      Map<String, Object> properties = FactsJson.withName(
          known.computeIfAbsent(ByteBuffer.wrap(facts), bytes -> FactsJson.read(null, facts)), row.getBytes(6));
      return new StoredProject(id, row.getObject(2, LocalDate.class), row.getDouble(3),
          Verdict.valueOf(row.getString(4)), row.getBoolean(5),
          new Project(Ewkb.read(row.getBytes(8)), properties, "EPSG:4490", null, 0, List.of()), null);
    } catch (ParseException | RuntimeException e) {
      return StoredProject.unreadable(id, "what was taken out of the record cannot be read: " + e);
    }
  }
}
