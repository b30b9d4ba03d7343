package lanxian.store;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something that another thread brings about. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Await() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @throws AssertionError if it still does not after a time far longer than it should take on a busy machine
   */
  public static void until(String what, Callable<Boolean> condition) throws Exception {
    until(what, PATIENCE, condition);
  }

  /** As {@link #until(String, Callable)}, for what takes long even on an idle machine. */
  public static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen: " + what);
      }
      Thread.sleep(5);
    }
  }
}
