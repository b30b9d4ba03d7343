package lanxian.store;

/**
 * One database with everything in it. Safe for use by several threads. Every call may throw {@link StoreException} if
 * the database fails; what was being written is then not acknowledged, and at most found to be there as a whole.
 */
public interface Store extends AutoCloseable {
  ZoneStore zones();

  CheckStore checks();

  ProjectStore projects();

  FacilityStore facilities();

  RuleSetStore ruleSets();

  ChangeSetStore changeSets();

  AuditStore audit();

  PeopleStore people();

  SessionStore sessions();

  TokenStore tokens();

  WebhookStore webhooks();

  ImportStore imports();

  /** Whether other processes may have it open at the same time; if not, whatever was going on when it is opened has ended. */
  boolean isShared();

  /** Frees connections; nothing acknowledged is lost. */
  @Override
  void close();
}
