package lanxian.store;

import java.util.List;
import java.util.Optional;
import lanxian.domain.ChangeSet;

/**
 * Change sets with everything that was ever done to them. Rows are only added: every version of a change set stays
 * readable. Safe for use by several threads and several services.
 */
public interface ChangeSetStore {
  /**
   * Stores the next version of a change set, or the first one, with its row of the audit record in one transaction.
   * Changes that are the same as in the version before are not written again. When this returns it survives a crash.
   *
   * @param next its version is one more than that of the version it was made from; 1 for a new one
   * @throws StaleChangeSetException if another next version was stored before
   */
  void save(ChangeSet next, AuditEvent event);

  /**
   * Publishes: writes the publication and the change set as PUBLISHED with its revision, in one transaction.
   *
   * @param next in state PUBLISHED; its {@code publishedRevision} is filled in here
   * @return the change set as stored
   * @throws StaleChangeSetException as {@link #save}
   * @throws StaleRevisionException if {@code draft.basedOn} is no longer the newest revision
   */
  ChangeSet publish(ChangeSet next, PublicationDraft draft, AuditEvent event);

  /** The newest version of a change set. */
  Optional<ChangeSet> find(String id);

  /** A change set as it was. */
  Optional<ChangeSet> find(String id, int version);

  /** What was done to a change set, oldest first; empty if unknown. */
  List<ChangeSetStep> steps(String id);

  /**
   * The newest versions without their changes, the latest changed first.
   *
   * @param after place of the last one of the page before; null = from the beginning
   */
  List<ChangeSetSummary> list(ChangeSetFilter filter, ChangeSetSummary.Place after, int limit);
}
