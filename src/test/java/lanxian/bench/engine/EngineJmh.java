package lanxian.bench.engine;

import java.util.concurrent.TimeUnit;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.DataSets;
import lanxian.bench.data.Queries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** One check per call, on one thread: every call asks about another place, so that caches help as little as in life. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class EngineJmh {
  public static final long SEED = 88;
  public static final int POINTS = 1 << 20;
  public static final int PARCELS = 1 << 17;

  @Param public DataSets set;
  @Param public Engines engine;

  private TimedEngine asked;

  @Setup
  public void build() {
    DataSet zones = set.load();
    asked = new TimedEngine(
        engine.build(zones), zones, Queries.points(SEED, POINTS), Queries.parcels(SEED, PARCELS));
  }

  /** Zones at a point. */
  @Benchmark
  public int points() {
    return asked.point();
  }

  /** Zones and overlaps of a parcel of about 10 ha. */
  @Benchmark
  public int parcels() {
    return asked.parcel();
  }
}
