package lanxian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lanxian.checks.CheckOptions;
import lanxian.config.Settings;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneProposal;
import lanxian.editing.generate.DraftAppender;
import lanxian.editing.generate.GeneratedZones;
import lanxian.editing.generate.GeneratorDescription;
import lanxian.editing.generate.GeneratorInput;
import lanxian.editing.generate.GeneratorParameter;
import lanxian.editing.generate.Generators;
import lanxian.editing.generate.InputFeature;
import lanxian.editing.generate.json.DrawnFeatures;
import lanxian.editing.generate.json.GeneratedJson;
import lanxian.rules.DelineationLoader;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate ID}: makes drafts of zones; without an id, tells what generators there are. */
@Command(name = "generate", description = "Makes drafts of zones (推定) from what is drawn and from parameters; without an "
    + "id, lists the generators and their parameters.", mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "The generator, e.g. well.")
  private String id;

  @Option(names = "--input", paramLabel = "FILE", description = "What is drawn, as GeoJSON in longitude, latitude.")
  private Path input;

  @Option(names = "--zone", paramLabel = "ZONE_ID[=ROLE]", description = "A zone that serves as input; may be repeated.")
  private List<String> zones = List.of();

  @Option(names = {"-p", "--param"}, paramLabel = "NAME=VALUE", description = "A parameter; may be repeated.")
  private Map<String, String> parameters = new TreeMap<>();

  @Option(names = "--day", paramLabel = "DATE", description = "Day whose zones count (default: today in China).")
  private LocalDate day;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the drafts go as GeoJSON.")
  private Path out;

  @Option(names = "--change-set", paramLabel = "ID", description = "A draft change set that takes them.")
  private String changeSet;

  @Mixin private CallerOptions callers;

  /** @param services make the service of change sets that drafts go through */
  public GenerateCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    Settings loaded = settings.load();
    RuleSet rules = RuleSetLoader.fromDirectory(loaded.rules());
    Generators known = new Generators(
        DelineationLoader.fromDirectory(loaded.rules(), Generators.numbers(), rules), rules, any -> List.of());
    if (id == null) {
      known.descriptions().forEach(this::describe);
      return ExitCode.DONE;
    }
    if (known.description(id).isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no generator " + id + "; there are "
          + String.join(", ", known.descriptions().stream().map(GeneratorDescription::id).toList()));
    }
    GeneratorInput given = given();
    try (Store store = stores.open(loaded)) {
      GeneratedZones made = new Generators(
          known.delineation(), rules, when -> store.zones().dataset().inForce(when)).run(id, given);
      tell(made);
      if (out != null) {
        Files.write(out, GeneratedJson.of(made));
      }
      if (changeSet != null) {
        append(store, loaded, rules, made);
      }
    }
    return ExitCode.DONE;
  }

  private GeneratorInput given() throws IOException {
    List<Fault> faults = new ArrayList<>();
    List<InputFeature> features = input == null ? List.of() : DrawnFeatures.of(Files.readAllBytes(input), "", faults);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    List<GeneratorInput.NamedZone> named = zones.stream().map(zone -> zone.split("=", 2))
        .map(parts -> new GeneratorInput.NamedZone(parts[0], parts.length == 1 ? null : parts[1])).toList();
    return new GeneratorInput(new TreeMap<>(parameters), features, named,
        day == null ? LocalDate.now(Clock.system(CheckOptions.DEFAULT.zone())) : day, SecurityLevel.RESTRICTED);
  }

  private void tell(GeneratedZones made) {
    PrintWriter print = spec.commandLine().getOut();
    for (ZoneProposal zone : made.zones()) {
      print.printf("%s  %s %s  %s  %.2f ha%n", zone.zoneId(), zone.description().category(),
          zone.description().zoneClass(), zone.description().name(), Generators.areaM2(zone.geometry()) / 1e4);
    }
    made.numbers().forEach(number -> print.println("  " + number.line()));
    made.notices().forEach(notice -> print.println("  " + notice.code() + ": " + notice.detail()));
    print.flush();
  }

  private void append(Store store, Settings loaded, RuleSet rules, GeneratedZones made) {
    int seen = store.changeSets().find(changeSet).map(ChangeSet::version).orElse(0);
    ChangeSet next = new DraftAppender(services.over(store, rules, loaded.rules()))
        .append(callers.caller(store, loaded), changeSet, seen, made.changes());
    spec.commandLine().getOut().println("Change set " + next.id() + " is now version " + next.version() + ".");
  }

  private void describe(GeneratorDescription generator) {
    PrintWriter print = spec.commandLine().getOut();
    print.printf("%s  %s  %s%n", generator.id(), generator.title().zh(), generator.title().en());
    generator.inputs().forEach(role ->
        print.printf("  draw %s (%s): %s%n", role.name(), role.shape(), role.text().en()));
    for (GeneratorParameter parameter : generator.parameters()) {
      String values = parameter.choices().isEmpty() ? parameter.unit() == null ? "" : " [" + parameter.unit() + "]"
          : " " + parameter.choices().stream().map(GeneratorParameter.Choice::value).toList();
      print.printf("  %s%s%s: %s%n", parameter.name(), values, parameter.required() ? " (needed)" : "",
          parameter.text().en());
    }
    print.flush();
  }
}
