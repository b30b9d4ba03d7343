package lanxian.store;

/**
 * Which rows of the audit record are asked for.
 *
 * @param actor login; null = everybody
 * @param action an action with all that begin with it and a dot: {@code change-set} has {@code change-set.submit}; null =
 *     all
 * @param target what it was done to; null = anything
 */
public record AuditFilter(String actor, String action, String target) {
  public static final AuditFilter ALL = new AuditFilter(null, null, null);
}
