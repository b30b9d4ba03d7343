package lanxian.store.postgis;

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

  private ServiceRole() {}

  /** Whether the connection's role cannot change or remove rows of the audit record. */
  static boolean isAuditProtected(Handle handle) {
    return handle.createQuery(PROTECTED).mapTo(Boolean.class).one();
  }
}
