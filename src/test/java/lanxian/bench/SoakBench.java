package lanxian.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lanxian.bench.soak.Soak;
import lanxian.store.PostgisCluster;

/**
 * Whether anything acknowledged is lost or torn when two services on one PostGIS are killed in turn, one every minute.
 * Eight writers publish, half of them by way of change sets, while sixteen readers look at indexes and rows. Afterwards all
 * that was acknowledged must be there and the audit record whole. Ends with 1 if anything is not as it should be.
 */
final class SoakBench {
  private static final int PAUSE_MS = 500;

  private SoakBench() {}

  /** @param args {@code --minutes N}; default 20 */
  public static void main(String[] args) throws Exception {
    int minutes = args.length == 2 && args[0].equals("--minutes") ? Integer.parseInt(args[1]) : 20;
    Soak.Outcome outcome;
    try (EndedEarly notice = new EndedEarly();
        Soak soak = new Soak(PostgisCluster.start(true).newDatabase().jdbcUrl(), 4, 8, PAUSE_MS)) {
      for (int minute = 1; minute <= minutes; minute++) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end) {
          LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        System.err.printf("minute %d: %d publications acknowledged, a service is killed%n", minute, soak.acknowledged());
        soak.kill();
      }
      outcome = soak.end();
    }
    Figures figures =
        new Figures("soak", "minutes", "kills", "publications", "change sets", "reads", "audit rows", "lost or torn");
    figures.add(minutes, outcome.kills(), outcome.published(), outcome.changeSets(), outcome.reads(), outcome.audit().rows(),
        outcome.faults().size());
    figures.write();
    outcome.faults().stream().limit(50).forEach(System.out::println);
    if (!outcome.faults().isEmpty()) {
      System.exit(1);
    }
  }
}
