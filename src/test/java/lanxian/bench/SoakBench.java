package lanxian.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lanxian.bench.soak.http.HttpSoak;
import lanxian.store.PostgisCluster;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whether anything is lost or torn for people who work over HTTP while two services on one PostGIS are killed in turn.
 * Writers take change sets with real zones through their whole life, readers hold that every answer is of one whole revision.
 */
@Command(name = "bin/bench soak", mixinStandardHelpOptions = true, sortOptions = false, description =
    "Lets writers and readers work over HTTP on two services on one PostGIS, one of them killed every minute, and looks "
    + "afterwards whether all that was acknowledged is there. Ends with 1 if anything is not as it should be.")
final class SoakBench implements Callable<Integer> {
  @Option(names = "--minutes", description = "How long; a service is killed each minute (default: ${DEFAULT-VALUE}).")
  private int minutes = 20;

  @Option(names = "--writers", description = "People who draw (default: ${DEFAULT-VALUE}).")
  private int writers = 8;

  @Option(names = "--readers", description = "People who ask (default: ${DEFAULT-VALUE}).")
  private int readers = 16;

  @Option(names = "--pause", description = "Mean pause of a writer between change sets, ms (default: ${DEFAULT-VALUE}).")
  private int pauseMs = 200;

  /** See {@code --help}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SoakBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    HttpSoak.Outcome outcome;
    try (EndedEarly notice = new EndedEarly(); HttpSoak soak =
        new HttpSoak(PostgisCluster.start(true).newDatabase().jdbcUrl(), writers, readers, 2, pauseMs)) {
      for (int minute = 1; minute <= minutes; minute++) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end) {
          LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        System.err.printf("minute %d: %d publications acknowledged, %d reads, %d faults; a service is killed%n", minute,
            soak.acknowledged(), soak.reads(), soak.faults().size());
        soak.faults().stream().limit(3).forEach(System.err::println);
        soak.kill();
      }
      outcome = soak.end();
    }
    Figures figures = new Figures("soak", "minutes", "kills", "publications", "change sets", "overtaken",
        "unanswered: done", "not done", "reads", "replayed", "audit rows", "lost or torn");
    figures.add(minutes, outcome.kills(), outcome.published(), outcome.changeSets(), outcome.overtaken(), outcome.foundDone(),
        outcome.foundUndone(), outcome.reads(), outcome.replayed(), outcome.auditRows(), outcome.faults().size());
    figures.write();
    outcome.faults().stream().limit(50).forEach(System.out::println);
    return outcome.faults().isEmpty() ? 0 : 1;
  }
}
