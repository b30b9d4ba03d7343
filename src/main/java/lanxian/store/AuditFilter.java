package lanxian.store;

import java.time.Instant;

/**
 * Which rows of the audit record are asked for.
 *
 * @param actor login; null = everybody
 * @param action an action with all that begin with it and a dot: {@code change-set} has {@code change-set.submit}; null =
 *     all
 * @param target what it was done to; null = anything
 * @param from what was written at this time or later; null = from the beginning
 * @param until what was written before this time; null = to the end
 */
public record AuditFilter(String actor, String action, String target, Instant from, Instant until) {
  public static final AuditFilter ALL = new AuditFilter(null, null, null);

  /** Of any time. */
  public AuditFilter(String actor, String action, String target) {
    this(actor, action, target, null, null);
  }
}
