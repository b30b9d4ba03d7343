package lanxian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import lanxian.bench.data.Queries;
import lanxian.siting.IndexFile;
import lanxian.siting.SitingIndex;
import lanxian.siting.blocks.BlockCache;

/** What saving an index and starting from the file cost. */
final class GrowthFiles {
  private static final byte[] HISTORY = new byte[32];
  private static final double MIB = 1 << 20;
  private static final int QUERIES = 20_000;

  private final GrowthReport report;
  private final Path file = Path.of("target", "bench", "growth.cells");

  GrowthFiles(GrowthReport report) {
    this.report = report;
  }

  void save(SitingIndex index) throws Exception {
    long start = System.nanoTime();
    IndexFile.save(index, HISTORY, file);
    report.add("saving s", (System.nanoTime() - start) / 1e9);
    report.add("file MiB", Files.size(file) / MIB);
  }

  /** Opens, checks and asks once; then asks on with so much memory. */
  void start(long revision, int cacheMib) {
    BlockCache cache = new BlockCache((long) cacheMib << 20);
    long start = System.nanoTime();
    SitingIndex index = IndexFile.open(file, revision, HISTORY, GrowthZones.DAY, cache).orElseThrow();
    double[] points = Queries.points(7, QUERIES);
    index.in(GrowthBench.around(points[0], points[1]));
    report.add("ready from the file, " + cacheMib + " MiB, s", (System.nanoTime() - start) / 1e9);
    for (int round = 1; round <= 2; round++) {
      start = System.nanoTime();
      for (int i = 0; i < points.length; i += 2) {
        index.in(GrowthBench.around(points[i], points[i + 1]));
      }
      report.add("question " + round + ", " + cacheMib + " MiB, µs", (System.nanoTime() - start) / 1e3 / QUERIES);
    }
    report.add("kept of " + cacheMib + " MiB, MiB", cache.bytes() / MIB);
  }
}
