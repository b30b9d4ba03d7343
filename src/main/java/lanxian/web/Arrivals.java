package lanxian.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lanxian.checks.CheckService;
import lanxian.store.ZoneStore;

/**
 * Callers who wait for the next publication without taking a thread each. Their number is bounded: who comes when all
 * places are taken does not wait.
 */
public final class Arrivals implements AutoCloseable {
  private static final int MAX_WAITING = 256;
  private static final int ANSWERING = 4;

  private final ZoneStore.Subscription subscription;
  private final Map<CompletableFuture<Void>, Long> waiting = new ConcurrentHashMap<>();
  /** Answers many at once without delaying who hears of publications. */
  private final Executor answering = Executors.newFixedThreadPool(ANSWERING, work -> {
    Thread thread = new Thread(work, "lanxian-arrivals");
    thread.setDaemon(true);
    return thread;
  });
  private volatile long newest;

  /** @param checks tell when a publication is there for whoever asks */
  public Arrivals(CheckService checks) {
    this.subscription = checks.onServed(this::arrived);
    arrived(checks.revision());
  }

  /** Done when there is a later revision, or the time is over. */
  CompletableFuture<Void> after(long revision, Duration patience) {
    CompletableFuture<Void> arrival = new CompletableFuture<>();
    if (waiting.size() >= MAX_WAITING) {
      arrival.complete(null);
      return arrival;
    }
    waiting.put(arrival, revision);
    arrival.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
    if (newest > revision) { // it came just now
      arrival.complete(null);
    }
    return arrival.whenCompleteAsync((done, fault) -> waiting.remove(arrival), answering);
  }

  private synchronized void arrived(long revision) {
    newest = Math.max(newest, revision);
    for (Iterator<Map.Entry<CompletableFuture<Void>, Long>> all = waiting.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<CompletableFuture<Void>, Long> one = all.next();
      if (one.getValue() < revision) {
        one.getKey().complete(null);
      }
    }
  }

  /** Lets all go. */
  @Override
  public void close() {
    subscription.close();
    waiting.keySet().forEach(arrival -> arrival.complete(null));
  }
}
