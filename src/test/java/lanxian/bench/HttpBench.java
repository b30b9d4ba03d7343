package lanxian.bench;

import java.util.List;
import java.util.concurrent.Callable;
import lanxian.bench.check.Checker;
import lanxian.bench.data.DataSets;
import lanxian.bench.http.HttpReport;
import lanxian.bench.http.HttpRun;
import lanxian.bench.measure.Results;
import lanxian.bench.postgis.BenchServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Siting checks over HTTP beside a bare endpoint that returns a fixed answer. */
@Command(name = "bin/bench http", mixinStandardHelpOptions = true, sortOptions = false, description =
    "Measures POST /siting-checks with wrk and checks some verdicts. Ends with 1 if one differs or a request fails.")
public final class HttpBench implements Callable<Integer> {
  @Option(names = "--sets", split = ",", description = "Data sets (default: S,L,H).")
  private List<DataSets> sets = List.of(DataSets.values());

  @Option(names = "--rounds", description = "Turns of service and floor (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--seconds", description = "Length of one turn (default: ${DEFAULT-VALUE}).")
  private int seconds = 5;

  @Option(names = "--warm-up", description = "Seconds of requests before the first turn, at most; fewer if a server gets no faster (default: ${DEFAULT-VALUE}).")
  private int warmUp = 150;

  @Option(names = "--connections", description = "Connections (default: ${DEFAULT-VALUE}).")
  private int connections = 16;

  @Option(names = "--parcels", description = "Different parcels, asked for in turn (default: ${DEFAULT-VALUE}).")
  private int parcels = 2000;

  @Option(names = "--check", description = "Verdicts to check (default: ${DEFAULT-VALUE}).")
  private int checked = 200;

  @Option(names = "--accuracy-m", description = "Accuracy stated for boundaries (default: ${DEFAULT-VALUE}).")
  private double accuracyM = 0;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new HttpBench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() {
    Results results = new Results("http");
    Checker checker = new Checker(results, System.out);
    HttpReport report = new HttpReport(results);
    BenchServer server = BenchServer.start();
    long errors = 0;
    for (DataSets set : sets) {
      HttpRun run = new HttpRun(set.load(), new HttpRun.Plan(connections, parcels, checked, accuracyM, warmUp));
      try {
        run.measure(server, checker, rounds, seconds);
        report.add(set, run);
        errors += run.errors();
      } catch (IllegalStateException e) { // the figures of the other sets are worth something all the same
        System.out.println(set + " could not be measured: " + e.getMessage());
        errors++;
      }
    }
    System.out.println("\n" + report);
    results.write();
    System.out.println(checker.mismatches() + " mismatches, " + errors + " failed requests");
    return checker.mismatches() + errors == 0 ? 0 : 1;
  }
}
