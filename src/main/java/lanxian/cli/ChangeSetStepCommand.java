package lanxian.cli;

import java.util.concurrent.Callable;
import lanxian.domain.ChangeSet;
import lanxian.editing.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set submit ID} and the other steps that change no zone. */
@Command(mixinStandardHelpOptions = true)
final class ChangeSetStepCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;
  private final Step step;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the change set.")
  private String id;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private String reason;

  ChangeSetStepCommand(StoreOpener stores, EditingServices services, Step step) {
    this.stores = stores;
    this.services = services;
    this.step = step;
  }

  @Override
  public Integer call() {
    return options.run(stores, services, desk -> {
      ChangeSet set = desk.service().move(desk.caller(), id, options.expected(desk, id), step, reason);
      spec.commandLine().getOut().printf("%s is %s (version %d).%n", id, set.state(), set.version());
    });
  }
}
