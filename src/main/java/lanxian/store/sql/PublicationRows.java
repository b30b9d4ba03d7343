package lanxian.store.sql;

import java.util.List;
import java.util.Optional;
import lanxian.store.Publication;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows of {@code publication}. */
final class PublicationRows {
  private static final String SELECT =
      "SELECT revision, recorded_at, author, note, zone_count, coverage_count FROM publication ";

  private static final RowMapper<Publication> MAPPER = (row, context) -> new Publication(row.getLong("revision"),
      Columns.instant(row, "recorded_at"), row.getString("author"), row.getString("note"), row.getInt("zone_count"),
      row.getInt("coverage_count"));

  private PublicationRows() {}

  static void insert(Handle handle, Publication publication) {
    handle.createUpdate("""
            INSERT INTO publication (revision, recorded_at, author, note, zone_count, coverage_count)
            VALUES (:revision, :recorded_at, :author, :note, :zone_count, :coverage_count)""")
        .bind("revision", publication.revision())
        .bind("recorded_at", Columns.instant(publication.at()))
        .bind("author", Columns.text("author", publication.author()))
        .bind("note", Columns.text("note", publication.note()))
        .bind("zone_count", publication.zones())
        .bind("coverage_count", publication.coverage())
        .execute();
  }

  /** The newest revision, 0 if there is none. */
  static long revision(Handle handle) {
    return handle.createQuery("SELECT COALESCE(MAX(revision), 0) FROM publication").mapTo(Long.class).one();
  }

  static Optional<Publication> newest(Handle handle) {
    return handle.createQuery(SELECT + "WHERE revision = (SELECT MAX(revision) FROM publication)").map(MAPPER)
        .findOne();
  }

  static Optional<Publication> find(Handle handle, long revision) {
    return handle.createQuery(SELECT + "WHERE revision = :revision").bind("revision", revision).map(MAPPER).findOne();
  }

  static List<Publication> all(Handle handle) {
    return handle.createQuery(SELECT + "ORDER BY revision").map(MAPPER).list();
  }

  static List<Publication> after(Handle handle, long revision, int limit) {
    return handle.createQuery(SELECT + "WHERE revision > :revision ORDER BY revision LIMIT :limit")
        .bind("revision", revision).bind("limit", limit).map(MAPPER).list();
  }
}
