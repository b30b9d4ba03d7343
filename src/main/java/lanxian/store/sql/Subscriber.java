package lanxian.store.sql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import lanxian.store.ZoneStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener with a thread of its own: a slow one delays nobody else. It looks at the database when woken, and every
 * so often for the case that the news got lost.
 */
final class Subscriber implements ZoneStore.Subscription {
  private static final Duration AGAIN = Duration.ofMillis(500); // after a fault
  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

  private final LongConsumer listener;
  private final LongSupplier revision;
  private final Duration poll;
  private final Consumer<Subscriber> onClose;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "lanxian-publications");
  private volatile boolean closed;
  private long seen;
  private boolean failing;

  /** @param poll how long it waits to be woken before it looks by itself */
  Subscriber(LongConsumer listener, LongSupplier revision, Duration poll, Consumer<Subscriber> onClose) {
    this.listener = listener;
    this.revision = revision;
    this.poll = poll;
    this.onClose = onClose;
    this.seen = revision.getAsLong();
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void wake() {
    news.release();
  }

  /** Returns when the listener has returned, if it does within five seconds. */
  @Override
  public void close() {
    closed = true;
    onClose.accept(this);
    news.release(); // not an interrupt: that could hit the database's own file access
    if (Thread.currentThread() != thread) {
      try {
        thread.join(CLOSING.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      while (!closed) {
        look();
        Duration wait = failing && AGAIN.compareTo(poll) < 0 ? AGAIN : poll;
        if (news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    long newest;
    try {
      newest = revision.getAsLong();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing && !closed) {
        LOG.warn("cannot ask for the newest revision, trying again until it works", e);
      }
      failing = true;
      return;
    }
    while (seen < newest && !closed) {
      seen++;
      try {
        listener.accept(seen);
      } catch (RuntimeException | Error e) {
        LOG.error("a listener failed on revision {}", seen, e);
      }
    }
  }
}
