package lanxian.store;

import java.util.List;

/**
 * The audit record: rows are added, each with a hash over itself and the row before, and never changed. What changes
 * data writes its row in the same transaction; this is for what changes nothing (refusals, reads).
 */
public interface AuditStore {
  /** Adds a row; when this returns it survives a crash. */
  AuditEntry append(AuditEvent event);

  /** Rows with numbers above {@code after}, in their order, at most {@code limit}. */
  List<AuditEntry> entries(long after, int limit);
}
