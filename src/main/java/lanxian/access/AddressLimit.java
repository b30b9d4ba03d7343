package lanxian.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How many failed attempts an address has: twenty at once, then one every three seconds. Those that succeed are given
 * back, so that an office behind one address can sign in in the morning. Of IPv6 the first 64 bits count: whoever has one
 * address has them all.
 */
final class AddressLimit {
  static final int AT_ONCE = 20;
  private static final Duration ONE_MORE_AFTER = Duration.ofSeconds(3);
  private static final int ADDRESSES = 100_000;

  /** When the last of the attempts taken is given back. */
  private final Cache<String, Instant> taken = Caffeine.newBuilder().maximumSize(ADDRESSES)
      .expireAfterAccess(ONE_MORE_AFTER.multipliedBy(AT_ONCE)).build();
  private final Clock clock;

  AddressLimit(Clock clock) {
    this.clock = clock;
  }

  /** @throws AccessException TOO_MANY if there is none left */
  void take(String address) {
    Instant now = clock.instant();
    boolean[] refused = new boolean[1];
    Instant until = taken.asMap().compute(key(address), (key, before) -> {
      Instant from = before == null || before.isBefore(now) ? now : before;
      refused[0] = from.isAfter(now.plus(ONE_MORE_AFTER.multipliedBy(AT_ONCE - 1L)));
      return refused[0] ? from : from.plus(ONE_MORE_AFTER);
    });
    if (refused[0]) {
      Duration wait = Duration.between(now.plus(ONE_MORE_AFTER.multipliedBy(AT_ONCE - 1L)), until);
      throw new AccessException(AccessException.Kind.TOO_MANY, "Too many failed attempts from this address", wait);
    }
  }

  /** It was no failure. */
  void giveBack(String address) {
    taken.asMap().computeIfPresent(key(address), (key, until) -> until.minus(ONE_MORE_AFTER));
  }

  private static String key(String address) {
    if (address == null) {
      return "";
    }
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split("::", 2)[0].split(":");
    return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, 4)));
  }
}
