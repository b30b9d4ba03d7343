package lanxian.editing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that sort by the time at which they were given. */
public final class TimeOrderedIds {
  private static final int RANDOM_BITS = 22;
  private static final int COUNTER_BITS = 12;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();
  private final AtomicLong lastCount = new AtomicLong();

  public TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  /**
   * A UUID of version 7 (RFC 9562): milliseconds, then 74 random bits. Of several in one millisecond the 12 bits after it
   * count on (section 6.2, method 1), so that each one sorts behind those before.
   */
  public String uuid() {
    long now = clock.millis() << COUNTER_BITS | random.nextInt(1 << COUNTER_BITS - 1); // leaves room to count on
    long count = lastCount.accumulateAndGet(now, (before, next) -> Math.max(before + 1, next));
    long high = count >>> COUNTER_BITS << 16 | 0x7000 | count & (1 << COUNTER_BITS) - 1;
    long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /**
   * 12 or 13 digits to base 32: milliseconds, then 22 random bits, and never the same twice here. Short enough to be read
   * out; two services may meet in one, so whoever stores it looks whether it is taken.
   */
  public String brief() {
    long now = clock.millis() << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS);
    return Long.toString(last.accumulateAndGet(now, (before, next) -> Math.max(before + 1, next)), 32);
  }
}
