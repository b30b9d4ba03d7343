package lanxian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSets;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDraft;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;

/** How long a new service over 200,000 zones in an embedded store takes to its first answer, without and with a file. */
public final class StartBench {
  private static final int ZONES_PER_PUBLICATION = 10_000;
  private static final int STARTS = 3;
  private static final Path FOLDER = Path.of("target", "bench", "start").toAbsolutePath();

  private StartBench() {}

  /** Prints a table and writes {@code target/bench/start.json}; no arguments. */
  public static void main(String[] arguments) throws Exception {
    GrowthReport report = new GrowthReport();
    fill(report);
    report.add("first answer without a file s", answer(report, "closing and saving s"));
    ServedStart.build();
    for (int i = 1; i <= STARTS; i++) {
      ServedStart start = ServedStart.measure(FOLDER);
      report.add("start " + i + " from the file: first answer s", start.wallS());
      report.add("start " + i + " from the file: processor s", start.processorS());
    }
    report.write(Path.of("target", "bench", "start.json"));
  }

  private static Store open() {
    return H2Store.open("jdbc:h2:file:" + FOLDER.resolve("zones"));
  }

  private static void fill(GrowthReport report) throws Exception {
    Files.createDirectories(FOLDER);
    try (var left = Files.newDirectoryStream(FOLDER, "*.cells")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    List<BenchZone> zones = DataSets.L.load().zones();
    long start = System.nanoTime();
    try (Store store = open()) {
      for (int from = (int) store.zones().revision() * ZONES_PER_PUBLICATION; from < zones.size();
          from += ZONES_PER_PUBLICATION) {
        store.zones().publish(new PublicationDraft(null, "bench", "L",
            zones.subList(from, Math.min(zones.size(), from + ZONES_PER_PUBLICATION)).stream().map(StartBench::draft)
                .toList(), List.of()));
      }
    }
    report.add("publishing s", (System.nanoTime() - start) / 1e9);
  }

  private static ZoneDraft draft(BenchZone zone) {
    return new ZoneDraft("zone-" + zone.id(), GrowthZones.description(zone), zone.geometry(), 0, Validity.ALWAYS, false);
  }

  private static double answer(GrowthReport report, String closing) {
    RuleFiles files = RuleFiles.fromDirectory(Path.of("rules"));
    RuleSet rules = RuleSetLoader.load(files);
    CheckOptions plain = CheckOptions.DEFAULT;
    CheckOptions options =
        new CheckOptions(plain.indexes(), plain.olderDatasets(), plain.zone(), plain.memoryBytes(), FOLDER);
    long start = System.nanoTime();
    try (Store store = open()) {
      CheckService service = new CheckService(store, new RuleBooks(rules, files.content(), RuleSetLoader::fromContent),
          Clock.systemUTC(), options);
      service.identify(87.3, 44, service.today(), "zh");
      double answered = (System.nanoTime() - start) / 1e9;
      long end = System.nanoTime();
      service.close();
      report.add(closing, (System.nanoTime() - end) / 1e9);
      return answered;
    }
  }
}
