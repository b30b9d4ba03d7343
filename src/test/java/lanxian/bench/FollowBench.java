package lanxian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import lanxian.siting.agreement.SampleLayers;
import lanxian.store.PostgisCluster;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.postgis.Following;
import lanxian.store.postgis.PostgisStore;
import lanxian.store.sql.Dialect;

/**
 * How soon the second of two services on one PostGIS answers with what was published through the first. Measured from the
 * moment that the publication is acknowledged to the first answer that names the new revision. The layers are the sample.
 */
final class FollowBench {
  private static final int WARM_UP = 10;

  private final SampleLayers sample = new SampleLayers();
  private final PublicationDraft draft = new PublicationDraft(null, "bench", "one zone", List.of(TestZone.of(
      "bench", "wetland", null, new Ground(87.3, 44).rect(0, 0, 500, 500)).draft()), List.of());
  private final Random random = new Random(1);
  private final String url;

  private FollowBench(String url) {
    this.url = url;
  }

  /** @param args how many publications to measure each way; default 40, which take a minute */
  public static void main(String[] args) throws IOException {
    int publications = args.length > 0 ? Integer.parseInt(args[0]) : 40;
    FollowBench bench = new FollowBench(PostgisCluster.start(true).newDatabase().jdbcUrl());
    Figures figures = new Figures("follow", "heard by", "publications", "min ms", "median ms", "p99 ms", "max ms");
    try (EndedEarly notice = new EndedEarly(); Store one = bench.open(Following.DEFAULT)) {
      bench.sample.publishTo(one);
      bench.measure("notification and poll", Following.DEFAULT, one, publications, figures);
      bench.measure("notification alone", new Following(true, Duration.ofDays(1)), one, publications, figures);
      bench.measure("poll alone, every " + Dialect.POLL.toMillis() + " ms", new Following(false, Dialect.POLL), one,
          publications, figures);
    }
    figures.write();
  }

  private Store open(Following following) {
    return PostgisStore.open(url, Clock.systemUTC(), following);
  }

  private CheckService service(Store store) {
    return new CheckService(store, new RuleBooks(sample.ruleSet(), RuleFiles.fromDirectory(Path.of("rules")).content(),
        RuleSetLoader::fromContent), Clock.systemUTC(), CheckOptions.DEFAULT);
  }

  private void measure(String name, Following following, Store one, int publications, Figures figures) {
    double[] milliseconds = new double[publications];
    try (Store other = open(following); CheckService publisher = service(one); CheckService follower = service(other)) {
      for (int i = 0; i < WARM_UP; i++) {
        publishAndAwait(one, follower);
      }
      for (int i = 0; i < publications; i++) {
        // Else each publication would come right after a look of the poll that found the one before.
        LockSupport.parkNanos(random.nextLong(Dialect.POLL.toNanos()));
        milliseconds[i] = publishAndAwait(one, follower);
      }
      if (publisher.revision() != follower.revision()) {
        throw new IllegalStateException("the services have ended at different revisions");
      }
    }
    Arrays.sort(milliseconds);
    figures.add(name, publications, milliseconds[0], milliseconds[publications / 2],
        milliseconds[(int) Math.ceil(0.99 * publications) - 1], milliseconds[publications - 1]);
  }

  /** Milliseconds from the acknowledgement to the first answer from the new revision. */
  private double publishAndAwait(Store one, CheckService follower) {
    long revision = one.zones().publish(draft).revision();
    long start = System.nanoTime();
    while (follower.revision() < revision) {
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200)); // asking for answers all the time would cost it the time
    }
    long answered = follower.identify(87.303, 44.003, follower.today(), "zh").path("datasetRevision").asLong();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (answered != revision) {
      throw new IllegalStateException("answered from revision " + answered + " instead of " + revision);
    }
    return milliseconds;
  }
}
