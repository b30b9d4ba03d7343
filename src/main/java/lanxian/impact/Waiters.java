package lanxian.impact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who waits for which answer. Several may wait for the same one: the work at it is dropped when the last of them has left.
 * Safe for use by several threads.
 *
 * @param <K> what an answer depends on
 */
final class Waiters<K> {
  private final Map<K, Work> works = new HashMap<>();

  /** Work at one answer, and who waits for it. */
  private final class Work {
    private final Wanted wanted = new Wanted();
    private final Set<Waiter> waiting = new HashSet<>();
  }

  /** Somebody who waits for an answer, until he is closed or told to stop. */
  final class Waiter implements AutoCloseable {
    private final K key;
    private final String login;

    private Waiter(K key, String login) {
      this.key = key;
      this.login = login;
    }

    /** Whether he waits no more. */
    boolean hasLeft() {
      synchronized (Waiters.this) {
        Work work = works.get(key);
        return work == null || !work.waiting.contains(this);
      }
    }

    @Override
    public void close() {
      leave(this);
    }
  }

  /** @param login who waits; may be null */
  synchronized Waiter join(K key, String login) {
    Waiter waiter = new Waiter(key, login);
    works.computeIfAbsent(key, one -> new Work()).waiting.add(waiter);
    return waiter;
  }

  private synchronized void leave(Waiter waiter) {
    Work work = works.get(waiter.key);
    if (work != null && work.waiting.remove(waiter) && work.waiting.isEmpty()) {
      work.wanted.drop();
      works.remove(waiter.key);
    }
  }

  /** Whether anybody still waits for an answer, for whoever works at it. */
  synchronized Wanted wanted(K key) {
    Work work = works.get(key);
    Wanted wanted = work == null ? new Wanted() : work.wanted;
    if (work == null) {
      wanted.drop();
    }
    return wanted;
  }

  /** Lets somebody wait no more for some answers. */
  synchronized void stop(Predicate<K> which, String login) {
    Set<Waiter> leaving = new HashSet<>();
    works.forEach((key, work) -> work.waiting.stream()
        .filter(waiter -> which.test(key) && Objects.equals(waiter.login, login)).forEach(leaving::add));
    leaving.forEach(this::leave);
  }
}
