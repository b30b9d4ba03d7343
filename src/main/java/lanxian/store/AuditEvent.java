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

  /** How it ended. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  public AuditEvent {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(outcome, "outcome");
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
