package lanxian.store.h2;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lanxian.store.StoreException;
import lanxian.store.Uninterrupted;
import lanxian.store.sql.Dialect;
import org.jdbi.v3.core.Handle;

/**
 * What is special about the embedded database.
 *
 * <p>An interrupt of a thread that is reading or writing the database's file closes the file for everybody (that is how
 * {@link java.nio.channels.FileChannel} works). Therefore all work runs on threads of its own, which nobody interrupts.
 */
final class H2Dialect implements Dialect, AutoCloseable {
  private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
    Thread thread = new Thread(work, "lanxian-h2");
    thread.setDaemon(true);
    return thread;
  });
  private final ReentrantLock writing = new ReentrantLock(true);

  @Override
  public <T> T run(Supplier<T> work) {
    Future<T> result = submit(work);
    return Uninterrupted.answer(result::get); // the work goes on; half of it would be of no use
  }

  /**
   * One writes at a time, from the first row to the disk. A commit puts down all tables of H2 (2.3) one after the other
   * as they are at that moment, those of other transactions too: a row that another writes meanwhile may be put down
   * without the note that it is to be taken back. Killed then, H2 opens with half of that transaction.
   */
  @Override
  public <T> T runWriting(Supplier<T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction that writes inside another would wait for ever");
    }
    return run(() -> {
      writing.lock();
      try {
        return work.get();
      } finally {
        writing.unlock();
      }
    });
  }

  private <T> Future<T> submit(Supplier<T> work) {
    try {
      return workers.submit(work::get);
    } catch (RejectedExecutionException e) {
      throw new StoreException("the store is closed", e);
    }
  }

  @Override
  public void allowSilence(Handle handle, Silence silence) {
    // the database is a part of this process
  }

  @Override
  public void connectionLost() {
    // and so are connections to it
  }

  @Override
  public void announce(Handle handle, long revision) {
    // no other service has the file open
  }

  /** H2 hands a commit to the operating system; this waits for the disk. */
  @Override
  public void afterCommit(Handle handle) {
    handle.execute("CHECKPOINT SYNC");
  }

  /** One writes the file at a time. */
  @Override
  public int commitsAtOnce() {
    return 1;
  }

  @Override
  public Ear listen(Runnable wake) {
    return () -> { };
  }

  /** Whoever has the file can do anything with it. */
  @Override
  public boolean isAuditProtected(Handle handle) {
    return false;
  }

  @Override
  public Duration poll() {
    return POLL;
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
