package lanxian.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import lanxian.editing.Heading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set create TITLE}: begins a draft. */
@Command(name = "create", description = "Begins a draft and prints its id.",
    mixinStandardHelpOptions = true)
final class ChangeSetCreateCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TITLE", description = "What it is about.")
  private String title;

  @Option(names = "--note", paramLabel = "TEXT", description = "Basis and reasons.")
  private String note;

  @Option(names = "--valid-from", paramLabel = "DATE", description = "Day from which it is to be in force (default: the day "
      + "it is published on).")
  private LocalDate validFrom;

  ChangeSetCreateCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.run(stores, services, desk -> spec.commandLine().getOut().println(
        desk.service().create(desk.caller(), new Heading(title, note, validFrom)).id()));
  }
}
