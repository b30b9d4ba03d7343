package lanxian.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import lanxian.domain.GeometryStatus;
import lanxian.domain.LayerFault;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneVersion;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.locationtech.jts.io.ParseException;

/** Rows of {@code zone_version}: the columns once, how they are written, how they are read. */
final class ZoneRows implements RowMapper<ZoneRows.Row> {
  private static final List<String> COLUMNS = List.of("revision", "ordinal", "zone_id", "retired", "valid_from",
      "valid_to", "category", "zone_class", "name", "county_code", "status", "survey_accuracy_m", "approval_authority",
      "approval_document", "approval_date", "source_file", "source_crs", "source_declared_area_m2", "supersedes",
      "security_level", "remarks", "attributes", "area_m2", "ewkb");

  /** The zone's next number is taken by the database; who publishes holds the lock meanwhile. */
  static final String INSERT = "INSERT INTO zone_version (version, " + String.join(", ", COLUMNS) + ") VALUES ("
      + "(SELECT COALESCE(MAX(v.version), 0) + 1 FROM zone_version v WHERE v.zone_id = :zone_id), "
      + COLUMNS.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")";

  static final String SELECT = "SELECT z.version, p.recorded_at, "
      + COLUMNS.stream().map(column -> "z." + column).collect(Collectors.joining(", "))
      + " FROM zone_version z JOIN publication p ON p.revision = z.revision ";

  /**
   * What a row holds: exactly one of the two is not null.
   *
   * @param fault says why the row cannot be read
   */
  record Row(ZoneVersion version, LayerFault fault) {}

  /** Adds a row to a batch of {@link #INSERT}. */
  static void add(PreparedBatch batch, long revision, int ordinal, ZoneDraft draft) {
    ZoneDescription zone = draft.description();
    batch.bind("revision", revision).bind("ordinal", ordinal)
        .bind("zone_id", Columns.text("zoneId", draft.zoneId()))
        .bind("retired", draft.retired())
        .bind("valid_from", Columns.date(draft.validity().from()))
        .bind("valid_to", Columns.date(draft.validity().to()))
        .bind("category", Columns.text("category", zone.category()))
        .bind("zone_class", Columns.text("zoneClass", zone.zoneClass()))
        .bind("name", Columns.text("name", zone.name()))
        .bind("county_code", Columns.text("countyCode", zone.countyCode()))
        .bind("status", zone.status().name())
        .bind("survey_accuracy_m", zone.surveyAccuracyM())
        .bind("approval_authority", Columns.text("approval.authority", zone.approval().authority()))
        .bind("approval_document", Columns.text("approval.document", zone.approval().document()))
        .bind("approval_date", Columns.date(zone.approval().date()))
        .bind("source_file", Columns.text("source.file", zone.source().file()))
        .bind("source_crs", Columns.text("source.crs", zone.source().crs()))
        .bind("source_declared_area_m2", zone.source().declaredAreaM2())
        .bind("supersedes", Columns.text("supersedes", zone.supersedes()))
        .bind("security_level", zone.securityLevel().name())
        .bind("remarks", Columns.text("remarks", zone.remarks()))
        .bind("attributes", AttributesJson.write(zone.attributes()))
        .bind("area_m2", draft.areaM2())
        .bind("ewkb", Ewkb.write(draft.geometry()))
        .add();
  }

  /** A row that holds something else than it should becomes a fault: it must neither hide the others nor vanish. */
  @Override
  public Row map(ResultSet row, StatementContext context) throws SQLException {
    try {
      return new Row(version(row), null);
    } catch (ParseException | JsonProcessingException | RuntimeException e) {
      return new Row(null, new LayerFault(row.getString("category"), row.getString("zone_id"),
          level(row.getString("security_level")), "version " + row.getInt("version") + " of zone "
              + row.getString("zone_id") + " cannot be read: " + e));
    }
  }

  /** The level of a zone of which something else cannot be read; if it cannot be either, nobody is told who need not be. */
  static SecurityLevel level(String name) {
    for (SecurityLevel level : SecurityLevel.values()) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    return SecurityLevel.RESTRICTED;
  }

  private static ZoneVersion version(ResultSet row) throws SQLException, ParseException, JsonProcessingException {
    return new ZoneVersion(row.getString("zone_id"), row.getInt("version"), description(row),
        Ewkb.read(row.getBytes("ewkb")), row.getDouble("area_m2"),
        new Validity(Columns.date(row, "valid_from"), Columns.date(row, "valid_to")), row.getBoolean("retired"),
        new Recorded(row.getLong("revision"), Columns.instant(row, "recorded_at")));
  }

  private static ZoneDescription description(ResultSet row) throws SQLException, JsonProcessingException {
    return new ZoneDescription(row.getString("category"), row.getString("zone_class"), row.getString("name"),
        row.getString("county_code"), GeometryStatus.valueOf(row.getString("status")),
        row.getDouble("survey_accuracy_m"),
        new ZoneDescription.Approval(row.getString("approval_authority"), row.getString("approval_document"),
            Columns.date(row, "approval_date")),
        new ZoneDescription.Source(row.getString("source_file"), row.getString("source_crs"),
            Columns.number(row, "source_declared_area_m2")),
        row.getString("supersedes"), SecurityLevel.valueOf(row.getString("security_level")), row.getString("remarks"),
        AttributesJson.read(row.getString("attributes")));
  }
}
