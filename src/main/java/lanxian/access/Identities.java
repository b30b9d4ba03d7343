package lanxian.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Remembers for some seconds whose a session or a token is. What this service changes counts at once: whatever was read
 * before the change is not believed any more, even if it was still being read. What another service changes counts when
 * the seconds are over.
 */
final class Identities {
  private static final Duration BELIEVED = Duration.ofSeconds(3);
  private static final int MOST = 10_000;

  private record Remembered(Identity identity, long generation) {}

  private final Cache<String, Remembered> remembered =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();
  private final AtomicLong generation = new AtomicLong();

  /**
   * @param hash of the session or token
   * @param read looks into the store
   */
  Optional<Identity> of(String hash, Instant now, Supplier<Optional<Identity>> read) {
    long current = generation.get();
    Remembered known = remembered.getIfPresent(hash);
    if (known != null && known.generation() == current && now.isBefore(known.identity().until())) {
      return Optional.of(known.identity());
    }
    Optional<Identity> found = read.get();
    found.ifPresent(identity -> remembered.put(hash, new Remembered(identity, current)));
    return found;
  }

  /** People, sessions or tokens were changed. */
  void changed() {
    generation.incrementAndGet();
  }
}
