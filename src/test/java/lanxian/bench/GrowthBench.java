package lanxian.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import lanxian.bench.data.DataSets;
import lanxian.bench.data.Queries;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.siting.SitingIndex;
import org.locationtech.jts.geom.Envelope;

/** What 200,000 zones cost: to build, to keep, to change, and what readers feel of a change; from a file too. */
public final class GrowthBench {
  private static final int CHANGES = 50;
  private static final int ZONES_PER_CHANGE = 10;
  private static final double MIB = 1 << 20;

  private final GrowthReport report = new GrowthReport();

  private GrowthBench() {}

  /** Prints a table and writes {@code target/bench/growth.json}; no arguments. */
  public static void main(String[] arguments) throws Exception {
    GrowthBench bench = new GrowthBench();
    bench.measure();
    bench.report.write(Path.of("target", "bench", "growth.json"));
  }

  private void measure() throws Exception {
    GrowthZones zones = new GrowthZones(DataSets.L.load());
    Dataset dataset = zones.dataset();
    report.add("zones", dataset.versions().size());
    report.add("cores", Runtime.getRuntime().availableProcessors());
    double before = usedMib();
    report.add("processor time before s", cpuSeconds());
    long start = System.nanoTime();
    SitingIndex index = SitingIndex.of(dataset, GrowthZones.DAY);
    report.add("build s", seconds(start));
    report.add("processor time so far s", cpuSeconds());
    double after = usedMib();
    report.add("zone versions and bench data MiB", before);
    report.add("index MiB", after - before);
    GrowthFiles files = new GrowthFiles(report);
    files.save(index);
    for (int cacheMib : new int[] {2048, 64}) {
      files.start(index.revision(), cacheMib);
    }
    changes(zones, index);
    java.lang.ref.Reference.reachabilityFence(dataset);
  }

  private void changes(GrowthZones zones, SitingIndex first) throws Exception {
    AtomicReference<SitingIndex> current = new AtomicReference<>(first);
    for (int i = 0; i < 10; i++) {
      change(zones, current); // lets the compiler see the code first
    }
    try (GrowthReader reader = new GrowthReader(current, Queries.points(652_302, 100_000))) {
      reader.start();
      Thread.sleep(3000);
      report.add("slowest query without changes ms", reader.slowestMs());
      double[] times = new double[CHANGES];
      for (int i = 0; i < CHANGES; i++) {
        times[i] = change(zones, current);
      }
      report.add("slowest query during changes ms", reader.slowestMs());
      Arrays.sort(times);
      report.add("10 changed zones, median ms", times[CHANGES / 2]);
      report.add("10 changed zones, max ms", times[CHANGES - 1]);
    }
  }

  private static double change(GrowthZones zones, AtomicReference<SitingIndex> current) {
    SitingIndex index = current.get();
    DatasetAddition addition = zones.redrawn(index.revision() + 1, ZONES_PER_CHANGE);
    long start = System.nanoTime();
    current.set(index.after(addition));
    return seconds(start) * 1000;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Tells what others on the machine do not disturb. */
  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
  }

  private static double usedMib() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MIB;
  }

  /** A box of some 10 m around a point. */
  static Envelope around(double x, double y) {
    return new Envelope(x - 5e-5, x + 5e-5, y - 5e-5, y + 5e-5);
  }
}
