package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dies at chosen writes to the file, also in the middle of one, also while it is created or closed: what killed
 * processes hit only by luck.
 */
class H2CrashPointTest {
  @TempDir
  Path directory;

  /** Something acknowledged, and how many changes of the file had been made by then. */
  private record Acknowledged(int changes, long revision, int checks) {}

  @BeforeAll
  static void recordFiles() {
    RecordedFiles.register();
  }

  private Store open() {
    // What H2 keeps back for 45 s, it gives free at once: as in a store where much time goes by between publications.
    return H2Store.open("jdbc:h2:recorded:" + directory.resolve("lanxian") + ";RETENTION_TIME=0");
  }

  private void setFile(byte[] content) throws IOException {
    Files.write(directory.resolve("lanxian.mv.db"), content);
    RecordedFiles.restart();
  }

  private static void die(Store store) {
    RecordedFiles.freeze();
    try {
      store.close();
    } catch (RuntimeException e) {
      assertThat(e).hasStackTraceContaining("this process is dead");
    }
  }

  @Test
  void opensWhereverItsCreationEnded() throws Exception {
    RecordedFiles.restart();
    die(open());
    List<byte[]> leftovers = new ArrayList<>();
    for (int changes = 1; changes <= RecordedFiles.changes(); changes++) {
      for (double torn : new double[] {0, 0.3, 0.5, 1}) {
        leftovers.add(RecordedFiles.after(new byte[0], changes, torn));
      }
    }
    assertThat(leftovers).as("creation takes many writes").hasSizeGreaterThan(40);
    for (byte[] leftover : leftovers) {
      setFile(leftover);
      Store store = open();
      assertThat(store.zones().publish(Drafts.publication(Drafts.zone("a"))).revision()).isOne();
      assertThat(store.zones().dataset().versions()).hasSize(1);
      die(store);
    }
  }

