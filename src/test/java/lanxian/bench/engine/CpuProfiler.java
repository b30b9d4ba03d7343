package lanxian.bench.engine;

import java.util.List;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Stopwatch;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** Calls per CPU second of the whole JVM, its collector and compiler included. */
public final class CpuProfiler implements InternalProfiler {
  static final String LABEL = "perCpuSecond";

  private Stopwatch watch;

  @Override
  public String getDescription() {
    return "calls per CPU second";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    watch = new Stopwatch(Stopwatch.CpuTime.NONE);
  }

  @Override
  public List<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Rate rate = watch.stop(result.getMetadata().getMeasuredOps(), 0);
    return List.of(new ScalarResult(LABEL, rate.perCpuSecond(), "ops/s", AggregationPolicy.AVG));
  }
}
