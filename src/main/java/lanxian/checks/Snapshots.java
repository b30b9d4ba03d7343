package lanxian.checks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import lanxian.domain.Dataset;
import lanxian.siting.SitingIndex;
import lanxian.store.ZoneStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes of the newest dataset and of older ones. A publication replaces the newest dataset as a whole; whoever holds
 * an index of the old one keeps a whole old one. What is kept is bounded.
 */
final class Snapshots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final ZoneStore store;
  private final Map<Key, FutureTask<SitingIndex>> indexes;
  private final Map<Long, FutureTask<Dataset>> older;
  private final AtomicLong announced = new AtomicLong();
  private final ZoneStore.Subscription subscription;
  private final ZoneStore.Subscription own;
  private volatile Dataset newest;
  private volatile boolean failed;

  private record Key(long revision, LocalDate asOf) {}

  Snapshots(ZoneStore store, CheckOptions options) {
    this.store = store;
    this.indexes = bounded(options.indexes());
    this.older = bounded(options.olderDatasets());
    this.subscription = store.onPublication(this::published);
    this.own = store.beforePublishReturns(this::published);
    load();
  }

  /** The newest dataset as indexed on a day. */
  SitingIndex newest(LocalDate asOf) {
    if (failed) {
      load(); // rather fail here than answer from an old dataset for ever
    }
    return index(newest, asOf);
  }

  long revision() {
    return newest.revision();
  }

  /** The dataset of a revision as indexed on a day. */
  SitingIndex at(long revision, LocalDate asOf) {
    Dataset current = newest;
    return index(revision == current.revision() ? current : remembered(older, revision, store::dataset), asOf);
  }

  private SitingIndex index(Dataset dataset, LocalDate asOf) {
    return remembered(indexes, new Key(dataset.revision(), asOf), key -> made(dataset, asOf));
  }

  /** An index that came before knows nearly all of it. */
  private SitingIndex made(Dataset dataset, LocalDate asOf) {
    Optional<SitingIndex> before = dataset.faults().isEmpty() ? before(dataset.revision(), asOf) : Optional.empty();
    return before.map(index -> index.after(store.addition(index.revision(), dataset.revision())))
        .orElseGet(() -> SitingIndex.of(dataset, asOf));
  }

  private Optional<SitingIndex> before(long revision, LocalDate asOf) {
    synchronized (indexes) {
      return indexes.values().stream().map(Snapshots::ready).flatMap(Optional::stream)
          .filter(index -> index.asOf().equals(asOf) && index.revision() < revision && index.isWhole())
          .max(Comparator.comparingLong(SitingIndex::revision));
    }
  }

  private void published(long revision) {
    announced.accumulateAndGet(revision, Math::max);
    try {
      load();
    } catch (RuntimeException e) {
      failed = true;
      LOG.warn("revision {} could not be loaded; trying again at the next check", revision, e);
    }
  }

  /** Whoever asks meanwhile is answered from the dataset before. */
  private synchronized void load() {
    if (newest == null || newest.revision() < announced.get()) {
      Dataset loaded = loaded();
      if (newest == null || loaded.revision() > newest.revision()) {
        latestDay().ifPresent(day -> index(loaded, day)); // whoever asks next waits for nothing
        newest = loaded;
        loaded.faults().forEach(fault -> LOG.error("revision {}: {} {} cannot be read: {}", loaded.revision(),
            fault.category(), fault.zoneId(), fault.detail()));
      }
    }
    failed = false;
  }

  /** What could not be read is tried again. */
  private Dataset loaded() {
    return newest == null || !newest.faults().isEmpty()
        ? store.dataset()
        : newest.plus(store.addition(newest.revision(), store.revision()));
  }

  /** The day that the newest dataset was last asked for; empty if it was not yet. */
  private Optional<LocalDate> latestDay() {
    synchronized (indexes) {
      return newest == null ? Optional.empty() : indexes.keySet().stream()
          .filter(key -> key.revision() == newest.revision()).map(Key::asOf).reduce((earlier, later) -> later);
    }
  }

  private static Optional<SitingIndex> ready(FutureTask<SitingIndex> task) {
    try {
      return task.isDone() ? Optional.of(task.get()) : Optional.empty();
    } catch (ExecutionException | InterruptedException e) {
      return Optional.empty(); // it failed and is about to be forgotten
    }
  }

  /** What is made for one key keeps nobody waiting who asks for another; a failure is not remembered. */
  private static <K, V> V remembered(Map<K, FutureTask<V>> map, K key, Function<K, V> maker) {
    FutureTask<V> task;
    synchronized (map) {
      task = map.computeIfAbsent(key, wanted -> new FutureTask<>(() -> maker.apply(wanted)));
    }
    task.run(); // only the first of several callers runs it
    try {
      return task.get();
    } catch (ExecutionException e) {
      synchronized (map) {
        map.remove(key, task);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an index", e);
    }
  }

  private static <K, V> Map<K, V> bounded(int size) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > size;
      }
    };
  }

  @Override
  public void close() {
    own.close();
    subscription.close();
  }
}
