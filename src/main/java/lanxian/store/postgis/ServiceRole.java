package lanxian.store.postgis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** The role that a service works under: it has the rights that it needs and no more, and owns nothing. */
final class ServiceRole {
  /**
   * No right to change the table by itself or by way of a role it is in; not its owner, nor that of its schema or
   * database, who may drop it; and no power to become one of them.
   */
  private static final String PROTECTED = """
      SELECT NOT (r.rolsuper OR r.rolcreaterole
          OR has_table_privilege(t.oid, 'UPDATE') OR has_table_privilege(t.oid, 'DELETE')
          OR has_table_privilege(t.oid, 'TRUNCATE') OR has_table_privilege(t.oid, 'TRIGGER')
          OR has_any_column_privilege(t.oid, 'UPDATE')
          OR pg_has_role(t.relowner, 'MEMBER') OR pg_has_role(n.nspowner, 'MEMBER') OR pg_has_role(d.datdba, 'MEMBER')
          OR pg_has_role('pg_execute_server_program', 'MEMBER') OR pg_has_role('pg_write_server_files', 'MEMBER'))
      FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace, pg_roles r, pg_database d
      WHERE t.oid = 'audit'::regclass AND r.rolname = current_user AND d.datname = current_database()""";

  /** Our tables and sequences: what the owner has in the schema, without what belongs to Flyway or an extension. */
  private static final String OURS = """
      SELECT c.oid::regclass::text AS name, c.relkind = 'S' AS sequence, c.relname LIKE '%\\_lock' AS lock,
        EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND g.tgname = 'append_only') AS append_only
      FROM pg_class c
      WHERE c.relkind IN ('r', 'p', 'S') AND c.relnamespace = current_schema()::regnamespace
        AND c.relowner = current_user::regrole AND c.relname <> 'flyway_schema_history'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      ORDER BY c.oid""";

  private static final long GRANTING = 5_202_611_290L; // key of a lock: two services that start must not grant at once

  private final String name;

  private ServiceRole(String name) {
    this.name = name;
  }

  /** The role that a URL leads to. */
  static ServiceRole of(PostgisUrl url) throws SQLException {
    try (Connection connection = url.connect(); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_user")) {
      row.next();
      return new ServiceRole(row.getString(1));
    }
  }

  /**
   * Gives the role what it needs for all tables that there are, in one transaction: rows that are only added can be read
   * and added, rows that are only locked can be locked, all others read and written.
   *
   * @param owner connections of the tables' owner; if that is this role, nothing happens
   */
  void grant(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(" + GRANTING + ")");
      List<String> grants = new ArrayList<>();
      String role = statement.enquoteIdentifier(name, true);
      try (ResultSet rows = statement.executeQuery(OURS)) {
        while (rows.next()) {
          String on = (rows.getBoolean("sequence") ? " ON SEQUENCE " : " ON ") + rows.getString("name");
          grants.add("REVOKE ALL" + on + " FROM PUBLIC, " + role);
          grants.add("GRANT " + rights(rows) + on + " TO " + role);
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT quote_ident(current_schema()), current_user")) {
        row.next();
        if (row.getString(2).equals(name)) {
          return;
        }
        grants.add("GRANT USAGE ON SCHEMA " + row.getString(1) + " TO " + role);
      }
      for (String grant : grants) {
        statement.execute(grant);
      }
      connection.commit();
    }
  }

  private static String rights(ResultSet relation) throws SQLException {
    if (relation.getBoolean("sequence")) {
      return "USAGE, SELECT";
    }
    if (relation.getBoolean("append_only")) {
      return "SELECT, INSERT";
    }
    return relation.getBoolean("lock") ? "SELECT, UPDATE" : "SELECT, INSERT, UPDATE, DELETE";
  }

  /** Whether the connection's role cannot change or remove rows of the audit record. */
  static boolean isAuditProtected(Handle handle) {
    return handle.createQuery(PROTECTED).mapTo(Boolean.class).one();
  }
}
