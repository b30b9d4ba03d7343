package lanxian.impact;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on all cores at what one thread hands over, and gives the results back in the order in which the work came. Bounded:
 * whoever hands over faster than it is worked off waits.
 *
 * @param <T> result of each piece of work
 */
final class Pipeline<T> implements AutoCloseable {
  private final ExecutorService threads;
  private final int most;
  private final Queue<Future<T>> underWay = new ArrayDeque<>();
  private final Consumer<T> results;

  /**
   * @param threads how many work
   * @param results takes the results, on the thread that hands over
   */
  Pipeline(int threads, Consumer<T> results) {
    this.threads = Executors.newFixedThreadPool(threads, work -> {
      Thread thread = new Thread(work, "lanxian-impact");
      thread.setDaemon(true);
      return thread;
    });
    this.most = 2 * threads + 1;
    this.results = results;
  }

  /** Hands over a piece of work. What earlier work threw comes out here or of {@link #finish}. */
  void submit(Callable<T> work) {
    while (underWay.size() >= most) {
      takeFirst();
    }
    underWay.add(threads.submit(work));
  }

  /** Waits until everything is worked off. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() {
    try {
      results.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while projects were evaluated", e);
    }
  }

  /** Drops what is not worked off. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
