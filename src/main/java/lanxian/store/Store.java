package lanxian.store;

/**
 * One database with everything in it. Safe for use by several threads. Every call may throw {@link StoreException} if
 * the database fails; what was being written is then not acknowledged, and at most found to be there as a whole.
 */
public interface Store extends AutoCloseable {
  ZoneStore zones();

  CheckStore checks();

  RuleSetStore ruleSets();

  ChangeSetStore changeSets();

  AuditStore audit();

  WebhookStore webhooks();

  /** Frees connections; nothing acknowledged is lost. */
  @Override
  void close();
}
