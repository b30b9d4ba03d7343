package lanxian.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that do one thing again and again.
 *
 * @param warmUp what is done meanwhile is not counted
 */
public record Load(int threads, Duration warmUp, Duration measured) {
  /** Something that is done again and again. */
  public interface Work {
    void once() throws Exception;
  }

  /** @param workers gives each thread its work */
  public double perSecond(Callable<Work> workers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Work> works = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        works.add(workers.call());
      }
      long from = System.nanoTime() + warmUp.toNanos();
      List<Future<Long>> counts = works.stream().map(work -> pool.submit(() -> count(work, from))).toList();
      long sum = 0;
      for (Future<Long> count : counts) {
        sum += count.get();
      }
      return sum / (measured.toNanos() / 1e9);
    } finally {
      pool.shutdownNow();
    }
  }

  private long count(Work work, long from) throws Exception {
    long count = 0;
    for (long now = System.nanoTime(); now < from + measured.toNanos(); now = System.nanoTime()) {
      work.once();
      count += now >= from ? 1 : 0;
    }
    return count;
  }
}