  /** Small records: there the parts that H2 would write over fit. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void losesNothingAtAnyWriteOfItsFirstLife(long seed) throws Exception {
    RecordedFiles.restart();
    Store first = open();
    List<Acknowledged> history = work(first, new Acknowledged(0, 0, 0), 15, 200, new Random(seed));
    first.close();
    List<byte[]> leftovers = new ArrayList<>();
    int written = RecordedFiles.changes();
    int created = history.get(0).changes();
    for (int death = created; death <= written; death++) {
      leftovers.add(RecordedFiles.after(new byte[0], death, 0.5));
      leftovers.add(RecordedFiles.after(new byte[0], death, 1));
    }
    for (int i = 0; i < leftovers.size(); i++) {
      int whole = created + i / 2 - 1 + i % 2;
      setFile(leftovers.get(i));
      Store store = open();
      assertNothingLost(store, upTo(whole, history, new Acknowledged(0, 0, 0)),
          "dead at change " + (whole + 1) + " of " + written);
      die(store);
    }
  }

  /** What was acknowledged when this many changes were in the file. */
  private static Acknowledged upTo(int changes, List<Acknowledged> history, Acknowledged before) {
    return history.stream().filter(ack -> ack.changes() <= changes).reduce(before, (earlier, later) -> later);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 8, 17})
  void losesNothingWhereverItDies(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] file = new byte[0];
    Acknowledged sure = new Acknowledged(0, 0, 0);
    for (int life = 1; life <= 20; life++) {
      setFile(file);
      Store store = open();
      Acknowledged found = assertNothingLost(store, sure, "seed " + seed + ", life " + life);
      List<Acknowledged> history = work(store, found, 1 + random.nextInt(12), 20_000, random);
      int worked = RecordedFiles.changes();
      if (random.nextBoolean()) {
        store.close();
      }
      die(store);
      int written = RecordedFiles.changes();
      // a third each: dies in the end, while closing if it does, at any time
      int death = switch (random.nextInt(3)) {
        case 0 -> written;
        case 1 -> worked + random.nextInt(written - worked + 1);
        default -> 1 + random.nextInt(written);
      };
      double torn = random.nextBoolean() ? 1 : random.nextDouble();
      file = RecordedFiles.after(file, death, torn);
      int whole = torn == 1 ? death : death - 1;
      sure = upTo(whole, history, found);
    }
  }

  private static Acknowledged assertNothingLost(Store store, Acknowledged sure, String where) {
    long revision = store.zones().revision();
    assertThat(revision).as(where).isBetween(sure.revision(), sure.revision() + 1);
    Sealed.assertWhole(store.zones().dataset(), store.zones().publications());
    int checks = 0;
    while (store.checks().find("check-" + checks).isPresent()) {
      checks++;
    }
    assertThat(checks).as(where).isBetween(sure.checks(), sure.checks() + 1);
    return new Acknowledged(0, revision, checks);
  }

  /** Nothing that could be packed into less. */
  private static byte[] body(String id, int size) {
    byte[] body = new byte[size];
    new Random(id.hashCode()).nextBytes(body);
    return body;
  }

  /** Records that share commits: each is there if it was acknowledged, whatever became of the others. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void losesNoneOfTheRecordsThatShareACommit(long seed) throws Exception {
    RecordedFiles.restart();
    Store first = open();
    Map<String, Integer> acknowledged = saveTogether(first, new Random(seed)); // id → changes of the file by then
    first.close();
    int written = RecordedFiles.changes();
    List<byte[]> leftovers = new ArrayList<>();
    int created = acknowledged.values().stream().min(Integer::compare).orElseThrow();
    for (int death = created; death <= written; death++) {
      leftovers.add(RecordedFiles.after(new byte[0], death, 1));
    }
    for (int i = 0; i < leftovers.size(); i++) {
      int changes = created + i;
      setFile(leftovers.get(i));
      Store store = open();
      acknowledged.forEach((id, by) -> {
        Optional<StoredCheck> found = store.checks().find(id);
        if (by <= changes) {
          assertThat(found).as("%s, acknowledged at change %d, dead at %d", id, by, changes).isPresent();
        }
        found.ifPresent(check -> assertThat(check.body()).isEqualTo(body(id, check.body().length)));
      });
      die(store);
    }
  }

  private static Map<String, Integer> saveTogether(Store store, Random random) throws Exception {
    Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    List<Thread> savers = new ArrayList<>();
    for (int saver = 0; saver < 8; saver++) {
      String name = "saver-" + saver + "-";
      int size = 1 + random.nextInt(10_000);
      savers.add(new Thread(() -> {
        for (int i = 0; i < 8; i++) {
          store.checks().save(new StoredCheck(name + i, Instant.EPOCH, 1, "r", "h", body(name + i, size)));
          acknowledged.put(name + i, RecordedFiles.changes());
        }
      }));
    }
    savers.forEach(Thread::start);
    for (Thread saver : savers) {
      saver.join();
    }
    assertThat(acknowledged).hasSize(64);
    return acknowledged;
  }

  /** What is written at the same time does not get into each other's commits: each is there whole or not at all. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsEachPublicationWholeWhileOthersWrite(long seed) throws Exception {
    RecordedFiles.restart();
    Store first = open();
    int created = RecordedFiles.changes();
    Map<Long, Integer> acknowledged = publishAndSave(first, new Random(seed)); // revision → changes of the file by then
    first.close();
    List<byte[]> leftovers = new ArrayList<>();
    for (int death = created; death <= RecordedFiles.changes(); death++) {
      leftovers.add(RecordedFiles.after(new byte[0], death, 1));
    }
    for (int i = 0; i < leftovers.size(); i++) {
      int changes = created + i;
      long sure = acknowledged.values().stream().filter(by -> by <= changes).count();
      setFile(leftovers.get(i));
      Store store = open();
      assertThat(store.zones().revision()).as("seed %d, dead at %d", seed, changes).isGreaterThanOrEqualTo(sure);
      Sealed.assertWhole(store.zones().dataset(), store.zones().publications());
      assertThat(store.zones().publish(Sealed.draft(null, new Random(seed))).revision()).isGreaterThan(sure);
      Sealed.assertWhole(store.zones().dataset(), store.zones().publications());
      die(store);
    }
  }

  /** A publisher, and two that save records as fast as they can until it has done. */
  private static Map<Long, Integer> publishAndSave(Store store, Random random) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> savers = new ArrayList<>();
    for (String saver : List.of("a-", "b-")) {
      savers.add(new Thread(() -> {
        for (int i = 0; !done.get(); i++) {
          store.checks().save(new StoredCheck(saver + i, Instant.EPOCH, 1, "r", "h", body(saver + i, 500)));
        }
      }));
    }
    savers.forEach(Thread::start);
    Map<Long, Integer> acknowledged = new ConcurrentHashMap<>();
    try {
      for (int i = 0; i < 12; i++) {
        long revision = store.zones().publish(Sealed.draft(null, random)).revision();
        acknowledged.put(revision, RecordedFiles.changes());
      }
    } finally {
      done.set(true);
      for (Thread saver : savers) {
        saver.join();
      }
    }
    return acknowledged;
  }

  private static List<Acknowledged> work(Store store, Acknowledged found, int amount, int size, Random random) {
    List<Acknowledged> history = new ArrayList<>();
    long revision = found.revision();
    int checks = found.checks();
    for (int i = 0; i < amount; i++) {
      if (random.nextInt(3) == 0) {
        revision = store.zones().publish(Sealed.draft(null, random)).revision();
      } else {
        store.checks().save(new StoredCheck("check-" + checks, Instant.EPOCH, 1, "r", "h",
            body("check-" + checks, random.nextInt(size))));
        checks++;
      }
      assertThat(RecordedFiles.isOnDisk()).as("acknowledged means on the disk").isTrue();
      history.add(new Acknowledged(RecordedFiles.changes(), revision, checks));
    }
    return history;
  }
}
