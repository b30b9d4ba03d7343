package lanxian.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import lanxian.domain.ChangeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set publish ID}: brings an approved change set into the dataset. */
@Command(name = "publish", description = "Publishes an approved change set as one revision.",
    mixinStandardHelpOptions = true)
final class ChangeSetPublishCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the change set.")
  private String id;

  @Option(names = "--valid-from", paramLabel = "DAY", description = "Day from which it is in force, like 2026-12-01, "
      + "instead of the one that the draft names.")
  private LocalDate validFrom;

  @Option(names = "--allow-past", description = "Zones may come into force on days that are past, "
      + "which changes what was true.")
  private boolean allowPast;

  ChangeSetPublishCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.run(stores, services, desk -> {
      ChangeSet set = desk.service().publish(desk.caller(), id, options.expected(desk, id), validFrom, allowPast);
      spec.commandLine().getOut().printf("Published %d changes as revision %d.%n", set.changes().size(),
          set.publishedRevision());
    });
  }
}
