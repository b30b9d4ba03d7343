package lanxian.bench;

import java.util.concurrent.atomic.AtomicReference;
import lanxian.siting.SitingIndex;

/** Asks the current index for one place after the other and notes the slowest answer. */
final class GrowthReader implements AutoCloseable {
  private final AtomicReference<SitingIndex> current;
  private final double[] points;
  private final Thread thread = new Thread(this::run, "reader");
  private volatile boolean running = true;
  private volatile long slowest;

  GrowthReader(AtomicReference<SitingIndex> current, double[] points) {
    this.current = current;
    this.points = points;
  }

  void start() {
    thread.start();
  }

  /** Milliseconds of the slowest answer since this was last asked. */
  double slowestMs() {
    double ms = slowest / 1e6;
    slowest = 0;
    return ms;
  }

  private void run() {
    for (int i = 0; running; i = (i + 2) % points.length) {
      long start = System.nanoTime();
      current.get().in(GrowthBench.around(points[i], points[i + 1]));
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.join();
  }
}
