package lanxian.store;

import java.time.Instant;

/**
 * One row of the audit record.
 *
 * @param number 1, 2, … without gaps
 * @param at store's clock, to the microsecond
 * @param previous hash of the row before; 64 zeros for the first
 * @param hash lower case hex of SHA-256 over the row's content and {@code previous}
 */
public record AuditEntry(long number, Instant at, AuditEvent event, String previous, String hash) {}
