package lanxian.store.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lanxian.domain.SecurityLevel;
import lanxian.store.ApiToken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows of {@code api_token}. */
final class TokenRows {
  private static final String COLUMNS =
      "id, secret_hash, login_key, login, name, roles, clearance, created_at, expires_at, last_used";

  private static final RowMapper<ApiToken> MAPPER = (row, context) -> new ApiToken(row.getString("id"),
      row.getString("secret_hash"), row.getString("login"), row.getString("name"),
      RoleColumn.roles(row.getString("roles")), SecurityLevel.valueOf(row.getString("clearance")),
      Columns.instant(row, "created_at"), Columns.instant(row, "expires_at"), Columns.date(row, "last_used"));

  private TokenRows() {}

  static void insert(Handle handle, ApiToken token) {
    handle.createUpdate("INSERT INTO api_token (" + COLUMNS + ") VALUES (:id, :secret_hash, :key, :login, :name, :roles, "
            + ":clearance, :created_at, :expires_at, :last_used)")
        .bind("id", token.id())
        .bind("secret_hash", token.secretHash())
        .bind("key", PersonRows.key(token.login()))
        .bind("login", token.login())
        .bind("name", Columns.text("name", token.name()))
        .bind("roles", RoleColumn.text(token.roles()))
        .bind("clearance", token.clearance().name())
        .bind("created_at", Columns.instant(Columns.storable(token.createdAt())))
        .bind("expires_at", Columns.instant(Columns.storable(token.expiresAt())))
        .bind("last_used", Columns.date(token.lastUsed()))
        .execute();
  }

  static int count(Handle handle, String login) {
    return handle.createQuery("SELECT COUNT(*) FROM api_token WHERE login_key = :key").bind("key", PersonRows.key(login))
        .mapTo(Integer.class).one();
  }

  static Optional<ApiToken> find(Handle handle, String column, String value) {
    return handle.createQuery("SELECT " + COLUMNS + " FROM api_token WHERE " + column + " = :value").bind("value", value)
        .map(MAPPER).findOne();
  }

  static List<ApiToken> list(Handle handle, String login, String after, int limit) {
    var query = handle.createQuery("SELECT " + COLUMNS + " FROM api_token WHERE id > :after"
        + (login == null ? "" : " AND login_key = :key") + " ORDER BY id LIMIT :limit");
    if (login != null) {
      query.bind("key", PersonRows.key(login));
    }
    return query.bind("after", after == null ? "" : after).bind("limit", limit).map(MAPPER).list();
  }

  static boolean remove(Handle handle, String id) {
    return handle.createUpdate("DELETE FROM api_token WHERE id = :id").bind("id", id).execute() > 0;
  }

  static void used(Handle handle, String id, LocalDate day) {
    handle.createUpdate("UPDATE api_token SET last_used = :day WHERE id = :id AND (last_used IS NULL OR last_used < :day)")
        .bind("day", Columns.date(day)).bind("id", id).execute();
  }
}
