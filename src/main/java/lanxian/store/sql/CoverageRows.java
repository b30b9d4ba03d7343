package lanxian.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.LayerFault;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of {@code coverage}. */
final class CoverageRows implements RowMapper<CoverageRows.Row> {
  static final String INSERT = """
      INSERT INTO coverage (revision, ordinal, county_code, category, status, valid_from, valid_to, note)
      VALUES (:revision, :ordinal, :county_code, :category, :status, :valid_from, :valid_to, :note)""";

  static final String SELECT = """
      SELECT county_code, category, status, valid_from, valid_to, note
      FROM coverage WHERE revision > :after AND revision <= :revision ORDER BY revision, ordinal""";

  /**
   * What a row holds: exactly one of the two is not null.
   *
   * @param fault says why the row cannot be read
   */
  record Row(Coverage coverage, LayerFault fault) {}

  /** Adds a row to a batch of {@link #INSERT}. */
  static void add(PreparedBatch batch, long revision, int ordinal, Coverage coverage) {
    batch.bind("revision", revision).bind("ordinal", ordinal)
        .bind("county_code", Columns.text("countyCode", coverage.countyCode()))
        .bind("category", Columns.text("category", coverage.category()))
        .bind("status", coverage.status().name())
        .bind("valid_from", Columns.date(coverage.validity().from()))
        .bind("valid_to", Columns.date(coverage.validity().to()))
        .bind("note", Columns.text("note", coverage.note()))
        .add();
  }

  @Override
  public Row map(ResultSet row, StatementContext context) throws SQLException {
    try {
      return new Row(new Coverage(row.getString("county_code"), row.getString("category"),
          CoverageStatus.valueOf(row.getString("status")),
          new Validity(Columns.date(row, "valid_from"), Columns.date(row, "valid_to")), row.getString("note")), null);
    } catch (RuntimeException e) {
      return new Row(null, new LayerFault(row.getString("category"), null,
          SecurityLevel.PUBLIC, "an entry of the coverage register for county " + row.getString("county_code")
              + " cannot be read: " + e));
    }
  }
}
