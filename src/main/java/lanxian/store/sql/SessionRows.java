package lanxian.store.sql;

import java.time.Instant;
import java.util.Optional;
import lanxian.store.ProviderIdentity;
import lanxian.store.Session;
import org.jdbi.v3.core.Handle;

/** Rows of {@code login_session}. */
final class SessionRows {
  private SessionRows() {}

  static void insert(Handle handle, Session session) {
    ProviderIdentity provided = session.provided();
    handle.createUpdate("INSERT INTO login_session (id_hash, login_key, login, provided_name, provided_roles, created_at, "
            + "used_at, expires_at) VALUES (:id, :key, :login, :name, :roles, :created_at, :used_at, :expires_at)")
        .bind("id", session.idHash())
        .bind("key", PersonRows.key(session.login()))
        .bind("login", Columns.text("login", session.login()))
        .bind("name", provided == null ? null : Columns.text("name", provided.name()))
        .bind("roles", provided == null ? null : RoleColumn.text(provided.roles()))
        .bind("created_at", Columns.instant(Columns.storable(session.createdAt())))
        .bind("used_at", Columns.instant(Columns.storable(session.usedAt())))
        .bind("expires_at", Columns.instant(Columns.storable(session.expiresAt())))
        .execute();
  }

  static Optional<Session> find(Handle handle, String idHash) {
    return handle.createQuery("SELECT * FROM login_session WHERE id_hash = :id").bind("id", idHash)
        .map((row, context) -> {
          String roles = row.getString("provided_roles");
          ProviderIdentity provided = roles == null ? null : new ProviderIdentity(row.getString("login"),
              row.getString("provided_name"), RoleColumn.roles(roles));
          return new Session(row.getString("id_hash"), row.getString("login"), provided,
              Columns.instant(row, "created_at"), Columns.instant(row, "used_at"), Columns.instant(row, "expires_at"));
        }).findOne();
  }

  static void used(Handle handle, String idHash, Instant at) {
    handle.createUpdate("UPDATE login_session SET used_at = :at WHERE id_hash = :id AND used_at < :at")
        .bind("at", Columns.instant(Columns.storable(at))).bind("id", idHash).execute();
  }

  static boolean end(Handle handle, String idHash) {
    return handle.createUpdate("DELETE FROM login_session WHERE id_hash = :id").bind("id", idHash).execute() > 0;
  }

  static void endAll(Handle handle, String login) {
    handle.createUpdate("DELETE FROM login_session WHERE login_key = :key").bind("key", PersonRows.key(login)).execute();
  }

  static void removeExpired(Handle handle, Instant now) {
    handle.createUpdate("DELETE FROM login_session WHERE expires_at <= :now").bind("now", Columns.instant(now)).execute();
  }
}
