package lanxian.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Imports and what came of them. Nobody takes a state back: whoever writes one that is over, or that somebody cancelled,
 * is told so. Safe for use by several threads and several services.
 */
public interface ImportStore {
  /** Adds one that waits, with the row of the audit record. */
  void add(ImportRun run, AuditEvent event);

  /**
   * Says how far one is, and that somebody works on it.
   *
   * @param allFeatures null while that is not known
   * @return false if it is over, by somebody who cancelled it: then nothing was written
   */
  boolean progress(String id, ImportRun.State state, int doneFeatures, Integer allFeatures);

  /** Says that somebody works on one, or will; nothing if it is over. */
  void alive(String id);

  /**
   * Ends one without publishing, with the row of the audit record.
   *
   * @param state one that is over
   * @param outcome what came of it, as JSON; null if there is nothing to tell
   * @return false as {@link #progress}
   */
  boolean end(String id, ImportRun.State state, String outcome, AuditEvent event);

  /**
   * Publishes what was imported and ends it as DONE, in one transaction.
   *
   * @param outcome as {@link #end}
   * @throws StaleRevisionException if {@code draft.basedOn} is no longer the newest revision
   * @throws IllegalStateException if it is not PUBLISHING; then nothing was published
   */
  Publication publish(String id, PublicationDraft draft, String outcome, AuditEvent event);

  /** Cancels one that is not being published yet, with the row of the audit record; false if it is too late. */
  boolean cancel(String id, AuditEvent event);

  /**
   * Ends as FAILED what nobody works on any more, each with a row of the audit record.
   *
   * @param silence those that have not been heard of for so long, by the clock of the store, which noted when they were
   * @param outcome as {@link #end}
   * @return how many
   */
  int abandon(Duration silence, String outcome);

  /** One of them. */
  Optional<ImportRun> find(String id);

  /** What came of one, as JSON; empty if it is not over, or there is nothing to tell. */
  Optional<String> outcome(String id);

  /** The latest first. @param before place in that order of the last one of the page before; null = from the beginning */
  List<ImportRun> list(ImportRun before, int limit);

  /** How many are not over. */
  int open();
}
