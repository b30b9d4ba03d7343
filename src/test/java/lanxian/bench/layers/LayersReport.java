package lanxian.bench.layers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import lanxian.bench.measure.Numbers;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Table;

/** The tables of the bench of layers; times are medians, CPU times means. */
public final class LayersReport {
  /** Times as fast as MapServer, by CPU time. */
  private static final double MAPS_TARGET = 1.5;
  private static final double TILES_TARGET = 0.8;

  private final Results results;
  private final Table pages = new Table("set", "page of 1,000 from", "ms", "CPU ms", "MB", "service keeping nothing ×: time",
      "CPU", "service ×: time", "CPU");
  private final Table maps =
      new Table("set", "window", "map from", "ms", "CPU ms", "kB", "service ×: time", "CPU");
  private final Table tiles = new Table("set", "level", "tiles", "bytes", "service/s", "floor/s", "share of floor",
      "CPU share", "p99 ms: service", "floor", "CPU µs: service", "floor");
  private long mismatches;

  public LayersReport(Results results) {
    this.results = results;
  }

  private static double pagesTarget(String set) {
    return set.equals("L") ? 50 : 20;
  }

  void pages(String set, Map<String, Outcome> outcomes) {
    Outcome cold = outcomes.get(PagesRun.COLD);
    Outcome warm = outcomes.get(PagesRun.WARM);
    String best = best(outcomes);
    outcomes.forEach((name, outcome) -> {
      boolean ours = outcome == cold || outcome == warm;
      pages.row(set, name, Numbers.text(outcome.medianMs()), Numbers.text(outcome.cpuMs()),
          Numbers.text(outcome.bytes() / 1e6), ours ? "" : Numbers.text(outcome.medianMs() / cold.medianMs()),
          ours ? "" : against(outcome.cpuMs() / cold.cpuMs(), pagesTarget(set), name.equals(best)),
          ours ? "" : Numbers.text(outcome.medianMs() / warm.medianMs()),
          ours ? "" : against(outcome.cpuMs() / warm.cpuMs(), pagesTarget(set), name.equals(best)));
      put(results.row().put("what", "page").put("set", set), name, outcome);
    });
  }

  void maps(String set, double degrees, Map<String, Outcome> outcomes) {
    Outcome ours = outcomes.get(MapsRun.SERVICE);
    String best = best(outcomes);
    outcomes.forEach((name, outcome) -> {
      maps.row(set, degrees + "°", name, Numbers.text(outcome.medianMs()), Numbers.text(outcome.cpuMs()),
          Numbers.text(outcome.bytes() / 1e3), outcome == ours ? "" : Numbers.text(outcome.medianMs() / ours.medianMs()),
          outcome == ours ? "" : against(outcome.cpuMs() / ours.cpuMs(), MAPS_TARGET, name.equals(best)));
      put(results.row().put("what", "map").put("set", set).put("degrees", degrees), name, outcome);
    });
  }

  void tiles(String set, int level, WarmTilesRun.Found found) {
    double share = found.service().perSecond() / found.floor().perSecond();
    double cpuShare = found.floor().cpuUs() / found.service().cpuUs();
    tiles.row(set, "z" + level, String.valueOf(found.tiles()), String.format("%,d", found.bytes()),
        Numbers.text(found.service().perSecond()), Numbers.text(found.floor().perSecond()),
        Numbers.against(share, TILES_TARGET), Numbers.text(cpuShare), Numbers.text(found.service().p99Ms()),
        Numbers.text(found.floor().p99Ms()), Numbers.text(found.service().cpuUs()), Numbers.text(found.floor().cpuUs()));
    results.row().put("what", "warm tiles").put("set", set).put("level", level).put("tiles", found.tiles())
        .put("bytes", found.bytes()).put("service", found.service().perSecond()).put("floor", found.floor().perSecond())
        .put("serviceCpuUs", found.service().cpuUs()).put("floorCpuUs", found.floor().cpuUs()).put("failed", found.failed());
    mismatches += found.failed();
  }

  /** Takes account of answers that were held against each other. */
  void check(String what, long compared, long differing) {
    results.check(what, compared, differing);
    mismatches += differing;
    if (differing > 0) {
      System.out.printf("MISMATCH %s: %d of %d%n", what, differing, compared);
    }
  }

  /** Answers that differ and requests that failed. */
  public long mismatches() {
    return mismatches;
  }

  /** MapServer from the source that suits it best. */
  private static String best(Map<String, Outcome> outcomes) {
    ToDoubleFunction<Map.Entry<String, Outcome>> cpu = entry -> entry.getValue().cpuMs();
    return outcomes.entrySet().stream().filter(entry -> entry.getKey().startsWith(PagesRun.MAP_SERVER))
        .min(Comparator.comparingDouble(cpu)).orElseThrow().getKey();
  }

  private static String against(double times, double target, boolean counts) {
    return counts ? Numbers.against(times, target) : Numbers.text(times);
  }

  private static void put(ObjectNode row, String name, Outcome outcome) {
    row.put("server", name).put("answers", outcome.answers()).put("medianMs", outcome.medianMs())
        .put("cpuMs", outcome.cpuMs()).put("bytes", outcome.bytes());
  }

  @Override
  public String toString() {
    return pages + "\n" + maps + "\n" + tiles;
  }
}
