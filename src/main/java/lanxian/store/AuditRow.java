package lanxian.store;

/**
 * A row of the audit record as it lies in the table, for looking it over.
 *
 * @param entry null if the row cannot be read
 * @param fault says why it cannot be read; null if it can
 */
public record AuditRow(long number, AuditEntry entry, String fault) {}
