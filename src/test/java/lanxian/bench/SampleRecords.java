package lanxian.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import lanxian.checks.CheckAnswer;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckRequest;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.domain.Project;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.Ground;
import lanxian.siting.agreement.SampleLayers;
import lanxian.store.Store;
import lanxian.store.StoredCheck;
import lanxian.store.h2.H2Store;

/** Records as checks on the sample layers give them, each time with a new id. */
final class SampleRecords {
  private static final int PLACES = 100;

  private final List<CheckAnswer> answers = new ArrayList<>();
  private final AtomicLong taken = new AtomicLong();

  /** Checks a pig farm of one square kilometre at places north and east of Changji. */
  SampleRecords() {
    SampleLayers sample = new SampleLayers();
    try (Store store = H2Store.open("jdbc:h2:mem:sample-records")) {
      sample.publishTo(store);
      byte[] rules = RuleFiles.fromDirectory(Path.of("rules")).content();
      try (CheckService checks = new CheckService(store,
          new RuleBooks(sample.ruleSet(), rules, RuleSetLoader::fromContent), Clock.systemUTC(), CheckOptions.DEFAULT)) {
        for (int i = 0; i < PLACES; i++) {
          answers.add(checks.check(new CheckRequest(farm(new Ground(87.1 + 0.004 * i, 44.05 + 0.001 * i)),
              checks.today(), 1000, "zh", false)));
        }
      }
    }
  }

  private static Project farm(Ground ground) {
    return new Project(ground.rect(0, 0, 1000, 1000),
        Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig", "stock_heads", 5000.0), "EPSG:4490", null, 0,
        List.of());
  }

  /** Ids grow, as those of the service do. */
  StoredCheck next() {
    long number = taken.getAndIncrement();
    CheckAnswer answer = answers.get((int) (number % answers.size()));
    return new StoredCheck(String.format("%08x-%s", number, UUID.randomUUID()), Instant.now(),
        answer.datasetRevision(), answer.ruleSet(), answer.hash(), answer.body());
  }

  /** How many were taken. */
  long taken() {
    return taken.get();
  }

  long averageBytes() {
    return (long) answers.stream().mapToInt(answer -> answer.body().length).average().orElseThrow();
  }
}
