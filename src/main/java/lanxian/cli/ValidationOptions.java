package lanxian.cli;

import java.time.Clock;
import lanxian.checks.CheckOptions;
import lanxian.config.Settings;
import lanxian.domain.Dataset;
import lanxian.domain.RuleSet;
import lanxian.editing.validation.PublishedZones;
import lanxian.editing.validation.ValidationFile;
import lanxian.editing.validation.ValidationParameters;
import lanxian.editing.validation.ValidationService;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.SitingIndex;
import lanxian.store.Store;
import picocli.CommandLine.Mixin;

/** What the commands that check change sets share. */
final class ValidationOptions {
  @Mixin private SettingsOptions settings;

  /** Work with the checks. */
  @FunctionalInterface
  interface Work {
    int with(Store store, ValidationService validation, Settings settings);
  }

  int run(StoreOpener stores, Work work) {
    Settings loaded = settings.load();
    RuleSet rules = RuleSetLoader.fromDirectory(loaded.rules());
    ValidationParameters parameters = ValidationFile.load(loaded.rules(), rules);
    try (Store store = stores.open(loaded)) {
      Dataset dataset = store.zones().dataset();
      return work.with(store, new ValidationService(store.changeSets(), () -> rules, parameters,
          day -> PublishedZones.of(SitingIndex.of(dataset, day)), Clock.systemUTC(), CheckOptions.DEFAULT.zone()), loaded);
    }
  }
}
