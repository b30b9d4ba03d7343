package lanxian.webhooks;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after an attempt that failed: twice as long each time up to an hour, and never all at the same time. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** @param failures how many attempts have failed, at least 1 */
  Duration after(int failures) {
    long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, 20));
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
