package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service's role can do past the service: read, and add where rows are added. Nothing else. */
class PostgisServiceRoleTest extends AuditContract {
  private static final String NO_RIGHT = "42501";

  private final TwoRoles roles = TwoRoles.create();

  @Override
  TestDatabase newDatabase() {
    return roles.asDatabase();
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void assertRefused(String sql) throws SQLException {
    try (Connection connection = roles.connect(); var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql), sql).isInstanceOfSatisfying(SQLException.class,
          fault -> assertThat(fault.getSQLState()).as(sql + ": " + fault.getMessage()).isEqualTo(NO_RIGHT));
    }
  }

  /** The tables are asked for, not listed here: what is added later is held to the same. */
  @Test
  void nothingThatIsOnlyAddedToCanBeChangedByTheService() throws SQLException {
    List<String> tables = query("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'append_only'");
    assertThat(tables).contains("audit", "zone_version", "publication", "coverage", "siting_check", "rule_set", "change_set",
        "change_set_change");
    for (String table : tables) {
      String column = query("SELECT attname FROM pg_attribute WHERE attnum = 1 AND attrelid = '" + table + "'::regclass").get(0);
      for (String sql : List.of("UPDATE %s SET %s = %s", "DELETE FROM %s WHERE %s = %s", "DELETE FROM %s", "TRUNCATE %s",
          "TRUNCATE %s CASCADE", "ALTER TABLE %s DISABLE TRIGGER append_only", "ALTER TABLE %s DISABLE TRIGGER ALL",
          "DROP TRIGGER append_only ON %s", "DROP TABLE %s", "DROP TABLE %s CASCADE", "ALTER TABLE %s ADD COLUMN x text",
          "ALTER TABLE %s RENAME TO other", "CREATE RULE r AS ON INSERT TO %s DO INSTEAD NOTHING",
          "CREATE TRIGGER t BEFORE INSERT ON %s EXECUTE FUNCTION refuse_change()",
          "SELECT * FROM %s FOR UPDATE", "ALTER TABLE %s OWNER TO CURRENT_USER", "CREATE INDEX ON %s (%s)")) {
        assertRefused(String.format(sql, table, column, column));
      }
      try (Connection connection = roles.connect(); var statement = connection.createStatement()) {
        statement.execute("GRANT UPDATE ON " + table + " TO PUBLIC"); // PostgreSQL only warns that nothing was granted
      }
      assertRefused("UPDATE " + table + " SET " + column + " = " + column);
    }
  }

  @Test
  void norByAWayAround() throws SQLException {
    for (String sql : List.of("SET session_replication_role = replica", "SET ROLE " + roles.owner().user(),
        "GRANT " + roles.owner().user() + " TO CURRENT_USER", "CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger "
            + "LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$", "DROP FUNCTION refuse_change() CASCADE",
        "DROP SCHEMA public CASCADE", "ALTER ROLE CURRENT_USER SUPERUSER", "CREATE TABLE public.mine (x integer)",
        "UPDATE pg_trigger SET tgenabled = 'D'", "UPDATE flyway_schema_history SET checksum = 1",
        "COPY audit TO PROGRAM 'cat'", "DELETE FROM publication_lock", "INSERT INTO audit_lock VALUES (2, 0, NULL, '')")) {
      assertRefused(sql);
    }
  }

  @Test
  void theServiceSaysThatItIsProtected() {
    assertThat(store.audit().isProtected()).isTrue();
  }

  @Test
  void theRoleOwnsNothing() throws SQLException {
    assertThat(query("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) LIKE 'service_%'")).isEmpty();
    assertThat(query("SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class WHERE relname IN ('audit', 'zone_version')"))
        .containsExactly(roles.owner().user());
  }

  /** One right too many, and the service does not say any more that it is protected. */
  @Test
  void everyRightTooManyIsSeen() throws SQLException {
    String service = query("SELECT 'service_' || current_database()").get(0);
    for (String[] right : new String[][] {
        {"GRANT UPDATE ON audit TO " + service, "REVOKE UPDATE ON audit FROM " + service},
        {"GRANT UPDATE (detail) ON audit TO " + service, "REVOKE UPDATE (detail) ON audit FROM " + service},
        {"GRANT DELETE ON audit TO PUBLIC", "REVOKE DELETE ON audit FROM PUBLIC"},
        {"GRANT TRUNCATE ON audit TO " + service, "REVOKE TRUNCATE ON audit FROM " + service},
        {"GRANT TRIGGER ON audit TO " + service, "REVOKE TRIGGER ON audit FROM " + service},
        {"GRANT " + roles.owner().user() + " TO " + service, "REVOKE " + roles.owner().user() + " FROM " + service},
        {"ALTER ROLE " + service + " CREATEROLE", "ALTER ROLE " + service + " NOCREATEROLE"},
        {"GRANT pg_execute_server_program TO " + service, "REVOKE pg_execute_server_program FROM " + service},
        {"ALTER SCHEMA public OWNER TO " + service, "ALTER SCHEMA public OWNER TO pg_database_owner"},
        {"ALTER ROLE " + service + " SUPERUSER", "ALTER ROLE " + service + " NOSUPERUSER"}}) {
      execute(List.of(right[0]));
      assertThat(store.audit().isProtected()).as(right[0]).isFalse();
      execute(List.of(right[1]));
      assertThat(store.audit().isProtected()).as(right[1]).isTrue();
    }
  }

  /** Rights given by hand are put right at the next start; two services may start at once. */
  @Test
  void aStartPutsTheRightsRight() throws Exception {
    String service = query("SELECT 'service_' || current_database()").get(0);
    execute(List.of("GRANT ALL ON audit, zone_version, publication_lock TO " + service, "GRANT ALL ON audit TO PUBLIC"));
    assertThat(store.audit().isProtected()).isFalse();
    Thread other = new Thread(() -> roles.open(Clock.systemUTC()).close());
    other.start();
    roles.open(Clock.systemUTC()).close();
    other.join();
    assertThat(store.audit().isProtected()).isTrue();
    assertRefused("UPDATE zone_version SET version = 1");
    assertRefused("INSERT INTO publication_lock VALUES (2)");
    store.zones().publish(Drafts.publication(Drafts.zone("a")));
  }

  /** Tables of others in the same database are none of the service's business. */
  @Test
  void tablesOfOthersAreLeftAlone() throws Exception {
    execute(List.of("CREATE TABLE theirs (x integer)"));
    roles.open(Clock.systemUTC()).close();
    assertRefused("SELECT * FROM theirs");
  }

  @Test
  void aWrongOwnerIsTold() {
    TwoRoles wrong = new TwoRoles(roles.database(), roles.serviceUrl(),
        new lanxian.store.postgis.PostgisOwner("nobody_there", "geheim"));
    assertThatThrownBy(() -> wrong.open(Clock.systemUTC())).isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot open").hasMessageNotContaining("geheim");
    assertThat(wrong.owner().toString()).doesNotContain("geheim");
  }
}
