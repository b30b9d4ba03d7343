package lanxian.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.config.Settings;
import lanxian.domain.Delineation;
import lanxian.domain.RuleSet;
import lanxian.editing.ChangeSetService;
import lanxian.editing.generate.Generators;
import lanxian.editing.validation.PublishedZones;
import lanxian.editing.validation.SubmitChecks;
import lanxian.editing.validation.ValidationFile;
import lanxian.editing.validation.ValidationService;
import lanxian.store.Store;

/**
 * The services of planners.
 *
 * @param changeSets refuses to submit or publish what the checks have an error in
 */
record Editing(ChangeSetService changeSets, ValidationService validation, Generators generators) {

  /** Those of a running service. */
  static Editing of(Store store, CheckService checks, Delineation delineation, Settings settings, Clock clock) {
    ValidationService validation = new ValidationService(store.changeSets(), checks::ruleSet,
        ValidationFile.load(settings.rules(), checks.ruleSet()), day -> PublishedZones.of(checks.index(day)), clock,
        checks.zone());
    return new Editing(changeSets(store, checks::ruleSet, clock, checks.zone(), validation), validation,
        new Generators(delineation, checks.ruleSet(), day -> checks.dataset().inForce(day)));
  }

  /** Change sets for the command line, which reads the dataset when it is needed. */
  static ChangeSetService changeSets(Store store, RuleSet rules, Path ruleFolder) {
    Clock clock = Clock.systemUTC();
    ZoneId zone = CheckOptions.DEFAULT.zone();
    Function<LocalDate, PublishedZones> published = day -> PublishedZones.of(store.zones().dataset().inForce(day));
    return changeSets(store, () -> rules, clock, zone, new ValidationService(
        store.changeSets(), () -> rules, ValidationFile.load(ruleFolder, rules), published, clock, zone));
  }

  private static ChangeSetService changeSets(
      Store store, Supplier<RuleSet> rules, Clock clock, ZoneId zone, ValidationService validation) {
    return new ChangeSetService(store, rules, clock, zone, new SubmitChecks(validation)::blocking);
  }
}
