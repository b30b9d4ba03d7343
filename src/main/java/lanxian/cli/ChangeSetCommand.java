package lanxian.cli;

import java.util.concurrent.Callable;
import lanxian.editing.Step;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code change-set …}: everything that can be done with change sets. */
@Command(name = "change-set", description = "Draws, reviews and publishes changes of zones.",
    mixinStandardHelpOptions = true)
public final class ChangeSetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private ChangeSetCommand() {}

  /** With its subcommands. */
  public static CommandLine commandLine(StoreOpener stores, EditingServices services) {
    CommandLine line = new CommandLine(new ChangeSetCommand());
    line.addSubcommand(new ChangeSetCreateCommand(stores, services));
    line.addSubcommand(new ChangeSetListCommand(stores, services));
    line.addSubcommand(new ChangeSetShowCommand(stores, services));
    line.addSubcommand(new ChangeSetAddCommand(stores, services));
    line.addSubcommand(new ChangeSetRemoveCommand(stores, services));
    line.addSubcommand(new ChangeSetValidateCommand(stores));
    line.addSubcommand(new ChangeSetMendCommand(stores));
    line.addSubcommand(new ImpactCommand(stores));
    step(line, stores, services, Step.SUBMIT, "Hands a draft over to a reviewer.");
    step(line, stores, services, Step.APPROVE, "Agrees to what others drew.");
    step(line, stores, services, Step.REJECT, "Says no to what others drew; needs --reason.");
    step(line, stores, services, Step.WITHDRAW, "Gives a change set up for good.");
    step(line, stores, services, Step.REOPEN, "Makes a draft again of what was rejected.");
    line.addSubcommand(new ChangeSetPublishCommand(stores, services));
    line.addSubcommand(new ChangeSetRollbackCommand(stores, services));
    line.addSubcommand(new ChangeSetHistoryCommand(stores, services));
    return line;
  }

  private static void step(
      CommandLine line, StoreOpener stores, EditingServices services, Step step, String description) {
    CommandLine command = new CommandLine(new ChangeSetStepCommand(stores, services, step));
    command.getCommandSpec().usageMessage().description(description);
    line.addSubcommand(step.word(), command);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }
}
