package lanxian.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was written of values that come again and again. Bounded: when it is full, it starts anew. Safe for use by several
 * threads.
 *
 * @param <K> all that what is written depends on
 */
final class Kept<K, V> {
  private final int max;
  private final Map<K, V> kept = new ConcurrentHashMap<>();

  Kept(int max) {
    this.max = max;
  }

  V get(K key, Function<K, V> writer) {
    V known = kept.get(key);
    if (known != null) {
      return known;
    }
    if (kept.size() >= max) {
      kept.clear();
    }
    V written = writer.apply(key);
    kept.put(key, written);
    return written;
  }
}
