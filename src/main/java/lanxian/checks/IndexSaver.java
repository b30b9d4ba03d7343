package lanxian.checks;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does one thing in the background, some seconds after it was last asked to, so that a row of publications costs one. */
final class IndexSaver implements AutoCloseable {
  private static final long QUIET_S = 5;
  private static final long CLOSING_S = 60;

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread made = new Thread(task, "index-saver");
    made.setDaemon(true);
    return made;
  });
  private final Runnable work;
  private ScheduledFuture<?> next;

  /** @param work handles its own failures */
  IndexSaver(Runnable work) {
    this.work = work;
  }

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
