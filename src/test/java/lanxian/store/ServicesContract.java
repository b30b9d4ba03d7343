package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import lanxian.domain.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two services, here two open stores, with many threads on one database. */
abstract class ServicesContract {
  TestDatabase database;
  Store one;
  Store other;
  final ExecutorService threads = Executors.newCachedThreadPool();
  private Set<Thread> others; // of services that other tests use

  /** A new, empty database. */
  abstract TestDatabase newDatabase();

  @BeforeEach
  final void openStores() {
    others = Thread.getAllStackTraces().keySet();
    database = newDatabase();
    one = database.open(Clock.systemUTC());
    other = database.open(Clock.systemUTC());
  }

  @AfterEach
  final void closeStores() {
    threads.shutdownNow();
    one.close();
    other.close();
  }

  private static List<Long> upTo(long revision) {
    return LongStream.rangeClosed(1, revision).boxed().toList();
  }

  @Test
  void bothSeeWhatOnePublishes() {
    one.zones().publish(Drafts.publication(Drafts.zone("a")));
    other.zones().publish(Drafts.publication(Drafts.zone("a"), Drafts.zone("b")));
    Dataset dataset = one.zones().dataset();
    assertThat(dataset).isEqualTo(other.zones().dataset());
    assertThat(dataset.versions()).map(v -> v.zoneId() + v.version()).containsExactly("a1", "a2", "b1");
  }

