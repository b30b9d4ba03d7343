package lanxian.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.store.Attempts;
import lanxian.store.Credentials;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rows of {@code person}. */
final class PersonRows {
  private static final String COLUMNS =
      "login_key, login, name, roles, clearance, disabled, must_change_password, version, password_hash";

  private PersonRows() {}

  /** Until the transaction ends nobody else adds or changes people. */
  static void lock(Handle handle) {
    handle.createQuery("SELECT id FROM people_lock WHERE id = 1 FOR UPDATE").mapTo(Integer.class).one();
  }

  static Optional<Person> find(Handle handle, String login) {
    return credentials(handle, login).map(Credentials::person);
  }

  static Optional<Credentials> credentials(Handle handle, String login) {
    return handle.createQuery("SELECT " + COLUMNS + " FROM person WHERE login_key = :key").bind("key", key(login))
        .map((row, context) -> new Credentials(person(row), row.getString("password_hash"))).findOne();
  }

  static List<Person> list(Handle handle, String after, int limit) {
    return handle.createQuery("SELECT " + COLUMNS + " FROM person WHERE login_key > :after ORDER BY login_key LIMIT :limit")
        .bind("after", after == null ? "" : key(after)).bind("limit", limit)
        .map((row, context) -> person(row)).list();
  }

  static boolean isEmpty(Handle handle) {
    return handle.createQuery("SELECT COUNT(*) FROM person").mapTo(Long.class).one() == 0;
  }

  static void insert(Handle handle, Person person, String passwordHash) {
    bound(handle.createUpdate("INSERT INTO person (" + COLUMNS + ") VALUES (:key, :login, :name, :roles, :clearance, "
        + ":disabled, :must_change, :version, :hash)"), person).bind("hash", passwordHash).execute();
  }

  /** Overwrites the version before; tells whether it was there. */
  static boolean update(Handle handle, Person next) {
    return bound(handle.createUpdate("UPDATE person SET name = :name, roles = :roles, clearance = :clearance, "
        + "disabled = :disabled, must_change_password = :must_change, version = :version "
        + "WHERE login_key = :key AND login = :login AND version = :version - 1"), next).execute() == 1;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Person person) {
    return statement.bind("key", key(person.login()))
        .bind("login", person.login())
        .bind("name", Columns.text("name", person.name()))
        .bind("roles", RoleColumn.text(person.roles()))
        .bind("clearance", person.clearance() == null ? null : person.clearance().name())
        .bind("disabled", person.disabled())
        .bind("must_change", person.mustChangePassword())
        .bind("version", person.version());
  }

  static void setPassword(Handle handle, String login, String passwordHash, boolean mustChange) {
    handle.createUpdate("UPDATE person SET password_hash = :hash, must_change_password = :must, version = version + 1, "
            + "failures = 0, locked_until = NULL WHERE login_key = :key")
        .bind("hash", passwordHash).bind("must", mustChange).bind("key", key(login)).execute();
  }

  static void rehash(Handle handle, String login, String from, String to) {
    handle.createUpdate("UPDATE person SET password_hash = :to WHERE login_key = :key AND password_hash = :from")
        .bind("to", to).bind("from", from).bind("key", key(login)).execute();
  }

  /** Writes in any case, so that the time it takes does not tell whether there is such a person. */
  static Optional<Attempts> countAttempt(Handle handle, String login, UnaryOperator<Attempts> change) {
    Optional<Attempts> before = handle.createQuery(
            "SELECT failures, locked_until FROM person WHERE login_key = :key FOR UPDATE").bind("key", key(login))
        .map((row, context) -> new Attempts(row.getInt("failures"), Columns.instantOrNull(row, "locked_until")))
        .findOne();
    if (before.isPresent()) {
      setAttempts(handle, login, change.apply(before.get()));
    } else {
      handle.execute("UPDATE people_lock SET id = 1 WHERE id = 1");
    }
    return before;
  }

  static boolean setAttempts(Handle handle, String login, Attempts attempts) {
    return handle.createUpdate("UPDATE person SET failures = :failures, locked_until = :until WHERE login_key = :key")
        .bind("failures", attempts.failures())
        .bind("until", Columns.instant(Columns.storable(attempts.lockedUntil())))
        .bind("key", key(login)).execute() == 1;
  }

  /** Whether somebody else than a person can keep people. */
  static boolean isAdministratorBeside(Handle handle, Person person) {
    return handle.createQuery("SELECT roles FROM person WHERE NOT disabled AND login_key <> :key")
        .bind("key", key(person.login())).mapTo(String.class).list().stream()
        .anyMatch(roles -> RoleColumn.roles(roles).contains(Role.ADMINISTRATOR));
  }

  static String key(String login) {
    return Person.keyOf(login);
  }

  private static Person person(ResultSet row) throws SQLException {
    String clearance = row.getString("clearance");
    return new Person(row.getString("login"), row.getString("name"), RoleColumn.roles(row.getString("roles")),
        clearance == null ? null : SecurityLevel.valueOf(clearance), row.getBoolean("disabled"),
        row.getBoolean("must_change_password"), row.getInt("version"));
  }
}
