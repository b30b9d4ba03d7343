package lanxian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lanxian.config.Settings;
import lanxian.domain.Coverage;
import lanxian.domain.RuleSet;
import lanxian.editing.ZonePublisher;
import lanxian.exchange.coverage.CoverageReader;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coverage FILE}: publishes entries of the coverage register. */
@Command(name = "coverage", description = "Publishes entries of the coverage register (which county has drawn which "
    + "category, and what is held) from a CSV with the columns county_code, category, status, valid_from, valid_to, note.",
    mixinStandardHelpOptions = true)
public final class CoverageCommand implements Callable<Integer> {
  private final StoreOpener stores;

  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The CSV, UTF-8.")
  private Path file;

  @Option(names = "--author", defaultValue = "import", description = "Who publishes (default: ${DEFAULT-VALUE}).")
  private String author;

  public CoverageCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() throws IOException {
    Settings loaded = settings.load();
    RuleSet ruleSet = RuleSetLoader.fromDirectory(loaded.rules());
    List<Coverage> entries =
        new CoverageReader(code -> ruleSet.category(code).isPresent()).read(Files.readAllBytes(file));
    try (Store store = stores.open(loaded)) {
      spec.commandLine().getOut().println(new ZonePublisher(store.zones())
          .publish(List.of(), entries, author, "Coverage register " + file.getFileName()).publication()
          .map(p -> "Published " + p.coverage() + " entries as revision " + p.revision() + ".")
          .orElse("Nothing new: the register says all of it already."));
    }
    return ExitCode.DONE;
  }
}
