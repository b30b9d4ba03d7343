package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Two services on one PostGIS. */
class PostgisServicesTest extends ServicesContract {
  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(PostgisCluster.shared().newDatabase());
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

  @Test
  void servicesGoOnWhenAllTheirConnectionsBreak() throws Exception {
    List<Long> heard = new CopyOnWriteArrayList<>();
    other.zones().onPublication(heard::add);
    one.zones().publish(Drafts.publication(Drafts.zone("a")));
    Await.until("heard before", () -> heard.size() == 1);
    try (Connection connection = database.connect(); var statement = connection.createStatement()) {
      statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE application_name = 'lanxian' AND datname = current_database()");
    }
    Await.until("published again", this::published); // one that was under way may fail
    Await.until("heard afterwards", () -> heard.size() == 2);
    assertThat(heard).containsExactly(1L, 2L);
    assertThat(other.zones().dataset().versions()).hasSize(2);
  }

  private boolean published() {
    try {
      one.zones().publish(Drafts.publication(Drafts.zone("a")));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }
}
