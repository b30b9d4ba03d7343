package lanxian.access;

import java.time.Duration;
import java.time.Instant;
import lanxian.store.Attempts;

/**
 * How long an account is locked after attempts that came to nothing: from the fifth on a minute, then twice as long each
 * time up to a quarter of an hour. Never for ever, or anybody could lock anybody out.
 */
final class Lockout {
  /** How many attempts are free. */
  static final int FREE = 4;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

  private Lockout() {}

  /** Counts an attempt before it is known what comes of it, so that many at once do not all slip through. */
  static Attempts count(Attempts before, Instant now) {
    if (isLocked(before, now)) {
      return before;
    }
    boolean longAgo = before.lockedUntil() != null && now.isAfter(before.lockedUntil().plus(FORGIVEN_AFTER));
    int failures = Math.min((longAgo ? 0 : before.failures()) + 1, 1_000);
    return new Attempts(failures, failures <= FREE ? null : now.plus(length(failures - FREE)));
  }

  static boolean isLocked(Attempts attempts, Instant now) {
    return attempts.lockedUntil() != null && now.isBefore(attempts.lockedUntil());
  }

  private static Duration length(int locks) {
    Duration length = FIRST.multipliedBy(1L << Math.min(locks - 1, 10));
    return length.compareTo(LONGEST) > 0 ? LONGEST : length;
  }
}
