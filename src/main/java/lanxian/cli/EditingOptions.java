package lanxian.cli;

import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.editing.ChangeSetService;
import lanxian.editing.EditingFault;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command on change sets shares: the database, who it is, and the version that he looked at. */
final class EditingOptions {
  @Mixin private SettingsOptions settings;
  @Mixin private CallerOptions callers;

  @Option(names = "--if-version", paramLabel = "N", description = "Only if the change set is still at this version "
      + "(default: whatever it is at).")
  private Integer expected;

  /** What a command works with. */
  record Desk(Store store, RuleSet rules, ChangeSetService service, Caller caller) {}

  /** Work at a desk. */
  @FunctionalInterface
  interface Work {
    void at(Desk desk);
  }

  int run(StoreOpener stores, EditingServices services, Work work) {
    Settings loaded = settings.load();
    RuleSet rules = RuleSetLoader.fromDirectory(loaded.rules());
    try (Store store = stores.open(loaded)) {
      work.at(new Desk(store, rules, services.over(store, rules, loaded.rules()), callers.caller(store, loaded)));
    }
    return ExitCode.DONE;
  }

  /** The version that the caller looked at, or else the newest. */
  int expected(Desk desk, String id) {
    return expected != null ? expected : found(desk, id).version();
  }

  static ChangeSet found(Desk desk, String id) {
    return desk.service().find(id).orElseThrow(() ->
        new FaultException(Fault.of(EditingFault.CHANGE_SET_UNKNOWN, "there is no change set " + id)));
  }
}
