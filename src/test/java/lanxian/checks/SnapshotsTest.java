package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.siting.Ground;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestZone;
import lanxian.store.Publication;
import lanxian.store.PublicationDraft;
import lanxian.store.ZoneStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SnapshotsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final CheckOptions SMALL = new CheckOptions(2, 1, ZoneId.of("Asia/Shanghai"), 1 << 30, null);

  /** A store whose only content is its revision. */
  private static final class Revisions implements ZoneStore {
    private final List<Long> loaded = new ArrayList<>();
    private final List<String> added = new CopyOnWriteArrayList<>();
    private volatile long newest = 1;
    private List<ZoneVersion> versions = List.of();
    private boolean broken;
    private volatile long slow = -1;
    private final CountDownLatch slowAsked = new CountDownLatch(1);
    private final CountDownLatch slowGoesOn = new CountDownLatch(1);
    private LongConsumer listener = revision -> { };

    void publish() {
      newest++;
      listener.accept(newest);
    }

    @Override
    public long revision() {
      return newest;
    }

    @Override
    public Dataset dataset(long revision) {
      if (broken) {
        throw new IllegalStateException("database away");
      }
      waitIfSlow(revision);
      loaded.add(revision);
      return new Dataset(revision, Instant.EPOCH, versions, changesOfTheDays(), List.of());
    }

    /** Makes every day another one. */
    private static List<Coverage> changesOfTheDays() {
      return IntStream.range(0, 9).mapToObj(i -> new Coverage("652301", "wetland", CoverageStatus.PARTIAL,
          Validity.since(DAY.plusDays(i)), "")).toList();
    }

    private void waitIfSlow(long revision) {
      if (revision == slow) {
        slowAsked.countDown();
        try {
          slowGoesOn.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public DatasetAddition addition(long after, long revision) {
      if (broken) {
        throw new IllegalStateException("database away");
      }
      waitIfSlow(revision);
      added.add(after + "-" + revision);
      return new DatasetAddition(after, revision, Instant.EPOCH, List.of(), List.of(), List.of());
    }

    @Override
    public Publication publish(PublicationDraft draft) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Publication> publications(long after, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<lanxian.store.ZoneState> states(long after, long revision) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Publication> publications() {
      return List.of();
    }

    @Override
    public List<ZoneVersion> history(String zoneId) {
      return List.of();
    }

    @Override
    public Subscription onPublication(LongConsumer newListener) {
      listener = newListener;
      return () -> listener = revision -> { };
    }

    @Override
    public Subscription beforePublishReturns(LongConsumer newListener) {
      return () -> { };
    }
  }

  private final Revisions store = new Revisions();

  @Test
  void answersFromTheNewestRevisionAndKeepsAnIndexPerDay() {
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      SitingIndex index = snapshots.newest(DAY);
      assertThat(snapshots.newest(DAY)).isSameAs(index);
      assertThat(snapshots.newest(DAY.plusDays(1)).asOf()).isEqualTo(DAY.plusDays(1));
      store.publish();
      assertThat(snapshots.newest(DAY).revision()).isEqualTo(2);
      assertThat(index.revision()).isEqualTo(1);
    }
  }

  @Test
  void keepsNoMoreThanItMay() {
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      SitingIndex first = snapshots.newest(DAY);
      snapshots.newest(DAY.plusDays(1));
      snapshots.newest(DAY.plusDays(2));
      assertThat(snapshots.newest(DAY)).isNotSameAs(first);
    }
  }

  @Test
  void olderRevisionsAreLoadedOnceAsLongAsTheyAreKept() {
    store.newest = 5;
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      assertThat(snapshots.at(3, DAY).revision()).isEqualTo(3);
      snapshots.at(3, DAY.plusDays(1));
      snapshots.at(5, DAY);
      assertThat(store.loaded).containsExactly(5L, 3L);
      snapshots.at(2, DAY);
      snapshots.at(3, DAY.plusDays(5));
      assertThat(store.loaded).containsExactly(5L, 3L, 2L, 3L);
    }
  }

  @Test
  void olderRevisionsTakeNoMoreMemoryThanTheyMay() {
    store.newest = 9;
    store.versions = List.of(TestZone.of("z", "wetland", null,
        Ground.changji().rect(0, 0, 900, 900).getCentroid().buffer(0.01, 2500)).build());
    long bytes = DatasetBytes.of(store.dataset(1));
    assertThat(bytes).isBetween(160_000L, 200_000L); // 10,000 vertices
    CheckOptions two = new CheckOptions(1, 5, ZoneId.of("Asia/Shanghai"), 5 * bytes, null); // half is for datasets
    try (Snapshots snapshots = new Snapshots(store, two, () -> DAY)) {
      snapshots.at(2, DAY); // each on another day, so that no index answers without its dataset
      snapshots.at(3, DAY.plusDays(1));
      store.loaded.clear();
      snapshots.at(2, DAY.plusDays(2));
      snapshots.at(4, DAY.plusDays(3)); // the third: 3 was not used for longest
      snapshots.at(2, DAY.plusDays(4));
      assertThat(store.loaded).containsExactly(4L);
      snapshots.at(3, DAY.plusDays(5));
      assertThat(store.loaded).containsExactly(4L, 3L);
    }
  }

  @Test
  void aRevisionThatCouldNotBeLoadedIsTriedAgainAndNeverIgnored() {
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      store.broken = true;
      store.publish();
      assertThatThrownBy(() -> snapshots.newest(DAY)).hasMessage("database away");
      store.broken = false;
      assertThat(snapshots.newest(DAY).revision()).isEqualTo(2);
    }
  }

  @Test
  void aPublicationIsReadAloneAndMadeReadyForToday() {
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      snapshots.newest(DAY);
      snapshots.newest(DAY.plusDays(1));
      store.publish();
      assertThat(store.added).containsExactly("1-2", "1-2"); // for the dataset and for the index
      snapshots.newest(DAY);
      assertThat(store.added).hasSize(2);
      assertThat(store.loaded).containsExactly(1L);
    }
  }

  @Test
  void anotherDayFollowsWhenItIsAskedFor() {
    try (Snapshots snapshots = new Snapshots(store, new CheckOptions(8, 1, ZoneId.of("Asia/Shanghai"), 1 << 30, null), () -> DAY)) {
      snapshots.newest(DAY.plusDays(1));
      snapshots.newest(DAY);
      store.publish();
      store.publish();
      store.added.clear();
      assertThat(snapshots.newest(DAY.plusDays(1)).revision()).isEqualTo(3);
      assertThat(store.added).containsExactly("1-3");
    }
  }

  @Test
  @Timeout(60)
  void whileAPublicationIsReadTheRevisionBeforeAnswers() throws Exception {
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      snapshots.newest(DAY);
      store.slow = 2;
      CompletableFuture<Void> publishing = CompletableFuture.runAsync(store::publish);
      store.slowAsked.await();
      assertThat(snapshots.newest(DAY).revision()).isEqualTo(1);
      assertThat(publishing).isNotDone();
      store.slowGoesOn.countDown();
      publishing.get();
      assertThat(snapshots.newest(DAY).revision()).isEqualTo(2);
    }
  }

  @Test
  void aFailureIsNotRemembered() {
    store.newest = 5;
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      store.broken = true;
      assertThatThrownBy(() -> snapshots.at(3, DAY)).hasMessage("database away");
      store.broken = false;
      assertThat(snapshots.at(3, DAY).revision()).isEqualTo(3);
    }
  }

  @Test
  @Timeout(60)
  void whoWaitsForOneRevisionHoldsUpNobodyWhoAsksForAnother() throws Exception {
    store.newest = 5;
    try (Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY)) {
      store.slow = 3;
      CompletableFuture<SitingIndex> waiting = CompletableFuture.supplyAsync(() -> snapshots.at(3, DAY));
      store.slowAsked.await();
      assertThat(snapshots.at(2, DAY).revision()).isEqualTo(2);
      assertThat(snapshots.newest(DAY.plusDays(1)).revision()).isEqualTo(5);
      assertThat(waiting).isNotDone();
      store.slowGoesOn.countDown();
      assertThat(waiting.get().revision()).isEqualTo(3);
    }
  }

  @Test
  void stopsListeningWhenClosed() {
    Snapshots snapshots = new Snapshots(store, SMALL, () -> DAY);
    snapshots.close();
    store.publish();
    assertThat(snapshots.revision()).isEqualTo(1);
  }
}
