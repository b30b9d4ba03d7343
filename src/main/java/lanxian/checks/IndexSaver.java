package lanxian.checks;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does one thing in the background, some seconds after it was last asked to, so that a row of publications costs one. */
final class IndexSaver implements AutoCloseable {
  private static final long QUIET_S = 5;
  private static final long CLOSING_S = 60;

  private final Runnable work;
  private final ScheduledExecutorService thread;
  private ScheduledFuture<?> next;

  /** @param work handles its own failures */
  IndexSaver(Runnable work) {
    this(work, Executors.newSingleThreadScheduledExecutor(task -> {
      Thread made = new Thread(task, "index-saver");
      made.setDaemon(true);
      return made;
    }));
  }

  /** @param thread ends with this */
  IndexSaver(Runnable work, ScheduledExecutorService thread) {
    this.work = work;
    this.thread = thread;
  }

  /** What the work is to find must be there already: it may begin before this returns, and nobody asks it again. */
  synchronized void soon() {
    if (next != null) {
      next.cancel(false);
    }
    if (!thread.isShutdown()) {
      next = thread.schedule(work, QUIET_S, TimeUnit.SECONDS);
    }
  }

  /** Lets what has begun come to its end; what was asked for and has not begun is done now. */
  @Override
  public void close() {
    synchronized (this) {
      if (next != null && next.cancel(false)) {
        thread.execute(work);
      }
      thread.shutdown();
    }
    try {
      thread.awaitTermination(CLOSING_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
