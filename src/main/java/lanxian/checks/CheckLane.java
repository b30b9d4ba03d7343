package lanxian.checks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import lanxian.store.Uninterrupted;

/**
 * Answers questions that take a processor and nothing else, as many at once as there are processors, in the order in which they
 * come. If every caller's thread went to work itself, the system would have all of them take turns of milliseconds: some wait for
 * several times as long as an answer takes, and the compiler, one thread among so many, needs over a minute to make a new
 * service fast.
 *
 * <p>Who has waited for a while without his turn coming goes to work himself, beside the others: a question that takes seconds
 * holds nobody up for longer than that. Safe for use by several threads.
 */
final class CheckLane implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final long IDLE_S = 60;

  private final ThreadPoolExecutor threads;
  private final long patienceNs;

  CheckLane() {
    this(Runtime.getRuntime().availableProcessors(), PATIENCE);
  }

  /**
   * @param width how many questions at once
   * @param patience how long a caller waits for his turn
   */
  CheckLane(int width, Duration patience) {
    this.patienceNs = patience.toNanos();
    this.threads = new ThreadPoolExecutor(width, width, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
      Thread thread = new Thread(work, "lanxian-check");
      thread.setDaemon(true);
      return thread;
    });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Answers a question; what it throws is thrown here. A caller who is interrupted gets his answer all the same. */
  <T> T ask(Supplier<T> question) {
    FutureTask<T> task = new FutureTask<>(question::get);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException closed) {
      task.run();
    }
    return Uninterrupted.answer(() -> inTurn(task));
  }

  private <T> T inTurn(FutureTask<T> task) throws InterruptedException, ExecutionException {
    try {
      return task.get(patienceNs, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.run(); // does nothing if its turn has come
      return task.get();
    }
  }

  /** Questions that come later are answered in the callers' threads. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
