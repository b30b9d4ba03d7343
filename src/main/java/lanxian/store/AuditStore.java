package lanxian.store;

import java.util.List;
import lanxian.domain.ZoneRef;

/**
 * The audit record: rows are added, each with a hash over itself and the row before, and never changed. What changes
 * data writes its row in the same transaction; this is for what changes nothing (refusals, reads).
 */
public interface AuditStore {
  /**
   * Adds a row; when this returns it survives a crash. Texts that a database cannot keep are cleaned, see
   * {@link AuditEvent#storable}: nobody keeps his refusal out of the record by what he sends.
   */
  AuditEntry append(AuditEvent event);

  /** Rows with numbers above {@code after}, in their order, at most {@code limit}. */
  default List<AuditEntry> entries(long after, int limit) {
    return entries(AuditFilter.ALL, after, limit);
  }

  /**
   * Rows of a kind with numbers above {@code after}, in their order, at most {@code limit}.
   *
   * @throws StoreException if one of them cannot be read
   */
  List<AuditEntry> entries(AuditFilter filter, long after, int limit);

  /** The same for looking rows over: one that cannot be read does not stop it. */
  List<AuditRow> rows(long after, int limit);

  /** How many rows have a number up to {@code number}. */
  long count(long number);

  /** The end of the chain as it was written with the last row. */
  AuditHead head();

  /** Steps of change sets (id and version) that have no row of their own, at most {@code limit}. */
  List<ZoneRef> changeSetsWithoutRow(int limit);

  /**
   * Whether the database itself keeps this service from changing or removing rows, whatever becomes of its code: it
   * works under a role that has no such right. False for an embedded database, which is a file of the service.
   */
  boolean isProtected();
}
