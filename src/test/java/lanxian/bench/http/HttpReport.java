package lanxian.bench.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import lanxian.bench.data.DataSets;
import lanxian.bench.measure.Numbers;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Table;

/** The table of the HTTP bench; figures are medians of the turns. */
public final class HttpReport {
  private final Results results;
  private final Table table = new Table("set", "server", "requests/s", "share of floor", "p50 ms", "p99 ms",
      "CPU s per 1,000 requests", "bytes per answer", "failed");

  /** What the service is meant to reach. */
  private record Target(double share, double p99Ms) {
    static Target of(DataSets set) {
      return set == DataSets.L ? new Target(0.65, 4) : new Target(0.75, 3);
    }
  }

  public HttpReport(Results results) {
    this.results = results;
  }

  public void add(DataSets set, HttpRun run) {
    Target target = Target.of(set);
    double floor = perSecond(run.floor());
    double service = perSecond(run.service());
    double p99 = median(run.service(), turn -> turn.run().p99Ms());
    row(set, "service", run.service(), Numbers.against(service / floor, target.share()),
        Numbers.below(p99, target.p99Ms()), run);
    row(set, "floor", run.floor(), "1", Numbers.text(median(run.floor(), turn -> turn.run().p99Ms())), run);
    row(set, "floor that reads and hashes", run.reading(), Numbers.text(perSecond(run.reading()) / floor),
        Numbers.text(median(run.reading(), turn -> turn.run().p99Ms())), run);
    ObjectNode node = results.row().put("set", set.name()).put("share", service / floor)
        .put("answerBytes", run.answerBytes());
    put(node.putObject("service"), run.service());
    put(node.putObject("floor"), run.floor());
    put(node.putObject("reading"), run.reading());
  }

  private void row(DataSets set, String server, List<HttpRun.Turn> turns, String share, String p99, HttpRun run) {
    table.row(set.name(), server, Numbers.text(perSecond(turns)), share,
        Numbers.text(median(turns, turn -> turn.run().p50Ms())), p99, Numbers.text(cpuPerThousand(turns)),
        String.format("%,d", run.answerBytes()),
        String.valueOf(turns.stream().mapToLong(turn -> turn.run().errors()).sum()));
  }

  private static double perSecond(List<HttpRun.Turn> turns) {
    return median(turns, turn -> turn.run().perSecond());
  }

  private static double cpuPerThousand(List<HttpRun.Turn> turns) {
    return median(turns, turn -> 1000 * turn.cpuSeconds() / turn.run().requests());
  }

  private static double median(List<HttpRun.Turn> turns, ToDoubleFunction<HttpRun.Turn> of) {
    return Numbers.median(turns.stream().mapToDouble(of).toArray());
  }

  private static void put(ObjectNode node, List<HttpRun.Turn> turns) {
    node.put("perSecond", perSecond(turns)).put("p50Ms", median(turns, turn -> turn.run().p50Ms()))
        .put("p99Ms", median(turns, turn -> turn.run().p99Ms())).put("cpuPerThousand", cpuPerThousand(turns))
        .put("failed", turns.stream().mapToLong(turn -> turn.run().errors()).sum());
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
