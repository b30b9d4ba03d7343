package lanxian.store;

import java.time.Instant;
import java.util.Optional;

/** Sessions. Those that have run out may be gone at any time. */
public interface SessionStore {
  /** Adds a session, with its row of the audit record; removes those that ran out before it began. */
  void add(Session session, AuditEvent event);

  Optional<Session> find(String idHash);

  /** Notes a use. */
  void used(String idHash, Instant at);

  /** Ends a session; without a row of the audit record if there is none. */
  void end(String idHash, AuditEvent event);
}
