package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import lanxian.store.Await;
import lanxian.store.Network;
import lanxian.store.PostgisCluster;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The network between the service and PostGIS is gone without a word, while checks are under way. */
class SilentDatabaseTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String CHECK = "/siting-checks?activity=LIVESTOCK&phase=NEW&species=pig&stock_heads=5000";
  private static final int OFFICERS = 12; // more than there are connections

  private final PostgisCluster.Database database = PostgisCluster.shared().newDatabase();
  private final ExecutorService threads = Executors.newFixedThreadPool(OFFICERS);

  @Test
  @Timeout(600)
  void healthSaysSoAndEverythingComesBack() throws Exception {
    AtomicBoolean working = new AtomicBoolean(true);
    try (Network network = database.network();
        RunningService service = RunningService.start(database.jdbcUrl(network) + "&socketTimeout=10");
        Store elsewhere = PostgisStore.open(database.jdbcUrl())) {
      List<Officer> officers = new ArrayList<>();
      for (int i = 0; i < OFFICERS; i++) {
        officers.add(new Officer(service, working));
      }
      List<Future<?>> work = new ArrayList<>();
      officers.forEach(officer -> work.add(threads.submit(officer)));
      Await.until("every officer has had an answer", LONG, () -> officers.stream().noneMatch(o -> o.acknowledged.isEmpty()));
      network.cut();
      RunningService.Answer down = service.get("/health");
      assertThat(down.status()).isEqualTo(503);
      assertThat(down.json().path("status").asText()).isEqualTo("DOWN");
      long revision = elsewhere.zones().publish(new PublicationDraft(null, "x", "meanwhile", List.of(), List.of())).revision();
      network.mend();
      Await.until("health is good again", LONG, () -> health(service) == 200);
      Await.until("checks are kept again", LONG, () -> check(service).status() == 201);
      Await.until("checks see what was published meanwhile", LONG,
          () -> check(service).json().path("datasetRevision").asLong() == revision);
      working.set(false);
      for (Future<?> officer : work) {
        officer.get();
      }
      assertThat(officers).flatExtracting(officer -> officer.acknowledged).allSatisfy(id ->
          assertThat(service.get("/siting-checks/" + id).status()).as("acknowledged, so it is there").isEqualTo(200));
    } finally {
      working.set(false);
      threads.shutdownNow();
    }
  }

  private static int health(RunningService service) {
    return service.get("/health").status();
  }

  private static RunningService.Answer check(RunningService service) {
    try {
      return service.post(CHECK, "text/plain", Files.readAllBytes(Path.of("examples", "farm-t1.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks all the time. */
  private static final class Officer implements Runnable {
    final Queue<String> acknowledged = new ConcurrentLinkedQueue<>(); // ids
    private final RunningService service;
    private final AtomicBoolean working;

    Officer(RunningService service, AtomicBoolean working) {
      this.service = service;
      this.working = working;
    }

    @Override
    public void run() {
      while (working.get()) {
        RunningService.Answer answer = check(service);
        if (answer.status() == 201) {
          acknowledged.add(answer.json().path("id").asText());
        }
      }
    }
  }
}
