package lanxian.store;

import java.util.Objects;
import lanxian.domain.Caller;

/**
 * Something that somebody did or was refused, as it goes into the audit record.
 *
 * @param actor login; null for somebody who did not say who he is
 * @param from network address, or "console"; null if unknown
 * @param action what was done, in dots from general to special: {@code change-set.submit}, {@code person.password},
 *     {@code zones.read}
 * @param target what it was done to, e.g. a path or an id; null if nothing in particular
 * @param version version of the target that came of it or was read; null if it has none
 * @param outcome DONE or REFUSED
 * @param detail for people: reason of a refusal, what exactly; null if the rest says all. Never a password or a token
 */
public record AuditEvent(
    String actor, String from, String action, String target, Long version, Outcome outcome, String detail) {

  private static final int MAX_TEXT = 2000;

  /** How it ended. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  public AuditEvent {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(outcome, "outcome");
  }

  /**
   * The same with texts that every database keeps: U+0000 and halves of surrogate pairs become U+FFFD, what is longer
   * than {@value #MAX_TEXT} characters is cut.
   */
  public AuditEvent storable() {
    return new AuditEvent(storable(actor), storable(from), storable(action), storable(target), version, outcome,
        storable(detail));
  }

  private static String storable(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_TEXT));
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (clean.length() + Character.charCount(codePoint) >= MAX_TEXT && i < text.length()) {
        return clean.append('…').toString();
      }
      boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
      clean.appendCodePoint(codePoint == 0 || half ? '\uFFFD' : codePoint);
    }
    return clean.toString();
  }

  /** Something that was done. */
  public static AuditEvent done(Caller caller, String action, String target, Long version, String detail) {
    return new AuditEvent(caller.login(), from(caller), action, target, version, Outcome.DONE, detail);
  }

  /** Something that was refused. */
  public static AuditEvent refused(Caller caller, String action, String target, String detail) {
    return new AuditEvent(caller.login(), from(caller), action, target, null, Outcome.REFUSED, detail);
  }

  private static String from(Caller caller) {
    return caller.from() == null && caller.means() == Caller.Means.CONSOLE ? "console" : caller.from();
  }
}
