package lanxian.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** How rows of the audit record hang together. */
public final class AuditChain {
  /** What the first row names as the hash before it. */
  public static final String BEGINNING = "0".repeat(64);

  private AuditChain() {}

  /**
   * The next row after one with the hash {@code previous}.
   *
   * @param at to the microsecond
   */
  public static AuditEntry next(long number, Instant at, AuditEvent event, String previous) {
    return new AuditEntry(number, at, event, previous, hash(number, at, event, previous));
  }

  /** Whether a row has the hash of its content. */
  public static boolean isIntact(AuditEntry entry) {
    return isIntactAs(entry.number(), entry);
  }

  /** Whether a row would have its hash if it had another number. */
  public static boolean isIntactAs(long number, AuditEntry entry) {
    return entry.hash().equals(hash(number, entry.at(), entry.event(), entry.previous()));
  }

  /** SHA-256 over the fields, each with its length before it, so that no two rows have the same text. */
  private static String hash(long number, Instant at, AuditEvent event, String previous) {
    StringBuilder text = new StringBuilder();
    for (Object field : new Object[] {number, at, event.actor(), event.from(), event.action(), event.target(),
        event.version(), event.outcome(), event.detail(), previous}) {
      text.append(field == null ? "-" : field.toString().length() + ":" + field).append(',');
    }
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
