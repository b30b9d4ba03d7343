package lanxian.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lanxian.config.Settings;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneVersion;
import lanxian.editing.AttributeChange;
import lanxian.editing.ZoneDifference;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zones …}: the history of zones. */
@Command(name = "zones", description = "Tells the history of zones.", mixinStandardHelpOptions = true)
public final class ZonesCommand implements Callable<Integer> {
  private final StoreOpener stores;

  @Spec private CommandSpec spec;

  public ZonesCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }

  @Command(name = "history", description = "Lists every version of a zone, oldest first.", mixinStandardHelpOptions = true)
  int history(@Mixin SettingsOptions settings,
      @Parameters(paramLabel = "ZONE", description = "Id of the zone.") String zone) {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = stores.open(settings.load())) {
      for (ZoneVersion version : versions(store, zone)) {
        out.printf(Locale.ROOT, "v%-3d revision %-5d %s  from %s to %s  %.2f m²  %s%s%n", version.version(),
            version.recorded().revision(), version.recorded().at(), version.validity().from(), version.validity().to(),
            version.areaM2(), version.description().name(), version.retired() ? "  retired" : "");
      }
    }
    return ExitCode.DONE;
  }

  @Command(name = "diff", description = "Tells what changed from one version of a zone to another.",
      mixinStandardHelpOptions = true)
  int diff(@Mixin SettingsOptions settings, @Parameters(paramLabel = "ZONE", description = "Id of the zone.") String zone,
      @Parameters(paramLabel = "A", description = "First version.") int first,
      @Parameters(paramLabel = "B", description = "Second version.") int second) {
    Settings loaded = settings.load();
    RuleSet rules = RuleSetLoader.fromDirectory(loaded.rules());
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = stores.open(loaded)) {
      List<ZoneVersion> versions = versions(store, zone);
      ZoneVersion from = version(versions, first);
      ZoneVersion to = version(versions, second);
      ZoneDifference shapes = ZoneDifference.between(from, to);
      out.printf(Locale.ROOT, "%s v%d → v%d: gained %.2f m², lost %.2f m², kept %.2f m²%n", zone, first, second,
          shapes.gainedM2(), shapes.lostM2(), shapes.keptM2());
      AttributeChange.between(rules, from, to).forEach(change ->
          out.printf("  %-20s %s → %s%n", change.name(), change.before(), change.after()));
    }
    return ExitCode.DONE;
  }

  private List<ZoneVersion> versions(Store store, String zone) {
    List<ZoneVersion> versions = store.zones().history(zone);
    if (versions.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no zone " + zone);
    }
    return versions;
  }

  private ZoneVersion version(List<ZoneVersion> versions, int number) {
    return versions.stream().filter(version -> version.version() == number).findFirst().orElseThrow(() ->
        new ParameterException(spec.commandLine(), "There is no version " + number + "; there are 1 to " + versions.size()));
  }
}
