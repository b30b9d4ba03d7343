package lanxian.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.config.Settings;
import lanxian.domain.ChangeSet;
import lanxian.domain.RuleSet;
import lanxian.impact.AreaChange;
import lanxian.impact.Flip;
import lanxian.impact.Impact;
import lanxian.impact.ImpactJson;
import lanxian.impact.ImpactService;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set impact ID}: what a change set would do. */
@Command(name = "impact", description = "Tells what a change set would do: area gained and lost, and the stored siting "
    + "checks and registered facilities whose verdict would flip.", mixinStandardHelpOptions = true)
public final class ImpactCommand implements Callable<Integer> {
  /** How the answer is printed. */
  enum Format {
    text,
    json,
    geojson
  }

  private final StoreOpener stores;

  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The change set.")
  private String id;

  @Option(names = "--format", defaultValue = "text",
      description = "text, json or geojson (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = "--limit", defaultValue = "100", paramLabel = "N",
      description = "Projects of each list (default: ${DEFAULT-VALUE}).")
  private int limit;

  public ImpactCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() {
    Settings loaded = settings.load();
    RuleFiles files = RuleFiles.fromDirectory(loaded.rules());
    RuleSet ruleSet = RuleSetLoader.load(files);
    try (Store store = stores.open(loaded); CheckService checks = new CheckService(store,
        new RuleBooks(ruleSet, files.content(), RuleSetLoader::fromContent), Clock.systemUTC(), CheckOptions.DEFAULT)) {
      Optional<ChangeSet> set = store.changeSets().find(id);
      if (set.isEmpty()) {
        spec.commandLine().getErr().println("There is no change set " + id);
        return ExitCode.WRONG_USE;
      }
      print(new ImpactService(store, checks).impact(set.get()));
    }
    return ExitCode.DONE;
  }

  private void print(Impact impact) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> out.println(ImpactJson.write(impact, limit));
      case geojson -> out.println(ImpactJson.geoJson(impact, limit));
      case text -> text(impact, out);
    }
    out.flush();
  }

  private void text(Impact impact, PrintWriter out) {
    out.printf("Change set %s, version %d, on revision %d, in force from %s%n", impact.changeSetId(),
        impact.changeSetVersion(), impact.datasetRevision(), impact.day());
    impact.leftOut().forEach(left ->
        out.printf("left out: zone %s: %s: %s%n", left.zoneId(), left.why(), left.detail()));
    if (impact.areas() == null) {
      out.println("Area gained and lost cannot be computed; the log says why.");
    } else {
      impact.areas().forEach(change -> area(change, out));
    }
    Impact.Counts counts = impact.projects().counts();
    out.printf("%d projects: %d out of reach, %d evaluated (%d uncertain), %d could not be evaluated%n", counts.total(),
        counts.outOfReach(), counts.evaluated(), counts.uncertain(), counts.notEvaluated());
    flips("become stricter", counts.stricter(), impact.projects().stricter(), out);
    flips("become less strict", counts.looser(), impact.projects().looser(), out);
    flips("become certain or uncertain", counts.undetermined(), impact.projects().undetermined(), out);
    impact.projects().notEvaluated().stream().limit(limit).forEach(project ->
        out.printf("not evaluated: %s %s: %s%n", lower(project.kind()), project.id(), project.why()));
  }

  private static void area(AreaChange change, PrintWriter out) {
    String kind = change.category() + (change.zoneClass() == null ? "" : " " + change.zoneClass());
    out.printf(Locale.ROOT, "%s: +%,.2f m² −%,.2f m²%n", kind, change.gainedM2(), change.lostM2());
    change.counties().forEach(share -> out.printf(Locale.ROOT, "  %s: +%,.2f m² −%,.2f m²%n",
        share.countyCode() == null ? "outside of all counties" : share.countyCode() + " " + share.name(),
        share.gainedM2(), share.lostM2()));
  }

  private void flips(String what, long count, List<Flip> flips, PrintWriter out) {
    out.printf("%d %s%n", count, what);
    flips.stream().limit(limit).forEach(flip -> out.printf("  %s %s %s: %s → %s (zones %s)%n", lower(flip.kind()),
        flip.id(), flip.name() == null ? "" : flip.name(), flip.before(), flip.after(),
        String.join(", ", flip.zones())));
  }

  private static String lower(Flip.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
