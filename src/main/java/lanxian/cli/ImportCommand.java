package lanxian.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lanxian.config.Settings;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.editing.Published;
import lanxian.editing.ZonePublisher;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportResult;
import lanxian.exchange.Importer;
import lanxian.exchange.layer.Limits;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE}: reads a layer, reports on every feature, publishes. */
@Command(name = "import", description = "Imports zones from a shapefile (loose or zipped), GeoPackage, GeoJSON, KML, KMZ, "
    + "FlatGeobuf or boundary point TXT and publishes them as one dataset revision.", mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  private final StoreOpener stores;

  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The .shp, .zip, .gpkg, .geojson, .kml, .kmz, .fgb or .txt.")
  private Path file;

  @Option(names = "--category", required = true, paramLabel = "C", description = "Category of the zones.")
  private String category;

  @Option(names = "--class", paramLabel = "K", description = "Class of all zones (default: the file tells).")
  private String zoneClass;

  @Option(names = "--crs", paramLabel = "EPSG:4517", description = "CRS that counts whatever the file says.")
  private String crs;

  @Option(names = "--encoding", paramLabel = "GBK", description = "Text encoding that counts whatever the file says.")
  private String encoding;

  @Option(names = "--layer", paramLabel = "NAME", description = "Which layer, where the file holds several.")
  private String layer;

  @Option(names = "--security-level", paramLabel = "LEVEL",
      description = "PUBLIC, INTERNAL or RESTRICTED: of zones that state none themselves (default: INTERNAL).")
  private SecurityLevel securityLevel;

  @Option(names = "--partial", description = "Take the good features even if others are refused.")
  private boolean partial;

  @Option(names = "--dry-run", description = "Report only, write nothing; ends with 1 if anything would be refused.")
  private boolean dryRun;

  @Option(names = "--all", description = "List every feature, not only those with something to tell.")
  private boolean all;

  @Option(names = "--author", defaultValue = "import", description = "Who publishes (default: ${DEFAULT-VALUE}).")
  private String author;

  public ImportCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() {
    Settings loaded = settings.load();
    ImportResult result = new Importer().read(file, options(RuleSetLoader.fromDirectory(loaded.rules())));
    PrintWriter out = spec.commandLine().getOut();
    new ImportReportText(all).write(result.report(), out);
    if (!result.report().accepted()) {
      out.println("Nothing was taken; mend the file, or take the good features with --partial.");
      return ExitCode.SAYS_NO;
    }
    if (dryRun) {
      out.println("Dry run: nothing was written.");
      return result.report().counts().refused() == 0 ? ExitCode.DONE : ExitCode.SAYS_NO;
    }
    try (Store store = stores.open(loaded)) {
      Published published = new ZonePublisher(store.zones())
          .publish(result.drafts(), List.of(), author, "Import of " + result.report().file());
      out.printf("Zones: %d new, %d changed, %d unchanged.%n", published.added(), published.changed(),
          published.unchanged());
      out.println(published.publication()
          .map(p -> "Published " + p.zones() + " zones as revision " + p.revision() + ".")
          .orElse("Nothing new: the dataset holds all of it already."));
    }
    return ExitCode.DONE;
  }

  private ImportOptions options(RuleSet ruleSet) {
    Category found = ruleSet.category(category).orElseThrow(() -> new ParameterException(spec.commandLine(),
        "There is no category " + category + "; there are "
            + String.join(", ", ruleSet.categories().stream().map(Category::code).toList())));
    return new ImportOptions(found, zoneClass, crs, encoding, layer, partial, true, Limits.IMPORT,
        securityLevel);
  }
}
