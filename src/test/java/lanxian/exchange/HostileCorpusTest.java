package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every hostile file comes to the outcome of the committed table: no crash, no hang, no loss that is not told. */
@Tag("corpus")
class HostileCorpusTest {
  /** Processor time a file may take. */
  private static final long MAX_CPU_S = 10;
  /** Time after which a file hangs, on a machine that does other work beside. */
  private static final long HANGS_S = 120;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Importer IMPORTER = new Importer();
  private static ExecutorService worker;

  private record Run(HostileOutcome outcome, long cpuNs) {}

  @BeforeAll
  static void warmUp() {
    worker = Executors.newSingleThreadExecutor();
    // Opening the EPSG database is work of the service's start, not of the first file.
    HostileOutcome.of(IMPORTER, CorpusFiles.HOSTILE.resolve("gdal/shp/testshp/poly.shp"));
  }

  @AfterAll
  static void stop() {
    worker.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> everyFileComesToItsOutcome() {
    Map<String, String> committed = HostileOutcome.committed().stream()
        .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('\t')), Function.identity()));
    return CorpusFiles.below(CorpusFiles.HOSTILE).stream().map(file -> {
      String name = CorpusFiles.HOSTILE.relativize(file).toString();
      return DynamicTest.dynamicTest(name, () -> {
        Future<Run> run = worker.submit(() -> timed(file));
        Run done = run.get(HANGS_S, TimeUnit.SECONDS);
        assertThat(done.outcome().line()).isEqualTo(committed.get(name));
        assertThat(TimeUnit.NANOSECONDS.toSeconds(done.cpuNs())).as("seconds of processor time").isLessThan(MAX_CPU_S);
      });
    });
  }

  private static Run timed(Path file) {
    long before = THREADS.getCurrentThreadCpuTime();
    return new Run(HostileOutcome.of(IMPORTER, file), THREADS.getCurrentThreadCpuTime() - before);
  }

  @Test
  void theTableListsEveryFileAndNoCrash() {
    List<String> names = CorpusFiles.below(CorpusFiles.HOSTILE).stream()
        .map(file -> CorpusFiles.HOSTILE.relativize(file).toString()).toList();
    List<String> committed = HostileOutcome.committed();
    assertThat(committed).extracting(line -> line.split("\t")[0]).containsExactlyInAnyOrderElementsOf(names);
    assertThat(committed).extracting(line -> line.split("\t")[1]).isSubsetOf("LOADED", "PARTIAL", "REFUSED");
  }

  @Test
  void everyRefusalHasAReason() {
    for (String line : HostileOutcome.committed()) {
      String[] cells = line.split("\t");
      assertThat(cells[2].equals("-")).as(line).isEqualTo(cells[1].equals("LOADED"));
    }
  }

  @Test
  void noBrokenJsonIsTakenAndSoundJsonIsRefusedForNotBeingGeoJson() {
    Map<String, String[]> cells = HostileOutcome.committed().stream().filter(line -> line.contains("/JSONTestSuite/"))
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(c -> c[0].substring(c[0].lastIndexOf('/') + 1), Function.identity()));
    assertThat(cells).hasSize(318);
    assertThat(cells.values()).allSatisfy(c -> assertThat(c[1]).isEqualTo("REFUSED"));
    assertThat(cells.entrySet()).filteredOn(e -> e.getKey().startsWith("y_")).hasSize(95).allSatisfy(e ->
        assertThat(e.getValue()[2]).isEqualTo(e.getKey().startsWith("y_object_duplicated_key")
            ? "JSON_DUPLICATE_KEY" : "NOT_GEOJSON"));
  }
}
