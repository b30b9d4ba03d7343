package lanxian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set history ID}: everything that was done to a change set. */
@Command(name = "history", description = "Tells everything that was done to a change set.",
    mixinStandardHelpOptions = true)
final class ChangeSetHistoryCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the change set.")
  private String id;

  ChangeSetHistoryCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.run(stores, services, desk -> {
      EditingOptions.found(desk, id);
      desk.service().steps(id).forEach(step -> ChangeSetText.step(step, spec.commandLine().getOut()));
    });
  }
}
