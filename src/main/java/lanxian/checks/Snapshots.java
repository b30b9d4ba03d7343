package lanxian.checks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import lanxian.domain.Dataset;
import lanxian.siting.SitingIndex;
import lanxian.store.ZoneStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes of the newest dataset and of older ones. A publication replaces the newest dataset as a whole; whoever holds
 * an index of the old one keeps a whole old one. An index is made from what is there already as far as that goes: one of
 * the same days, of an earlier revision, of a file, of other days; only else from nothing. What is kept is bounded.
 */
final class Snapshots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  /** Older revisions that are made ready at once: each may take as much memory as the newest. */
  private static final int MADE_AT_ONCE = 2;
  private static final int MAX_WAITING = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ZoneStore store;
  private final Remembered<Key, SitingIndex> indexes;
  /** Of older revisions, apart: whoever looks through the past must not push the present out. */
  private final Remembered<Key, SitingIndex> past;
  private final Remembered<Long, Dataset> older;
  private final Turns turns = new Turns(MADE_AT_ONCE, MAX_WAITING, PATIENCE);
  private final SavedIndexes saved;
  private final IndexSaver saver;
  private final Supplier<LocalDate> today;
  private final long memoryBytes;
  private final AtomicLong announced = new AtomicLong();
  private final ZoneStore.Subscription subscription;
  private final ZoneStore.Subscription own;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private volatile Newest newest;
  private volatile SitingIndex lastUsed;
  private volatile boolean failed;

  private record Key(long revision, LocalDate asOf) {}

  /** The newest revision; its dataset is null until somebody needs it. */
  private record Newest(long revision, Dataset dataset) {}

  /** @param today the day that most ask for: its index is ready first and the one that is saved */
  Snapshots(ZoneStore store, CheckOptions options, Supplier<LocalDate> today) {
    this(store, options, today, IndexSaver::new);
  }

  /** @param saver makes what calls {@link #save} in the background */
  Snapshots(ZoneStore store, CheckOptions options, Supplier<LocalDate> today, Function<Runnable, IndexSaver> saver) {
    this.store = store;
    this.today = today;
    this.memoryBytes = options.memoryBytes();
    this.indexes = new Remembered<>(options.indexes(), memoryBytes, SitingIndex::ownBytes);
    this.past = new Remembered<>(options.olderIndexes(), options.olderIndexBytes(), SitingIndex::ownBytes);
    this.older = new Remembered<>(options.olderDatasets(), options.olderBytes(), DatasetBytes::of);
    this.saver = saver.apply(this::save);
    this.saved = new SavedIndexes(options.folder(), memoryBytes, new History(store));
    this.subscription = store.onPublication(this::published);
    this.own = store.beforePublishReturns(this::published);
    load();
  }

  /** The newest dataset as indexed on a day. */
  SitingIndex newest(LocalDate asOf) {
    if (failed) {
      load(); // rather fail here than answer from an old dataset for ever
    }
    Newest current = newest;
    SitingIndex last = lastUsed;
    if (last != null) {
      if (last.revision() == current.revision() && last.asOf().equals(asOf) && last.isSound()) {
        return last; // the same as the one before, nearly always: nobody waits for anybody
      }
      indexes.touch(new Key(last.revision(), last.asOf())); // it was used all the time
    }
    SitingIndex index = index(indexes, current.revision(), asOf, () -> dataset(current));
    lastUsed = index;
    return index;
  }

  long revision() {
    return newest.revision();
  }

  /** Calls a listener, which must be quick, with each revision from which answers are given from then on. */
  ZoneStore.Subscription onServed(LongConsumer listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The newest dataset. */
  Dataset dataset() {
    return dataset(newest);
  }

  /**
   * The dataset of a revision as indexed on a day.
   *
   * @throws lanxian.domain.FaultException TOO_BUSY if too many ask for older ones
   */
  SitingIndex at(long revision, LocalDate asOf) {
    Newest current = newest;
    return revision == current.revision()
        ? index(indexes, revision, asOf, () -> dataset(current))
        : index(past, revision, asOf, () -> older.get(revision, store::dataset));
  }

  /**
   * The dataset of a revision.
   *
   * @throws lanxian.domain.FaultException TOO_BUSY if too many ask for older ones
   */
  Dataset dataset(long revision) {
    Newest current = newest;
    return revision == current.revision() ? dataset(current)
        : older.get(revision, wanted -> turns.take(() -> store.dataset(wanted)));
  }

  private Dataset dataset(Newest current) {
    if (current.dataset() != null) {
      return current.dataset();
    }
    Dataset read = older.get(current.revision(), store::dataset);
    warn(read);
    return read;
  }

  private SitingIndex index(
      Remembered<Key, SitingIndex> where, long revision, LocalDate asOf, Supplier<Dataset> dataset) {
    Key key = new Key(revision, asOf);
    SitingIndex index = kept(where, key, dataset);
    if (index.isSound()) {
      return index;
    }
    LOG.error("the file that held revision {} on {} was damaged while it was in use", revision, asOf);
    saved.distrust(revision);
    where.forget(key);
    return kept(where, key, dataset);
  }

  private SitingIndex kept(Remembered<Key, SitingIndex> where, Key key, Supplier<Dataset> dataset) {
    AtomicBoolean built = new AtomicBoolean();
    SitingIndex index = where.get(key, wanted -> where == past
        ? turns.take(() -> made(wanted.revision(), wanted.asOf(), dataset, built))
        : made(wanted.revision(), wanted.asOf(), dataset, built));
    if (built.get()) {
      saver.soon(); // not before: building may take longer than the saver waits, and it saves only what is at hand
    }
    return index;
  }

  private SitingIndex made(long revision, LocalDate day, Supplier<Dataset> dataset, AtomicBoolean built) {
    List<SitingIndex> all = new ArrayList<>(indexes.ready());
    all.addAll(past.ready());
    List<SitingIndex> ready = all.stream().filter(index -> index.isWhole() && index.isSound()).toList();
    Optional<SitingIndex> before = ready.stream()
        .filter(index -> index.revision() <= revision && index.sameDays().contains(day))
        .max(Comparator.comparingLong(SitingIndex::revision)).map(index -> index.on(day));
    if (before.isPresent()) {
      return before.get().revision() == revision
          ? before.get()
          : before.get().after(store.addition(before.get().revision(), revision), saved.overflow());
    }
    return saved.open(revision, day).orElseGet(() -> {
      Dataset read = dataset.get();
      built.set(true);
      return spilled(
          ready.stream().filter(index -> index.revision() == revision && read.faults().isEmpty()).findFirst()
              .map(index -> index.as(read, day, saved.overflow()))
              .orElseGet(() -> SitingIndex.of(read, day, saved.overflow())));
    });
  }

  /** An index that takes too much memory goes on from a file. */
  private SitingIndex spilled(SitingIndex index) {
    return isTooLarge(index) && saved.save(index)
        ? saved.open(index.revision(), index.asOf()).orElse(index)
        : index;
  }

  private boolean isTooLarge(SitingIndex index) {
    return index.isOverflowed() || index.cellBytes() > memoryBytes;
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
    Newest before = newest;
    if (before == null || before.revision() < announced.get()) {
      Newest loaded = loaded(before);
      if (before == null || loaded.revision() > before.revision()) {
        if (before != null) { // whoever asks next waits for nothing
          ofToday(before.revision()).ifPresent(
              index -> index(indexes, loaded.revision(), index.asOf(), () -> dataset(loaded)));
        }
        newest = loaded;
        listeners.forEach(listener -> listener.accept(loaded.revision()));
        if (before != null) {
          saver.soon();
        }
        if (loaded.dataset() != null) {
          warn(loaded.dataset());
        }
      }
    }
    failed = false;
  }

  /** What could not be read is tried again. */
  private Newest loaded(Newest before) {
    long revision = store.revision();
    if (before == null ? saved.mayHave(revision) : before.dataset() == null) {
      return new Newest(revision, null);
    }
    return new Newest(revision, before == null || !before.dataset().faults().isEmpty()
        ? store.dataset(revision)
        : before.dataset().plus(store.addition(before.revision(), revision)));
  }

  private static void warn(Dataset dataset) {
    dataset.faults().forEach(fault -> LOG.error("revision {}: {} {} cannot be read: {}", dataset.revision(),
        fault.category(), fault.zoneId(), fault.detail()));
  }

  /** The index of a revision that answers for today, if it is at hand. */
  private Optional<SitingIndex> ofToday(long revision) {
    LocalDate day = today.get();
    return indexes.ready().stream().filter(index -> index.revision() == revision && index.sameDays().contains(day))
        .reduce((earlier, later) -> later).map(index -> index.on(day));
  }

  private void save() {
    try {
      ofToday(newest.revision()).filter(index -> !saved.mayHave(index.revision())).ifPresent(index -> {
        if (saved.save(index)) {
          saved.removeBefore(index.revision());
          if (isTooLarge(index)) { // changes piled up in memory
            saved.open(index.revision(), index.asOf())
                .ifPresent(opened -> indexes.replace(new Key(index.revision(), index.asOf()), opened));
            lastUsed = null;
          }
        }
      });
    } catch (RuntimeException e) {
      LOG.warn("the index could not be saved; the next start builds it anew", e);
    }
  }

  /** Saves what is not saved yet. */
  @Override
  public void close() {
    own.close();
    subscription.close();
    saver.close();
  }
}
