package lanxian.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of values that come again and again. Bounded: when it is full, it starts anew. Safe for use by several
 * threads.
 *
 * @param <K> all that what is made depends on
 * @param <V> what is made; it must not change
 */
public final class Kept<K, V> {
  private final int max;
  private final Map<K, V> kept = new ConcurrentHashMap<>();

  /** @param max number of values kept */
  public Kept(int max) {
    this.max = max;
  }

  /** @param maker may be asked more than once for a key, by several threads or after a start anew */
  public V get(K key, Function<K, V> maker) {
    V known = kept.get(key);
    if (known != null) {
      return known;
    }
    if (kept.size() >= max) {
      kept.clear();
    }
    V made = maker.apply(key);
    kept.put(key, made);
    return made;
  }
}
