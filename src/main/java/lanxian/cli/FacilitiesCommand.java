package lanxian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lanxian.checks.FacilityRegister;
import lanxian.checks.RuleBooks;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.Facility;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.exchange.layer.SourceFile;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code facilities import FILE} and {@code facilities list}: the register of farms, plants and wells that are there. */
@Command(name = "facilities", description = "The register of farms, plants and wells that are there.",
    mixinStandardHelpOptions = true)
public final class FacilitiesCommand implements Callable<Integer> {
  private static final int PAGE = 500;

  private final StoreOpener stores;

  @Spec private CommandSpec spec;

  public FacilitiesCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }

  @Command(name = "import", description = "Registers every feature of a GeoJSON, zipped shapefile, GeoPackage, FlatGeobuf "
      + "or KML; all of them or, if anything is wrong, none.", mixinStandardHelpOptions = true)
  int add(@Mixin SettingsOptions settings,
      @Parameters(paramLabel = "FILE", description = "The file.") Path file,
      @Option(names = "--crs", paramLabel = "EPSG:4517", description = "CRS, if the file does not tell.") String crs,
      @Option(names = "--author", defaultValue = "import", description = "Who registers (default: ${DEFAULT-VALUE}).")
      String author) throws IOException {
    Settings loaded = settings.load();
    SourceFile source = new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
    try (Store store = stores.open(loaded)) {
      Caller caller =
          new Caller(author, null, Set.of(Role.OFFICER), SecurityLevel.INTERNAL, null, Caller.Means.CONSOLE);
      List<Facility> added = register(store, loaded).add(source, crs, caller);
      out().println("Registered " + added.size() + (added.size() == 1 ? " facility." : " facilities."));
    }
    return ExitCode.DONE;
  }

  @Command(name = "list", description = "Lists the facilities that are there: id, version, activity, name.",
      mixinStandardHelpOptions = true)
  int list(@Mixin SettingsOptions settings) {
    Settings loaded = settings.load();
    try (Store store = stores.open(loaded)) {
      FacilityRegister register = register(store, loaded);
      List<Facility> page = register.page(null, null, null, PAGE);
      while (!page.isEmpty()) {
        page.forEach(facility -> out().printf("%s v%d %s %s%n", facility.id(), facility.version(),
            facility.project().activity(), facility.properties().getOrDefault("name", "")));
        page = register.page(null, null, page.get(page.size() - 1).id(), PAGE);
      }
      out().flush();
    }
    return ExitCode.DONE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static FacilityRegister register(Store store, Settings settings) {
    RuleFiles files = RuleFiles.fromDirectory(settings.rules());
    RuleBooks books = new RuleBooks(RuleSetLoader.load(files), files.content(), RuleSetLoader::fromContent);
    return new FacilityRegister(store.facilities(), books, Clock.systemUTC());
  }
}
