package lanxian.tiles.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import lanxian.siting.blocks.BlockCache;

/**
 * Values by key up to a number of bytes; beyond, the oldest that was not used for a while goes first. Safe for use by
 * several threads.
 *
 * @param <K> keys with equality of their own
 * @param <V> values that never change
 */
public final class BoundedMap<K, V> {
  private final ConcurrentMap<K, Held> held = new ConcurrentHashMap<>();
  private final BlockCache room;

  private final class Held implements BlockCache.Entry {
    private final K key;
    private final V value;
    private boolean used = true; // a look that is missed only makes it go earlier

    Held(K key, V value) {
      this.key = key;
      this.value = value;
    }

    @Override
    public boolean wasUsed() {
      boolean was = used;
      used = false;
      return was;
    }

    @Override
    public void drop() {
      held.remove(key, this);
    }
  }

  /** @param maxBytes what all values may take */
  public BoundedMap(long maxBytes) {
    room = new BlockCache(maxBytes);
  }

  /** The value of a key; null if it is not held. */
  public V get(K key) {
    Held found = held.get(key);
    if (found == null) {
      return null;
    }
    found.used = true;
    return found.value;
  }

  /** Holds a value unless there is one of that key already; returns the one that is held. */
  public V put(K key, V value, long bytes) {
    Held made = new Held(key, value);
    Held before = held.putIfAbsent(key, made);
    if (before != null) {
      return before.value;
    }
    room.add(made, bytes);
    return value;
  }

  /** Goes through what is held, in no order. */
  public void forEach(Consumer<V> visitor) {
    held.values().forEach(one -> visitor.accept(one.value));
  }

  /** What all values take. */
  public long bytes() {
    return room.bytes();
  }

  /** How many there are. */
  public int count() {
    return held.size();
  }
}
