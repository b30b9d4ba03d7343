package lanxian.store;

import java.time.Instant;
import java.util.Objects;

/**
 * One import of a file that somebody sent.
 *
 * @param file name of the file, for people and to tell its format
 * @param bytes its size
 * @param options what was asked for, as JSON
 * @param author login; null for somebody who did not say who he is
 * @param endedAt null while it is not over
 * @param doneFeatures features that were looked at
 * @param allFeatures features of the file; null while that is not known
 * @param revision what it was published as; null if nothing was
 */
public record ImportRun(String id, State state, String file, long bytes, String options, String author, Instant createdAt,
    Instant endedAt, int doneFeatures, Integer allFeatures, Long revision) {

  /** How far it is. */
  public enum State {
    /** Others come first. */
    WAITING,
    /** The file is being read. */
    READING,
    /** Its features are being looked at, one by one. */
    CHECKING,
    /** It is being written; nothing stops it any more. */
    PUBLISHING,
    /** It was published, or a dry run found nothing to refuse. */
    DONE,
    /** The file, or features of it, cannot be taken: the outcome says why. Nothing was published. */
    REFUSED,
    /** It broke, or the service did. Nothing was published. */
    FAILED,
    /** Somebody stopped it before it was published. */
    CANCELLED;

    /** Whether nothing more happens. */
    public boolean isOver() {
      return ordinal() >= DONE.ordinal();
    }
  }

  public ImportRun {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /**
   * The import as a service sees it that answers from a revision: what was published by a later one is still under way there,
   * so whoever hears that it is over finds its zones.
   */
  public ImportRun seenFrom(long served) {
    return revision == null || revision <= served ? this : new ImportRun(id, State.PUBLISHING, file, bytes, options, author,
        createdAt, null, doneFeatures, allFeatures, null);
  }
}
