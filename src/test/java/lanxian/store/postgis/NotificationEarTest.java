package lanxian.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lanxian.store.Await;
import lanxian.store.PostgisCluster;
import org.junit.jupiter.api.Test;

class NotificationEarTest {
  private final PostgisCluster.Database database = PostgisCluster.shared().newDatabase();
  private final AtomicInteger woken = new AtomicInteger();
  private final Set<Thread> others = Thread.getAllStackTraces().keySet(); // of services that other tests use

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void notificationsAreHeard() throws Exception {
    for (int i = 0; i < 3; i++) {
      int before = woken.get();
      execute("NOTIFY lanxian_publication, '1'");
      Await.until("notification heard", () -> woken.get() > before);
    }
  }

  private void assertNoThreadIsLeft() {
    assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> !others.contains(thread)).map(Thread::getName)
        .doesNotContain("lanxian-notifications");
  }

  @Test
  void hearsAndComesBackWhenTheConnectionBreaks() throws Exception {
    NotificationEar ear = NotificationEar.start(PostgisUrl.of(database.jdbcUrl(), Map.of()), woken::incrementAndGet);
    try {
      Await.until("woken at the start, for what was published before", () -> woken.get() == 1);
      notificationsAreHeard();
      int before = woken.get();
      execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE application_name = 'lanxian' AND datname = current_database()");
      Await.until("woken after connecting again", () -> woken.get() > before);
      notificationsAreHeard();
    } finally {
      ear.close();
    }
    assertNoThreadIsLeft();
  }

  @Test
  void canBeClosedWhileItCannotConnect() {
    NotificationEar ear = NotificationEar.start(
        PostgisUrl.of("jdbc:postgresql://127.0.0.1:1/none?user=x", Map.of()), woken::incrementAndGet);
    ear.close();
    assertNoThreadIsLeft();
    assertThat(woken).hasValue(0);
  }
}
