package lanxian.cli;

import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;

/** A row of the audit record on one line of a terminal. */
final class AuditLine {
  private AuditLine() {}

  static String of(AuditEntry entry) {
    AuditEvent event = entry.event();
    StringBuilder line = new StringBuilder(String.format("%d  %s  %s  %s  %s", entry.number(), entry.at(),
        event.actor() == null ? "-" : event.actor(), event.action(), event.outcome()));
    if (event.target() != null) {
      line.append("  ").append(event.target());
    }
    if (event.version() != null) {
      line.append(" v").append(event.version());
    }
    if (event.from() != null) {
      line.append("  from ").append(event.from());
    }
    if (event.detail() != null) {
      line.append("  ").append(event.detail());
    }
    return printable(line);
  }

  /** What somebody sent must not drive the terminal of who reads it. */
  private static String printable(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars().forEach(c -> line.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
        || c == 0x2028 || c == 0x2029 ? '\uFFFD' : (char) c));
    return line.toString();
  }
}
