package lanxian.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lanxian.bench.check.Checker;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.DataSets;
import lanxian.bench.data.Queries;
import lanxian.bench.engine.Engine;
import lanxian.bench.engine.Engines;
import lanxian.bench.engine.Screening;
import lanxian.bench.measure.Numbers;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Stopwatch;
import lanxian.bench.measure.Table;
import lanxian.bench.postgis.BenchServer;
import lanxian.bench.postgis.PostgisPair;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A million points over 200,000 zones on two threads. */
@Command(name = "bin/bench screen", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Screens many points at once and checks some of the answers. Ends with 1 if one differs.")
public final class ScreenBench implements Callable<Integer> {
  private static final long SEED = 1_000_000;
  private static final double TARGET_S = 0.4;

  @Option(names = "--set", description = "Data set (default: ${DEFAULT-VALUE}).")
  private DataSets name = DataSets.L;

  @Option(names = "--engine", description = "Engine to measure: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Engines engine = Engines.DEFAULT;

  @Option(names = "--points", description = "Points (default: ${DEFAULT-VALUE}).")
  private int points = 1_000_000;

  @Option(names = "--threads", description = "Threads (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  @Option(names = "--rounds", description = "How often, after two rounds to warm up (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--check", description = "Answers to check (default: ${DEFAULT-VALUE}).")
  private int checked = 20_000;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ScreenBench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() {
    DataSet set = name.load();
    Engine built = engine.build(set);
    double[] lonLat = Queries.points(SEED, points);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Screening screening = new Screening(built, pool, threads);
      screening.run(lonLat);
      List<Screening.Pairs> found = screening.run(lonLat);
      Rate[] rates = new Rate[rounds];
      for (int i = 0; i < rounds; i++) {
        Stopwatch watch = new Stopwatch(Stopwatch.CpuTime.NONE);
        found = screening.run(lonLat);
        rates[i] = watch.stop(points, found.stream().mapToLong(Screening.Pairs::size).sum());
      }
      return report(set, lonLat, found, rates);
    } finally {
      pool.shutdown();
    }
  }

  private int report(DataSet set, double[] lonLat, List<Screening.Pairs> found, Rate[] rates) {
    Results results = new Results("screen");
    Checker checker = new Checker(results, System.out);
    double[] sample = Arrays.copyOf(lonLat, Math.min(lonLat.length, 2 * checked));
    try (PostgisPair postgis = PostgisPair.load(BenchServer.start(), set)) {
      checker.screened(set, postgis, sample, answers(found, sample.length / 2));
    }
    double seconds = Numbers.median(Arrays.stream(rates).mapToDouble(Rate::seconds).toArray());
    double cpuSeconds = Numbers.median(Arrays.stream(rates).mapToDouble(Rate::cpuSeconds).toArray());
    double best = Arrays.stream(rates).mapToDouble(Rate::seconds).min().orElseThrow();
    Table table = new Table("set", "points", "threads", "hits", "seconds, median", "best", "CPU seconds, median");
    table.row(set.name(), String.format("%,d", points), String.valueOf(threads),
        String.format("%,d", rates[0].hits()), Numbers.below(seconds, TARGET_S), Numbers.text(best),
        Numbers.text(cpuSeconds));
    System.out.println("\n" + table);
    results.row().put("set", set.name()).put("points", points).put("threads", threads).put("hits", rates[0].hits())
        .put("seconds", seconds).put("best", best).put("cpuSeconds", cpuSeconds);
    results.write();
    return checker.mismatches() == 0 ? 0 : 1;
  }

  /** Zones per point of the first ones. */
  private static IntFunction<int[]> answers(List<Screening.Pairs> found, int count) {
    IntStream.Builder[] zones = new IntStream.Builder[count];
    Arrays.setAll(zones, i -> IntStream.builder());
    for (Screening.Pairs pairs : found) {
      for (int i = 0; i < pairs.size(); i++) {
        if (pairs.point(i) < count) {
          zones[pairs.point(i)].add(pairs.zone(i));
        }
      }
    }
    return point -> zones[point].build().toArray();
  }
}
