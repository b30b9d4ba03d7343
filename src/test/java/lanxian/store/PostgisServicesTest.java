package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import lanxian.store.postgis.Following;
import lanxian.store.postgis.PostgisStore;
import lanxian.store.sql.Dialect;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Two services on one PostGIS. */
class PostgisServicesTest extends ServicesContract {
  private final PostgisCluster.Database postgis = PostgisCluster.shared().newDatabase();

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(postgis);
  }

  @Test
  void aPublicationNotifiesWhenItIsCommittedAndOnlyThen() throws SQLException {
    try (Connection listening = database.connect(); var statement = listening.createStatement()) {
      statement.execute("LISTEN lanxian_publication");
      assertThatThrownBy(() -> one.zones().publish(new PublicationDraft(9L, "a", "n", List.of(), List.of())))
          .isInstanceOf(StaleRevisionException.class);
      one.zones().publish(Drafts.publication());
      one.zones().publish(Drafts.publication());
      statement.execute("SELECT 1"); // brings what has been committed before
      PGNotification[] heard = listening.unwrap(PGConnection.class).getNotifications();
      assertThat(Arrays.stream(heard).map(PGNotification::getParameter)).containsExactly("1", "2");
    }
  }

  /** Without the poll, only a notification can have told. */
  @Test
  void notificationsAloneTellOfEveryRevision() throws Exception {
    assertHearsEveryRevision(new Following(true, Duration.ofDays(1)));
  }

  @Test
  void thePollAloneTellsOfEveryRevision() throws Exception {
    assertHearsEveryRevision(new Following(false, Dialect.POLL));
  }

  private void assertHearsEveryRevision(Following following) throws Exception {
    List<Long> heard = new CopyOnWriteArrayList<>();
    try (Store follower = PostgisStore.open(postgis.jdbcUrl(), Clock.systemUTC(), following)) {
      follower.zones().onPublication(heard::add);
      for (long revision = 1; revision <= 5; revision++) {
        one.zones().publish(Drafts.publication(Drafts.zone("a")));
        long expected = revision;
        Await.until("revision " + revision + " heard", () -> heard.contains(expected));
      }
    }
    assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void servicesGoOnWhenAllTheirConnectionsBreak() throws Exception {
    List<Long> heard = new CopyOnWriteArrayList<>();
    other.zones().onPublication(heard::add);
    one.zones().publish(Drafts.publication(Drafts.zone("a")));
    Await.until("heard before", () -> heard.size() == 1);
    breakAllConnections();
    one.zones().publish(Drafts.publication(Drafts.zone("a")));
    Await.until("heard afterwards", () -> heard.size() == 2);
    assertThat(heard).containsExactly(1L, 2L);
    assertThat(other.zones().dataset().versions()).hasSize(2);
  }

  /** The pool does not look at connections that were used just now: their death shows in the call itself. */
  @Test
  void readsGoOnWhenTheirConnectionsBreak() throws Exception {
    one.zones().publish(Drafts.publication(Drafts.zone("a")));
    for (int round = 0; round < 5; round++) {
      List<Callable<Long>> reads = Collections.nCopies(8, () -> one.zones().revision());
      assertThat(threads.invokeAll(reads)).allSatisfy(read -> assertThat(read.get()).isOne());
      breakAllConnections();
      assertThat(threads.invokeAll(reads)).allSatisfy(read -> assertThat(read.get()).isOne());
      assertThat(one.zones().dataset().versions()).hasSize(1);
    }
  }

  /** What breaks before the commit is as if it had never been, so it is done again. */
  @Test
  void writesGoOnWhenTheirConnectionsBreak() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Callable<Long>> writes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String id = round + "-" + i;
        writes.add(() -> {
          one.checks().save(new StoredCheck(id, Instant.EPOCH, 1, "r", "h", new byte[] {1}));
          return one.zones().publish(Drafts.publication(Drafts.zone(id))).revision();
        });
      }
      long before = one.zones().revision();
      List<Callable<Long>> reads = Collections.nCopies(8, () -> one.zones().revision());
      assertThat(threads.invokeAll(reads)).allSatisfy(read -> assertThat(read.get()).isEqualTo(before));
      breakAllConnections();
      assertThat(threads.invokeAll(writes)).allSatisfy(write -> assertThat(write.get()).isPositive());
      for (int i = 0; i < 8; i++) {
        assertThat(one.checks().find(round + "-" + i)).isPresent();
      }
    }
    assertThat(one.zones().revision()).isEqualTo(40);
    assertThat(one.zones().dataset().versions()).hasSize(40);
  }

  /** Nobody knows whether such a commit came through: doing it again could publish twice, so the publisher is told. */
  @Test
  void aConnectionThatBreaksInTheCommitIsTold() throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      statement.execute("CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS"
          + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$");
      statement.execute("CREATE CONSTRAINT TRIGGER break AFTER INSERT ON publication DEFERRABLE INITIALLY DEFERRED"
          + " FOR EACH ROW WHEN (NEW.note = 'test') EXECUTE FUNCTION break()");
    }
    assertThatThrownBy(() -> one.zones().publish(Drafts.publication(Drafts.zone("a"))))
        .isInstanceOf(StoreException.class);
    assertThat(one.zones().revision()).isZero();
    PublicationDraft other = new PublicationDraft(null, "tester", "another", List.of(), List.of());
    assertThat(one.zones().publish(other).revision()).isOne();
  }

  /** Whoever comes first makes the tables, whoever comes meanwhile waits for them. */
  @Test
  void servicesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
    for (int round = 0; round < 5; round++) {
      String url = PostgisCluster.shared().newDatabase().jdbcUrl();
      Callable<Long> start = () -> {
        try (Store store = PostgisStore.open(url)) {
          return store.zones().revision();
        }
      };
      for (Future<Long> revision : threads.invokeAll(Collections.nCopies(4, start))) {
        assertThat(revision.get()).isZero();
      }
    }
  }

  private void breakAllConnections() throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE application_name = 'lanxian' AND datname = current_database()");
    }
  }

}
