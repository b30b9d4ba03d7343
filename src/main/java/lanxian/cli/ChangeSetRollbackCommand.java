package lanxian.cli;

import java.util.concurrent.Callable;
import lanxian.editing.Heading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set rollback REVISION}: a draft that goes back to a revision. */
@Command(name = "rollback", description = "Begins a draft that goes back to what a revision said, and prints its id.",
    mixinStandardHelpOptions = true)
final class ChangeSetRollbackCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "REVISION", description = "Revision to go back to.")
  private long revision;

  @Option(names = "--title", paramLabel = "TITLE", description = "What it is about.")
  private String title;

  ChangeSetRollbackCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    Heading heading = new Heading(title == null ? "Rollback to revision " + revision : title, null, null);
    return options.run(stores, services, desk ->
        spec.commandLine().getOut().println(desk.service().rollback(desk.caller(), heading, revision).id()));
  }
}
