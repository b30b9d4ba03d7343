package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lanxian.bench.soak.http.Answer;
import lanxian.bench.soak.http.Hand;
import lanxian.bench.soak.http.People;
import lanxian.bench.soak.http.Served;
import lanxian.store.Await;
import lanxian.store.PostgisCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that is killed with SIGKILL in the middle of publishing a change set: when it is back, the change set is published
 * as a whole or not at all, and what was not published can be published then.
 */
class KilledWhilePublishingTest {
  private static final int ZONES = 400;
  /** Shares of the time that a publication takes after which the service is killed. */
  private static final double[] MOMENTS = {0.2, 0.5, 0.8, 0.95, 1.1};

  @TempDir Path folder;

  private Served service;
  private People people;
  private int published;

  private void start(String url) throws Exception {
    service = new Served(url, folder, "512m");
    service.start();
    people = People.of(List.of(service), 1);
  }

  /** An approved change set with many new zones. */
  private String approved(int number) {
    Hand planner = people.planners().get(0);
    String set = done(planner.send("POST", "/change-sets", null, "{\"title\":\"set " + number + "\"}")).header("Location");
    StringBuilder zones = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < ZONES; i++) {
      double west = 85.6 + 0.002 * i;
      double south = 44 + 0.01 * number;
      zones.append(String.format(Locale.ROOT, "%s{\"type\":\"Feature\",\"properties\":{\"name\":\"set %d\",\"geometry_status\":"
          + "\"SCHEMATIC\",\"survey_accuracy_m\":5,\"security_level\":\"PUBLIC\"},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
          + "[[[%3$f,%4$f],[%5$f,%4$f],[%5$f,%6$f],[%3$f,%6$f],[%3$f,%4$f]]]}}", i == 0 ? "" : ",", number, west, south,
          west + 0.0015, south + 0.005));
    }
    done(planner.send(service, "POST", set + "/changes?category=wetland&class=GENERAL", "\"v1\"", "application/geo+json",
        zones.append("]}").toString().getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(5)));
    done(planner.send("POST", set + "/submit", "\"v2\"", null));
    done(people.reviewers().get(0).send("POST", set + "/approve", "\"v3\"", null));
    return set;
  }

  private static Answer done(Optional<Answer> answer) {
    assertThat(answer).isPresent();
    assertThat(answer.get().done()).as(answer.get().text()).isTrue();
    return answer.get();
  }

  private CompletableFuture<Optional<Answer>> publishing(String set) {
    return CompletableFuture.supplyAsync(() -> people.planners().get(0).send("POST", set + "/publish", "\"v4\"", null));
  }

  /** Starts the service again: the change set is whole or not there; then it is published if it was not. */
  private boolean wholeOrNot(String set, Optional<Answer> answer, int number) throws Exception {
    service.start();
    Hand planner = people.planners().get(0);
    String state = planner.get(set).json().path("state").asText();
    boolean whole = state.equals("PUBLISHED");
    assertThat(state).isIn("APPROVED", "PUBLISHED");
    assertThat(zones(number)).isEqualTo(whole ? ZONES : 0);
    assertThat(revision()).isEqualTo(published + (whole ? 1 : 0));
    if (answer.isPresent() && answer.get().done()) {
      assertThat(whole).as("it was acknowledged").isTrue();
    }
    if (!whole) {
      done(planner.send("POST", set + "/publish", "\"v4\"", null));
      assertThat(zones(number)).isEqualTo(ZONES);
    }
    published++;
    assertThat(planner.get(set).json().path("publishedRevision").asLong()).isEqualTo(published);
    assertThat(people.administrator().get("/audit/verification").json().path("whole").asBoolean()).isTrue();
    return whole;
  }

  private int zones(int number) {
    return people.planners().get(0).get("/collections/wetland/items?f=json&limit=1&name=set%20" + number).json()
        .path("numberMatched").asInt();
  }

  private long revision() {
    return people.planners().get(0).get("/health").json().path("datasetRevision").asLong();
  }

  private void atManyMoments() throws Exception {
    String first = approved(0);
    long begin = System.nanoTime();
    done(publishing(first).join());
    long took = System.nanoTime() - begin; // only picks the moments; whatever comes of them must be whole
    published = 1;
    for (int i = 0; i < MOMENTS.length; i++) {
      String set = approved(i + 1);
      CompletableFuture<Optional<Answer>> answer = publishing(set);
      Thread.sleep(Math.round(MOMENTS[i] * took / 1e6));
      service.kill();
      wholeOrNot(set, answer.join(), i + 1);
    }
  }

  @Test
  void onTheEmbeddedStoreItIsPublishedWholeOrNotAtAll() throws Exception {
    start("jdbc:h2:file:" + folder.resolve("zones"));
    try {
      atManyMoments();
    } finally {
      service.kill();
    }
  }

  @Test
  void onPostgisItIsPublishedWholeOrNotAtAll() throws Exception {
    start(PostgisCluster.shared().newDatabase().jdbcUrl());
    try {
      atManyMoments();
    } finally {
      service.kill();
    }
  }

  /** Zones and change set are written, the row of the audit record is not: then the service dies. */
  @Test
  void whatIsWrittenButNotCommittedIsNotThere() throws Exception {
    PostgisCluster.Database database = PostgisCluster.shared().newDatabase();
    start(database.jdbcUrl());
    try (Connection other = database.connect(); Connection looker = database.connect()) {
      String set = approved(1);
      other.setAutoCommit(false);
      try (Statement lock = other.createStatement()) {
        lock.execute("SELECT * FROM audit_lock FOR UPDATE");
      }
      CompletableFuture<Optional<Answer>> answer = publishing(set);
      Await.until("the publication waits for the audit record", Duration.ofMinutes(2), () -> waiting(looker));
      service.kill();
      other.rollback();
      Await.until("the database has noticed", Duration.ofMinutes(2), () -> !connected(looker));
      assertThat(answer.join()).isEmpty();
      assertThat(wholeOrNot(set, Optional.empty(), 1)).isFalse();
    } finally {
      service.kill();
    }
  }

  private static boolean waiting(Connection looker) throws Exception {
    return is(looker, "wait_event_type = 'Lock' AND query LIKE '%audit_lock%'");
  }

  private static boolean connected(Connection looker) throws Exception {
    return is(looker, "application_name = 'lanxian'");
  }

  private static boolean is(Connection looker, String condition) throws Exception {
    try (Statement statement = looker.createStatement(); ResultSet rows = statement.executeQuery(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND " + condition)) {
      return rows.next();
    }
  }
}
