package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDraft;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.Ground;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestZone;
import lanxian.siting.overlap.ZoneShape;
import lanxian.store.Await;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Point;

/** Services that save their indexes answer like one that does not. */
class SavedSnapshotsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));

  private final Ground ground = Ground.changji();
  private final Random random = new Random(20261128);
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = H2Store.open("jdbc:h2:mem:saved-" + random.nextLong());
    publish(40);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void publish(int zones) {
    List<ZoneDraft> drafts = new ArrayList<>();
    for (int i = 0; i < zones; i++) {
      double x = random.nextInt(9000);
      double y = random.nextInt(9000);
      drafts.add(TestZone.of("z" + i, i % 2 == 0 ? "wetland" : "county", null,
          ground.rect(x, y, x + 100 + random.nextInt(4000), y + 100)).accuracy(i % 3)
          .valid(i % 5 == 0 ? Validity.since(DAY.minusDays(i)) : Validity.ALWAYS).draft());
    }
    store.zones().publish(new PublicationDraft(null, "test", "zones", drafts, List.of()));
  }

  private Snapshots snapshots(Path where, long memoryBytes) {
    return new Snapshots(store.zones(), new CheckOptions(8, 2, ZoneId.of("Asia/Shanghai"), memoryBytes, where),
        () -> DAY);
  }

  private Map<String, Object> answers(SitingIndex index) {
    Map<String, Object> answers = new TreeMap<>();
    for (int x = 0; x < 12_000; x += 700) {
      for (ZoneShape zone : index.in(ground.rect(x, 0, x + 300, 12_000).getEnvelopeInternal())) {
        answers.put(x + zone.zoneId(), zone.zone());
        answers.put(x + zone.zoneId() + " accuracy", zone.accuracyM());
      }
    }
    answers.put("wetlands", index.count("wetland"));
    answers.put("revision", index.revision() + " " + index.asOf());
    return answers;
  }

  private void assertAnswersLikeOneWithoutFiles(Snapshots asked) {
    try (Snapshots plain = snapshots(null, 1 << 30)) {
      for (int days : new int[] {0, 1, -3, -12, -50}) {
        assertThat(answers(asked.newest(DAY.plusDays(days)))).isEqualTo(answers(plain.newest(DAY.plusDays(days))));
      }
      assertThat(answers(asked.at(1, DAY.minusDays(7)))).isEqualTo(answers(plain.at(1, DAY.minusDays(7))));
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theNextStartAnswersFromTheFile() throws IOException {
    try (Snapshots first = snapshots(folder, 1 << 30)) {
      assertThat(first.newest(DAY).cellBytes()).isPositive();
    }
    assertThat(files()).singleElement().extracting(Path::getFileName).asString()
        .matches("index-1-[0-9a-f]{16}-" + DAY + "\\.cells");
    try (Snapshots second = snapshots(folder, 1 << 30)) {
      assertThat(second.revision()).isOne();
      assertThat(second.newest(DAY.plusDays(1)).cellBytes()).as("nothing was built").isZero();
      assertAnswersLikeOneWithoutFiles(second);
      publish(7);
      assertThat(second.revision()).isEqualTo(2);
      assertAnswersLikeOneWithoutFiles(second);
    }
    assertThat(files()).singleElement().asString().contains("index-2-");
  }

  /** However early the saver wakes: what it is woken for is there. */
  @Test
  void whoeverWakesTheSaverHasAnIndexForIt() throws IOException {
    ScheduledExecutorService atOnce = new ScheduledThreadPoolExecutor(1) {
      @Override
      public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        work.run();
        return null;
      }
    };
    CheckOptions options = new CheckOptions(8, 2, ZoneId.of("Asia/Shanghai"), 1 << 30, folder);
    try (Snapshots snapshots =
        new Snapshots(store.zones(), options, () -> DAY, save -> new IndexSaver(save, atOnce))) {
      snapshots.newest(DAY);
      assertThat(files()).singleElement().asString().contains("index-1-");
      publish(3);
      assertThat(files()).singleElement().asString().contains("index-2-");
    }
  }

  @Test
  void afterAPublicationThatItDoesNotKnowAFileIsOfNoUse() throws IOException {
    try (Snapshots first = snapshots(folder, 1 << 30)) {
      first.newest(DAY);
    }
    publish(5);
    try (Snapshots second = snapshots(folder, 1 << 30)) {
      assertThat(second.newest(DAY).revision()).isEqualTo(2);
      assertAnswersLikeOneWithoutFiles(second);
    }
    assertThat(files()).singleElement().asString().contains("index-2-");
  }

  @Test
  void aDamagedFileIsBuiltAgain() throws IOException {
    try (Snapshots first = snapshots(folder, 1 << 30)) {
      first.newest(DAY);
    }
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < 8; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= 4;
      Files.delete(file);
      Files.write(file, i == 0 ? new byte[3] : damaged);
      try (CheckService next = service(); CheckService plain = service(null)) {
        for (int x = 0; x < 12_000; x += 400) { // as the first who ask, and find what is damaged or do not
          assertThat(identified(next, x)).isEqualTo(identified(plain, x));
        }
      }
    }
  }

  @Test
  void aDamageThatNobodyMeetsIsFoundToo() throws Exception {
    save();
    Path file = files().get(0);
    byte[] damaged = Files.readAllBytes(file);
    damaged[damaged.length / 3] ^= 4;
    Files.delete(file);
    Files.write(file, damaged);
    try (Snapshots next = snapshots(folder, 1 << 30)) {
      Await.until("it is built", () -> next.newest(DAY).cellBytes() > 0);
      assertAnswersLikeOneWithoutFiles(next);
    }
    assertThat(files()).singleElement().isEqualTo(file);
    try (Snapshots again = snapshots(folder, 1 << 30)) {
      assertThat(again.newest(DAY).cellBytes()).as("a sound file is there again").isZero();
    }
  }

  private CheckService service() {
    return service(folder);
  }

  private CheckService service(Path where) {
    RuleFiles files = RuleFiles.fromDirectory(Path.of("rules"));
    return new CheckService(store, new RuleBooks(RULES, files.content(), RuleSetLoader::fromContent),
        Clock.fixed(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
        new CheckOptions(8, 2, ZoneId.of("Asia/Shanghai"), 1 << 30, where));
  }

  private String identified(CheckService service, double x) {
    Point place = ground.rect(x, 4500, x + 1, 4501).getCentroid();
    return service.identify(place.getX(), place.getY(), DAY, "zh").toString();
  }

  @Test
  void twoStoresLeaveEachOthersFilesAlone() throws IOException {
    save();
    Path ofTheFirst = files().get(0);
    byte[] bytes = Files.readAllBytes(ofTheFirst);
    try (Store first = store) {
      store = H2Store.open("jdbc:h2:mem:other-" + random.nextLong());
      publish(40);
      try (Snapshots other = snapshots(folder, 1 << 30)) {
        assertThat(other.newest(DAY).cellBytes()).as("it was built").isPositive();
        assertAnswersLikeOneWithoutFiles(other);
      }
      assertThat(files()).hasSize(2).contains(ofTheFirst);
      publish(3);
      save();
      publish(3);
      save();
      assertThat(files()).as("the second removes its own alone").hasSize(2).contains(ofTheFirst)
          .anyMatch(file -> file.toString().contains("index-3-"));
      assertThat(ofTheFirst).hasBinaryContent(bytes);

      Path renamed = files().stream().filter(file -> !file.equals(ofTheFirst)).findFirst().orElseThrow();
      Files.move(ofTheFirst, renamed, StandardCopyOption.REPLACE_EXISTING); // in spite of its name it is not opened
      try (Snapshots deceived = snapshots(folder, 1 << 30)) {
        assertThat(deceived.newest(DAY).cellBytes()).as("it was built").isPositive();
        assertAnswersLikeOneWithoutFiles(deceived);
        assertThat(renamed).hasBinaryContent(bytes);
      }
      store.close();
      store = first;
      save();
      assertThat(files()).hasSize(2);
    }
  }

  @Test
  void aStoreThatWasCopiedAndWentOnByItselfIsAnother() throws IOException {
    store.close();
    store = H2Store.open("jdbc:h2:file:" + folder.resolve("one"));
    publish(20);
    store.close();
    Files.copy(folder.resolve("one.mv.db"), folder.resolve("other.mv.db"));
    for (String name : List.of("one", "other")) {
      store = H2Store.open("jdbc:h2:file:" + folder.resolve(name));
      publish(5);
      save();
      store.close();
    }
    assertThat(files().stream().filter(file -> file.toString().contains("index-2-"))).hasSize(2);
  }

  @Test
  void anEmptyStoreSavesNothing() throws IOException {
    store.close();
    store = H2Store.open("jdbc:h2:mem:empty-" + random.nextLong());
    save();
    assertThat(files()).isEmpty();
  }

  /** Starts, asks and stops. */
  private void save() {
    try (Snapshots snapshots = snapshots(folder, 1 << 30)) {
      snapshots.newest(DAY);
    }
  }

  @Test
  void whatDoesNotFitIntoMemoryIsAnsweredFromAFile() {
    try (Snapshots tight = snapshots(folder, 2000)) {
      assertThat(tight.newest(DAY).cellBytes()).isZero();
      assertAnswersLikeOneWithoutFiles(tight);
      publish(9);
      publish(3);
      assertThat(tight.newest(DAY).revision()).isEqualTo(3);
      assertAnswersLikeOneWithoutFiles(tight);
    }
  }

  @Test
  void withoutAPlaceToWriteToAllStaysInMemory() throws IOException {
    Path taken = Files.writeString(folder.resolve("file"), "no folder");
    try (Snapshots stuck = snapshots(taken, 2000)) {
      assertAnswersLikeOneWithoutFiles(stuck);
    }
    assertThat(taken).hasContent("no folder");
  }
}
