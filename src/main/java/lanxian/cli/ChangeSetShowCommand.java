package lanxian.cli;

import java.util.concurrent.Callable;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.editing.EditingFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set show ID}: what a change set is, or was. */
@Command(name = "show", description = "Shows a change set with its changes.",
    mixinStandardHelpOptions = true)
final class ChangeSetShowCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the change set.")
  private String id;

  @Option(names = "--at", paramLabel = "N", description = "As it was at this version.")
  private Integer at;

  ChangeSetShowCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.run(stores, services, desk -> ChangeSetText.whole(at == null ? EditingOptions.found(desk, id)
        : desk.service().find(id, at).orElseThrow(() -> new FaultException(Fault.of(EditingFault.CHANGE_SET_UNKNOWN,
            "there is no change set " + id + " at version " + at))), spec.commandLine().getOut()));
  }
}
