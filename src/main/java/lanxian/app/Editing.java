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
import lanxian.domain.RuleSet;
import lanxian.editing.ChangeSetService;
import lanxian.editing.validation.PublishedZones;
import lanxian.editing.validation.SubmitChecks;
import lanxian.editing.validation.ValidationFile;
import lanxian.editing.validation.ValidationService;
import lanxian.store.Store;

/** Makes the services of change sets: nothing is submitted or published that the checks have an error in. */
final class Editing {
  private Editing() {}

  /** The checks of a running service. */
  static ValidationService validation(Store store, CheckService checks, Settings settings, Clock clock) {
    return new ValidationService(store.changeSets(), checks::ruleSet,
        ValidationFile.load(settings.rules(), checks.ruleSet()), day -> PublishedZones.of(checks.index(day)), clock,
        checks.zone());
  }

  static ChangeSetService changeSets(
      Store store, Supplier<RuleSet> rules, Clock clock, ZoneId zone, ValidationService validation) {
    return new ChangeSetService(store, rules, clock, zone, new SubmitChecks(validation)::blocking);
  }

  /** The same for the command line, which reads the dataset when it is needed. */
  static ChangeSetService changeSets(Store store, RuleSet rules, Path ruleFolder) {
    Clock clock = Clock.systemUTC();
    ZoneId zone = CheckOptions.DEFAULT.zone();
    Function<LocalDate, PublishedZones> published = day -> PublishedZones.of(store.zones().dataset().inForce(day));
    ValidationService validation = new ValidationService(
        store.changeSets(), () -> rules, ValidationFile.load(ruleFolder, rules), published, clock, zone);
    return changeSets(store, () -> rules, clock, zone, validation);
  }
}
