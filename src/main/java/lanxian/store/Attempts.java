package lanxian.store;

import java.time.Instant;

/**
 * Attempts to sign in to an account that came to nothing.
 *
 * @param failures since the last success
 * @param lockedUntil no attempt counts before; null = not locked
 */
public record Attempts(int failures, Instant lockedUntil) {
  public static final Attempts NONE = new Attempts(0, null);
}