  @Test
  void publishersNeverCollide() throws Exception {
    ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();
    List<Future<Void>> publishers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Store store = i % 2 == 0 ? one : other;
      Random random = new Random(100 + i);
      publishers.add(threads.submit(() -> {
        for (int n = 0; n < 15; n++) {
          assertThat(acknowledged.add(store.zones().publish(Sealed.draft(null, random)).revision())).isTrue();
        }
        return null;
      }));
    }
    for (Future<Void> publisher : publishers) {
      publisher.get();
    }
    assertThat(acknowledged).containsExactlyElementsOf(upTo(8 * 15));
    Sealed.assertWhole(one.zones().dataset(), other.zones().publications());
    List<Publication> publications = one.zones().publications();
    assertThat(publications).isSortedAccordingTo(java.util.Comparator.comparing(Publication::at));
  }

  /** Of those who saw the same revision one comes through, the others are told. */
  @Test
  void nobodyOverwritesWhatHeHasNotSeen() throws Exception {
    AtomicInteger stale = new AtomicInteger();
    List<Future<Void>> authors = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    for (int i = 0; i < 6; i++) {
      Store store = i % 2 == 0 ? one : other;
      Random random = new Random(200 + i);
      authors.add(threads.submit(() -> {
        start.await();
        for (int done = 0; done < 10; ) {
          long seen = store.zones().revision();
          try {
            assertThat(store.zones().publish(Sealed.draft(seen, random)).revision()).isEqualTo(seen + 1);
            done++;
          } catch (StaleRevisionException e) {
            stale.incrementAndGet();
          }
        }
        return null;
      }));
    }
    start.countDown();
    for (Future<Void> author : authors) {
      author.get();
    }
    assertThat(one.zones().revision()).isEqualTo(60);
    assertThat(stale).as("some were told").hasPositiveValue();
    Sealed.assertWhole(other.zones().dataset(), one.zones().publications());
  }

  @Test
  void readersNeverSeeAMixOfTwoRevisions() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    List<Future<Integer>> readers = new ArrayList<>();
    for (Store store : List.of(one, other, other)) {
      readers.add(threads.submit(() -> {
        int read = 0;
        long before = 0;
        while (writing.get() || read == 0) {
          Dataset dataset = store.zones().dataset();
          Sealed.assertWhole(dataset, store.zones().publications());
          assertThat(dataset.revision()).isGreaterThanOrEqualTo(before);
          before = dataset.revision();
          read++;
        }
        return read;
      }));
    }
    Random random = new Random(42);
    for (int i = 0; i < 100; i++) {
      one.zones().publish(Sealed.draft(null, random));
    }
    writing.set(false);
    for (Future<Integer> reader : readers) {
      assertThat(reader.get()).isPositive();
    }
    assertThat(other.zones().dataset().revision()).isEqualTo(100);
  }

  @Test
  void everyRevisionIsToldOnceAndInOrder() throws Exception {
    one.zones().publish(Drafts.publication());
    List<Long> heardHere = new CopyOnWriteArrayList<>();
    List<Long> heardThere = new CopyOnWriteArrayList<>();
    one.zones().onPublication(heardHere::add);
    other.zones().onPublication(heardThere::add);
    for (int i = 0; i < 10; i++) {
      (i % 3 == 0 ? other : one).zones().publish(Drafts.publication(Drafts.zone("a")));
    }
    List<Long> expected = LongStream.rangeClosed(2, 11).boxed().toList();
    Await.until("all revisions heard", () -> heardHere.size() >= 10 && heardThere.size() >= 10);
    assertThat(heardHere).isEqualTo(expected);
    assertThat(heardThere).isEqualTo(expected);
  }

  @Test
  void aListenerCanReadTheRevisionItHears() throws Exception {
    AtomicReference<Dataset> read = new AtomicReference<>();
    other.zones().onPublication(revision -> read.set(other.zones().dataset(revision)));
    one.zones().publish(Drafts.publication(Drafts.zone("a")));
    Await.until("heard", () -> read.get() != null);
    assertThat(read.get()).isEqualTo(one.zones().dataset(1));
  }

  /** What got lost on the way is found by asking: here nobody was told at all. */
  @Test
  void lostNewsIsFound() throws Exception {
    List<Long> heard = new CopyOnWriteArrayList<>();
    other.zones().onPublication(heard::add);
    for (int revision = 1; revision <= 2; revision++) {
      try (Connection connection = database.connect(); var statement = connection.createStatement()) {
        statement.execute("INSERT INTO publication VALUES (" + revision + ", CURRENT_TIMESTAMP, 'x', 'y', 0, 0)");
      }
      int expected = revision;
      Await.until("revision " + revision + " heard", () -> heard.size() == expected);
    }
    assertThat(heard).containsExactly(1L, 2L);
  }

  @Test
  void aFailingListenerGoesOnAndDisturbsNobody() throws Exception {
    List<Long> failing = new CopyOnWriteArrayList<>();
    List<Long> calm = new CopyOnWriteArrayList<>();
    one.zones().onPublication(revision -> {
      failing.add(revision);
      if (revision % 2 == 0) {
        throw new AssertionError("no good");
      }
      throw new IllegalStateException("no good either");
    });
    one.zones().onPublication(calm::add);
    for (int i = 0; i < 4; i++) {
      one.zones().publish(Drafts.publication());
    }
    Await.until("heard", () -> failing.size() == 4 && calm.size() == 4);
    assertThat(failing).isEqualTo(upTo(4));
    assertThat(calm).isEqualTo(upTo(4));
  }

  @Test
  void aSlowListenerDelaysNobody() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<Long> slow = new CopyOnWriteArrayList<>();
    List<Long> quick = new CopyOnWriteArrayList<>();
    one.zones().onPublication(revision -> {
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      slow.add(revision);
    });
    one.zones().onPublication(quick::add);
    for (int i = 0; i < 3; i++) {
      one.zones().publish(Drafts.publication());
    }
    Await.until("the quick one has heard", () -> quick.size() == 3);
    assertThat(slow).isEmpty();
    release.countDown();
    Await.until("the slow one has heard", () -> slow.size() == 3);
    assertThat(slow).isEqualTo(upTo(3));
  }

  @Test
  void aClosedSubscriptionIsSilent() throws Exception {
    List<Long> closed = new CopyOnWriteArrayList<>();
    List<Long> open = new CopyOnWriteArrayList<>();
    AtomicReference<ZoneStore.Subscription> itself = new AtomicReference<>();
    ZoneStore.Subscription subscription = one.zones().onPublication(closed::add);
    itself.set(one.zones().onPublication(revision -> {
      open.add(revision);
      if (revision == 2) {
        itself.get().close(); // from its own call
      }
    }));
    one.zones().publish(Drafts.publication());
    Await.until("both heard", () -> closed.size() == 1 && open.size() == 1);
    subscription.close();
    subscription.close();
    one.zones().publish(Drafts.publication());
    one.zones().publish(Drafts.publication());
    Await.until("the second revision is heard", () -> open.size() == 2);
    List<Long> later = new CopyOnWriteArrayList<>();
    one.zones().onPublication(later::add);
    one.zones().publish(Drafts.publication());
    Await.until("a later one hears", () -> later.contains(4L));
    assertThat(closed).containsExactly(1L);
    assertThat(open).containsExactly(1L, 2L);
    assertThat(later).containsExactly(4L);
  }

  @Test
  void closingEndsAllThreads() throws Exception {
    one.zones().onPublication(revision -> { });
    other.zones().onPublication(revision -> { });
    one.zones().publish(Drafts.publication());
    one.checks().save(new StoredCheck("c", Instant.EPOCH, 1, "r", "h", new byte[] {1}));
    one.close();
    other.close();
    Await.until("threads of the stores have ended", () -> threadsOfStores().isEmpty());
    assertThatThrownBy(() -> one.zones().onPublication(revision -> { })).isInstanceOf(IllegalStateException.class);
  }

  private List<String> threadsOfStores() {
    return Thread.getAllStackTraces().keySet().stream().filter(thread -> !others.contains(thread)).map(Thread::getName)
        .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains("lanxian") || name.contains("MVStore"))
        .toList();
  }

  @Test
  void savingTheSameRuleSetTwiceAtOnceDoesNoHarm() throws Exception {
    byte[] content = {1, 2, 3};
    for (int round = 0; round < 20; round++) {
      String hash = "sha256:" + round;
      Callable<Void> here = () -> {
        one.ruleSets().save(hash, content);
        return null;
      };
      Callable<Void> there = () -> {
        other.ruleSets().save(hash, content);
        return null;
      };
      for (Future<Void> saved : threads.invokeAll(List.of(here, there, here, there))) {
        saved.get();
      }
      assertThat(one.ruleSets().find(hash)).get().isEqualTo(content);
    }
  }
}
