package lanxian.cli;

import java.util.EnumSet;
import java.util.concurrent.Callable;
import lanxian.domain.ChangeSetState;
import lanxian.store.ChangeSetFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code change-set list}: change sets, the latest changed first. */
@Command(name = "list", description = "Lists change sets, the latest changed first.",
    mixinStandardHelpOptions = true)
final class ChangeSetListCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Option(names = "--state", paramLabel = "STATE", description = "Only those in this state: ${COMPLETION-CANDIDATES}.")
  private ChangeSetState state;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  ChangeSetListCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    ChangeSetFilter filter = state == null ? ChangeSetFilter.ALL : ChangeSetFilter.in(EnumSet.of(state));
    return options.run(stores, services, desk -> desk.service().list(filter, null, limit).forEach(summary ->
        ChangeSetText.line(summary.set(), summary.changes(), spec.commandLine().getOut())));
  }
}
