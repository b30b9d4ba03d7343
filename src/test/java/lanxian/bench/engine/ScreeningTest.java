package lanxian.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.DataSets;
import lanxian.bench.data.HardPoints;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  @Test
  void findsOnSeveralThreadsWhatIsFoundOneByOne() {
    DataSet zones = DataSet.of(DataSets.L.make(200));
    Engine engine = Engines.JTS.build(zones);
    double[] points = HardPoints.of(9, zones.zones(), 40_000);
    Set<Long> expected = new TreeSet<>();
    int[] out = new int[200];
    for (int i = 0; i < 40_000; i++) {
      for (int j = engine.pointHits(points[2 * i], points[2 * i + 1], out); j > 0; j--) {
        expected.add(i * 1000L + out[j - 1]);
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Set<Long> found = new TreeSet<>();
    int pairs = 0;
    for (Screening.Pairs some : new Screening(engine, threads, 2).run(points)) {
      pairs += some.size();
      for (int i = 0; i < some.size(); i++) {
        found.add(some.point(i) * 1000L + some.zone(i));
      }
    }
    threads.shutdown();
    assertThat(found).isEqualTo(expected).hasSize(pairs).hasSizeGreaterThan(10_000);
  }
}
