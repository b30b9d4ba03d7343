package lanxian.bench;

import java.util.List;
import java.util.concurrent.Callable;
import lanxian.bench.check.Checker;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.DataSets;
import lanxian.bench.data.Queries;
import lanxian.bench.engine.Engine;
import lanxian.bench.engine.EngineJmh;
import lanxian.bench.engine.Engines;
import lanxian.bench.engine.JmhRun;
import lanxian.bench.engine.TimedEngine;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Stopwatch;
import lanxian.bench.postgis.BenchServer;
import lanxian.bench.postgis.PostgisPair;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks of points and parcels per second on one core, beside PostGIS in the same minutes. */
@Command(name = "bin/bench engine", mixinStandardHelpOptions = true, sortOptions = false, description =
    "Measures the geometry engine beside PostGIS and checks its answers. Ends with 1 if an answer differs.")
public final class EngineBench implements Callable<Integer> {
  private static final int ASKED_OF_POSTGIS = 20_000;

  @Option(names = "--sets", split = ",", description = "Data sets (default: S,L,H).")
  private List<DataSets> sets = List.of(DataSets.values());

  @Option(names = "--engine", description = "Engine to measure: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Engines engine = Engines.DEFAULT;

  @Option(names = "--random", description = "Answers to random points and parcels each to check (default: 5000).")
  private int random = 5000;

  @Option(names = "--hard", description = "Answers to adversarial ones each to check (default: 1000).")
  private int hard = 1000;

  @Option(names = "--full", description = "Checks 100,000 random and 10,000 adversarial answers of each kind.")
  private boolean full;

  @Option(names = "--seconds", description = "Length of one turn (default: ${DEFAULT-VALUE}).")
  private double seconds = 2;

  @Option(names = "--rounds", description = "Turns of everybody (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--no-jmh", description = "Leaves out JMH: faster, and less exact for the engine.")
  private boolean noJmh;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new EngineBench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() {
    Results results = new Results("engine");
    EngineReport report = new EngineReport(results);
    Checker checker = new Checker(results, System.out);
    BenchServer server = BenchServer.start();
    for (DataSets set : sets) {
      measure(set, server, checker, report);
    }
    System.out.println();
    System.out.println(report);
    results.write();
    System.out.println(checker.mismatches() + " mismatches");
    return checker.mismatches() == 0 ? 0 : 1;
  }

  private void measure(DataSets name, BenchServer server, Checker checker, EngineReport report) {
    DataSet set = name.load();
    Stopwatch watch = new Stopwatch(Stopwatch.CpuTime.NONE);
    Engine built = engine.build(set);
    System.out.printf("%s: %,d zones, %,d vertices; engine %s built in %.1f s%n",
        name, set.zones().size(), set.vertices(), engine, watch.seconds());
    try (PostgisPair postgis = PostgisPair.load(server, set)) {
      checker.check(set, built, postgis, full ? 100_000 : random, full ? 10_000 : hard);
      JmhRun.Score points = noJmh ? null : JmhRun.run(name, engine, Question.POINTS.lower());
      JmhRun.Score parcels = noJmh ? null : JmhRun.run(name, engine, Question.PARCELS.lower());
      PairedRates rates = rates(set, built, postgis);
      report.add(name, Question.POINTS, points, rates);
      report.add(name, Question.PARCELS, parcels, rates);
    }
  }

  private PairedRates rates(DataSet set, Engine built, PostgisPair postgis) {
    TimedEngine timed = new TimedEngine(built, set, Queries.points(EngineJmh.SEED, EngineJmh.POINTS),
        Queries.parcels(EngineJmh.SEED, EngineJmh.PARCELS));
    timed.points(seconds); // so that the compiler is through with it
    timed.parcels(seconds);
    PairedRates rates = new PairedRates(timed, postgis, Queries.points(EngineJmh.SEED, ASKED_OF_POSTGIS),
        Queries.parcels(EngineJmh.SEED, ASKED_OF_POSTGIS));
    for (int i = 0; i < rounds; i++) {
      rates.round(seconds);
    }
    return rates;
  }
}
