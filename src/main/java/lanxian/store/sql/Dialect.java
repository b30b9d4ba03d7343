package lanxian.store.sql;

import java.time.Duration;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What the databases do differently. */
public interface Dialect {
  /** Often enough to hear of a publication within a second where no other news comes. */
  Duration POLL = Duration.ofMillis(500);

  /** Runs work with the database on a thread that the database can bear. */
  <T> T run(Supplier<T> work);

  /** Runs work that writes, commit and all, likewise; and by itself where the database does not bear others beside it. */
  default <T> T runWriting(Supplier<T> work) {
    return run(work);
  }

  /** Sets how long the database may be silent in what follows on this connection before the connection is given up. */
  void allowSilence(Handle handle, Silence silence);

  /** A connection turned out to be lost or could not be had: others that wait for use are no better. */
  void connectionLost();

  /** Tells other services of a publication, inside its transaction: nothing is told of one that is rolled back. */
  void announce(Handle handle, long revision);

  /** Runs after each commit, before it is acknowledged: puts it on the disk where the commit itself does not. */
  void afterCommit(Handle handle);

  /** How many commits of records may be under way at the same time. */
  int commitsAtOnce();

  /**
   * Begins to listen for publications of other services.
   *
   * @param wake called after each, from any thread; may be called too often
   * @return ends it
   */
  Ear listen(Runnable wake);

  /** Whether this connection's user has no way to change or remove rows of the audit record. */
  boolean isAuditProtected(Handle handle);

  /** How long nobody asks the database for its revision if nothing is heard. */
  Duration poll();

  /** How long an answer may take. */
  enum Silence {
    /** Seconds: for what any living database answers at once. */
    SHORT,
    /** Minutes: for work that waits for another publication, or is one. */
    LONG
  }

  /** A running listener. */
  interface Ear extends AutoCloseable {
    @Override
    void close();
  }
}
