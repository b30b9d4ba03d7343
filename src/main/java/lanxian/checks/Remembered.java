package lanxian.checks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What was made for a key, as long as number and memory allow; what was not used for longest goes first. What is made for
 * one key keeps nobody waiting who asks for another; a failure is not remembered. Safe for use by several threads.
 */
public final class Remembered<K, V> {
  private final Map<K, FutureTask<V>> tasks = new LinkedHashMap<>(16, 0.75f, true);
  private final int maxNumber;
  private final long maxBytes;
  private final ToLongFunction<V> bytes;

  /** @param maxBytes of all together; the one that was made last is kept even if it alone takes more */
  public Remembered(int maxNumber, long maxBytes, ToLongFunction<V> bytes) {
    this.maxNumber = maxNumber;
    this.maxBytes = maxBytes;
    this.bytes = bytes;
  }

  /** What was made for a key, or is made now. */
  public V get(K key, Function<K, V> maker) {
    FutureTask<V> task;
    synchronized (tasks) {
      task = tasks.computeIfAbsent(key, wanted -> new FutureTask<>(() -> maker.apply(wanted)));
    }
    boolean made = !task.isDone();
    task.run(); // only the first of several callers runs it
    try {
      V value = task.get();
      if (made) {
        trim();
      }
      return value;
    } catch (ExecutionException e) {
      synchronized (tasks) {
        tasks.remove(key, task);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an index", e);
    }
  }

  /** Puts another value of the same meaning in the place of one that is kept. */
  void replace(K key, V value) {
    FutureTask<V> task = new FutureTask<>(() -> value);
    task.run();
    synchronized (tasks) {
      tasks.computeIfPresent(key, (k, old) -> task);
    }
  }

  /** Counts as a use of what is there. */
  void touch(K key) {
    synchronized (tasks) {
      tasks.get(key);
    }
  }

  void forget(K key) {
    synchronized (tasks) {
      tasks.remove(key);
    }
  }

  /** Everything at hand, what was used last at the end. */
  List<V> ready() {
    List<V> values = new ArrayList<>();
    synchronized (tasks) {
      tasks.values().forEach(task -> add(values, task));
    }
    return values;
  }

  private static <V> void add(List<V> values, FutureTask<V> task) {
    try {
      if (task.isDone()) {
        values.add(task.get());
      }
    } catch (ExecutionException | InterruptedException e) {
      // it failed and is about to be forgotten
    }
  }

  private void trim() {
    synchronized (tasks) {
      long taken = ready().stream().mapToLong(bytes).sum();
      for (Iterator<FutureTask<V>> eldest = tasks.values().iterator();
          tasks.size() > 1 && (tasks.size() > maxNumber || taken > maxBytes) && eldest.hasNext(); ) {
        List<V> value = new ArrayList<>();
        add(value, eldest.next());
        taken -= value.stream().mapToLong(bytes).sum();
        eldest.remove();
      }
    }
  }
}
