package lanxian.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Role;
import lanxian.editing.EditingFault;
import lanxian.editing.validation.Mended;
import lanxian.editing.validation.ValidationService;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set mend ID}: does what {@code change-set validate} proposes. */
@Command(name = "mend", description = "Does mends that change-set validate proposes.", mixinStandardHelpOptions = true)
public final class ChangeSetMendCommand implements Callable<Integer> {
  private final StoreOpener stores;

  @Mixin private ValidationOptions options;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the change set.")
  private String id;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "MEND", description = "Ids of mends.")
  private List<String> mends;

  @Option(names = "--all", description = "All that need nobody to choose.")
  private boolean all;

  @Mixin private CallerOptions callers;

  @Option(names = "--if-version", paramLabel = "N",
      description = "Only if the change set is still at this version (default: whatever it is at).")
  private Integer expected;

  public ChangeSetMendCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() {
    if (all == (mends != null)) {
      throw new ParameterException(spec.commandLine(), "name the mends, or all of them by --all");
    }
    return options.run(stores, this::mend);
  }

  private int mend(Store store, ValidationService validation, Settings loaded) {
    Caller caller = callers.caller(store, loaded);
    if (!caller.has(Role.PLANNER)) {
      throw new FaultException(Fault.of(EditingFault.ROLE_NEEDED, "change sets are mended by PLANNERs"));
    }
    Optional<ValidationService.Outcome> outcome = store.changeSets().find(id).map(ChangeSet::version).flatMap(version ->
        validation.mend(caller, id, expected == null ? version : expected, mends));
    if (outcome.isEmpty()) {
      spec.commandLine().getErr().println("There is no change set " + id);
      return ExitCode.SAYS_NO;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Mended.Done done : outcome.get().mended().done()) {
      out.printf("%s: %s: %s%n", done.mend().zoneId(), done.mend().method(), done.effect()
          .map(effect -> "%+.2f m²".formatted(effect.areaChangeM2())).orElse("nothing left to do"));
    }
    out.printf("%d mends, %+.2f m² together; the change set is at version %d%n",
        outcome.get().mended().done().size(), outcome.get().mended().areaChangeM2(), outcome.get().version());
    out.flush();
    return ExitCode.DONE;
  }
}
