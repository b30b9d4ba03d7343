package lanxian.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lanxian.feed.ChangeFeed;
import lanxian.store.Store;
import lanxian.store.ZoneStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, by a few threads so that one slow receiver holds up few others. */
public final class Webhooks implements AutoCloseable {
  private static final int THREADS = 4;
  private static final long LOOK_MS = 5_000; // for attempts that fall due by themselves
  private static final long CLOSING_MS = 5_000;
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

  private static final Duration PRUNING = Duration.ofHours(1);

  private final WebhookSender sender;
  private final Clock clock;
  private final Duration kept;
  private volatile Instant nextPruning = Instant.EPOCH;
  private final ZoneStore.Subscription subscription;
  private final Semaphore news = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  private Webhooks(Store store, Destinations destinations, Clock clock, Duration kept) {
    this.clock = clock;
    this.kept = kept;
    this.sender =
        new WebhookSender(store.webhooks(), new ChangeFeed(store.zones()), destinations, clock, new SecureRandom());
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(this::run, "lanxian-webhooks");
      thread.setDaemon(true);
      threads.add(thread);
    }
    this.subscription = store.zones().onPublication(revision -> news.release(THREADS));
  }

  /**
   * Begins to send.
   *
   * @param kept how long attempts that ended can be looked at
   */
  public static Webhooks start(Store store, Destinations destinations, Clock clock, Duration kept) {
    Webhooks webhooks = new Webhooks(store, destinations, clock, kept);
    webhooks.threads.forEach(Thread::start);
    return webhooks;
  }

  private void run() {
    try {
      while (!closed) {
        if (!sendNext()) {
          news.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean sendNext() {
    try {
      if (isTimeToPrune()) {
        sender.prune(clock.instant().minus(kept));
      }
      return sender.sendNext();
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.warn("webhooks could not be looked at, trying again: {}", e.getMessage());
      }
      return false;
    }
  }

  private synchronized boolean isTimeToPrune() {
    if (clock.instant().isBefore(nextPruning)) {
      return false;
    }
    nextPruning = clock.instant().plus(PRUNING);
    return true;
  }

  /** Ends attempts under way: they are made again under another id when their claim has run out. */
  @Override
  public void close() {
    closed = true;
    subscription.close();
    sender.close();
    news.release(THREADS);
    try {
      for (Thread thread : threads) {
        thread.join(CLOSING_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
