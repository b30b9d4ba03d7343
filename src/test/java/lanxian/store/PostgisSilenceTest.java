package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import lanxian.store.postgis.Following;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The network to PostGIS is gone, and nobody says so. */
@Timeout(300)
class PostgisSilenceTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final PostgisCluster.Database database = PostgisCluster.shared().newDatabase();
  private final Network network = database.network();
  private final Store near = PostgisStore.open(database.jdbcUrl());

  @AfterEach
  void close() throws Exception {
    near.close();
    network.close();
  }

  private Store far(String options, Clock clock, Following following) {
    return PostgisStore.open(database.jdbcUrl(network) + options, clock, following);
  }

  private static boolean answers(Store store) {
    try {
      store.zones().revision();
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  @Test
  void theStoreFailsInsteadOfHangingAndComesBack() throws Exception {
    near.checks().save(check("before"));
    try (Store store = far("&socketTimeout=5", Clock.systemUTC(), Following.DEFAULT)) {
      assertThat(store.checks().find("before")).isPresent();
      network.cut();
      assertThatThrownBy(() -> store.zones().revision()).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> store.checks().find("before")).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> store.checks().save(check("lost"))).isInstanceOf(StoreException.class);
      network.mend();
      Await.until("the store answers again", LONG, () -> answers(store));
      assertThat(store.checks().find("before")).isPresent();
      store.checks().save(check("after"));
    }
    assertThat(near.checks().find("lost")).isEmpty();
    assertThat(near.checks().find("after")).isPresent();
  }

  private static StoredCheck check(String id) {
    return new StoredCheck(id, Instant.EPOCH, 1, "r", "h", new byte[] {1, 2, 3});
  }

  /** Without the poll: what was published meanwhile is heard when the listening connection is made anew. */
  @Test
  void whatWasPublishedMeanwhileIsHeardAndSoIsWhatFollows() throws Exception {
    List<Long> heard = new CopyOnWriteArrayList<>();
    try (Store follower = far("", Clock.systemUTC(), new Following(true, Duration.ofDays(1)))) {
      follower.zones().onPublication(heard::add);
      near.zones().publish(Drafts.publication(Drafts.zone("a")));
      Await.until("heard before", LONG, () -> heard.contains(1L));
      network.cut();
      near.zones().publish(Drafts.publication(Drafts.zone("a")));
      Await.until("the follower has noticed", LONG, () -> !answers(follower));
      assertThat(heard).containsExactly(1L);
      network.mend();
      Await.until("heard afterwards", LONG, () -> heard.contains(2L));
      near.zones().publish(Drafts.publication(Drafts.zone("a")));
      Await.until("heard as before", LONG, () -> heard.contains(3L));
    }
    assertThat(heard).containsExactly(1L, 2L, 3L);
  }

  /** The network goes when the publication has the lock and nothing is written yet. */
  @Test
  void whoVanishesWhilePublishingKeepsNobodyElseFromIt() throws Exception {
    Clock cutting = new Clock() {
      @Override
      public Instant instant() {
        network.cut();
        return Instant.EPOCH;
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
    try (Store store = far("&socketTimeout=3&options=-c%20idle_in_transaction_session_timeout=2s", cutting,
        Following.DEFAULT)) {
      FutureTask<Publication> vanishing = new FutureTask<>(() -> store.zones().publish(Drafts.publication()));
      new Thread(vanishing).start();
      Await.until("somebody has the lock", LONG, this::isLocked);
      assertThat(near.zones().publish(Drafts.publication(Drafts.zone("a"))).revision()).isOne();
      assertThatThrownBy(vanishing::get).hasCauseInstanceOf(StoreException.class);
    }
    assertThat(near.zones().publications()).hasSize(1);
  }

  private boolean isLocked() throws Exception {
    try (Connection connection = database.connect(); var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id FROM publication_lock FOR UPDATE SKIP LOCKED")) {
      return !rows.next();
    }
  }

  /** A publication waits for the one before it longer than the connection is otherwise allowed to be silent. */
  @Test
  void waitingForAnotherPublicationIsNoSilence() throws Exception {
    try (Store store = far("&socketTimeout=2", Clock.systemUTC(), Following.DEFAULT);
        Connection other = database.connect(); var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT id FROM publication_lock FOR UPDATE");
      FutureTask<Publication> waiting = new FutureTask<>(() -> store.zones().publish(Drafts.publication()));
      new Thread(waiting).start();
      Thread.sleep(4_000); // twice what it is otherwise allowed
      assertThat(waiting).isNotDone();
      other.rollback();
      assertThat(waiting.get().revision()).isOne();
    }
  }
}
