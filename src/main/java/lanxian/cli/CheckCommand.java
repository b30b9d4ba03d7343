package lanxian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lanxian.checks.CheckAnswer;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckRequest;
import lanxian.checks.CheckService;
import lanxian.checks.ProjectIntake;
import lanxian.checks.RuleBooks;
import lanxian.config.Settings;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.report.RecordJson;
import lanxian.report.RecordText;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check PROJECT}: may this project stand there? */
@Command(name = "check", description = "Checks a project given as GeoJSON, boundary point TXT, Excel table of points, KML or zipped shapefile.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  /** Languages of the texts. */
  enum Language {
    zh,
    en
  }

  /** How the answer is printed. */
  enum Format {
    text,
    json
  }

  private static final double MAX_NEAR_M = 100_000;

  private final StoreOpener stores;

  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROJECT", description = "The .geojson, .txt, .xlsx, .kml or .zip.")
  private Path file;

  @Option(names = {"-p", "--property"}, paramLabel = "NAME=VALUE",
      description = "A property of the project, e.g. -p activity=LIVESTOCK -p phase=NEW; may be repeated.")
  private Map<String, String> properties = new TreeMap<>();

  @Option(names = "--crs", paramLabel = "EPSG:4517", description = "CRS of the coordinates, if the file does not tell.")
  private String crs;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Legal day (default: today in China).")
  private LocalDate asOf;

  @Option(names = "--near", paramLabel = "M", description = "List zones up to this many metres away.")
  private Double nearM;

  @Option(names = "--lang", defaultValue = "zh", paramLabel = "zh|en", description = "Language of the texts.")
  private Language lang;

  @Option(names = "--format", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = "--no-store", description = "Keep no record.")
  private boolean noStore;

  public CheckCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() throws IOException {
    if (nearM != null && !(nearM >= 0 && nearM <= MAX_NEAR_M)) {
      throw new ParameterException(spec.commandLine(), "--near must be between 0 and " + MAX_NEAR_M);
    }
    Settings loaded = settings.load();
    RuleFiles files = RuleFiles.fromDirectory(loaded.rules());
    RuleSet ruleSet = RuleSetLoader.load(files);
    Map<String, List<String>> parameters = new TreeMap<>();
    properties.forEach((name, value) -> parameters.put(name, List.of(value)));
    ProjectIntake.Input input = new ProjectIntake.Input(
        Files.readAllBytes(file), ProjectIntake.mediaTypeOf(file.getFileName().toString()), crs, parameters);
    RuleBooks books = new RuleBooks(ruleSet, files.content(), RuleSetLoader::fromContent);
    // No store is opened, let alone made, for a project that cannot be read; so nothing is said of where that one lies.
    Project project = books.intake().read(input, List.of(), read -> List.of());
    try (Store store = stores.open(loaded);
        CheckService checks = new CheckService(store, books, Clock.systemUTC(), CheckOptions.DEFAULT)) {
      CheckAnswer check = checks.check(new CheckRequest(project, asOf == null ? checks.today() : asOf,
          nearM == null ? loaded.nearM() : nearM, lang.name(), !noStore));
      print(check);
    }
    return ExitCode.DONE;
  }

  private void print(CheckAnswer check) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(format == Format.json
        ? new String(check.body(), StandardCharsets.UTF_8)
        : RecordText.of(RecordJson.read(check.body())));
    out.flush();
  }
}
