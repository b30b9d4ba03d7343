package lanxian.store;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for something that another thread brings about. */
public final class Await {
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);

  private Await() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @throws AssertionError if it still does not after a time far longer than it should take on a busy machine
   */
  public static void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE_NS;
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen: " + what);
      }
      Thread.sleep(5);
    }
  }
}
