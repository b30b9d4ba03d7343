package lanxian.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set remove ID CHANGE…}: takes changes out. */
@Command(name = "remove", description = "Takes changes out of a draft.",
    mixinStandardHelpOptions = true)
final class ChangeSetRemoveCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the change set.")
  private String id;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "CHANGE", description = "Ids of changes.")
  private Set<String> changes;

  ChangeSetRemoveCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.run(stores, services, desk -> ChangeSetText.whole(
        desk.service().remove(desk.caller(), id, options.expected(desk, id), changes), spec.commandLine().getOut()));
  }
}
