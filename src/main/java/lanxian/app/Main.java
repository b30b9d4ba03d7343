package lanxian.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import lanxian.cli.AuditCommand;
import lanxian.cli.ChangeSetCommand;
import lanxian.cli.CheckCommand;
import lanxian.cli.CoverageCommand;
import lanxian.cli.ErrorLines;
import lanxian.cli.ExitCode;
import lanxian.cli.ExportCommand;
import lanxian.cli.FacilitiesCommand;
import lanxian.cli.GenerateCommand;
import lanxian.cli.ImportCommand;
import lanxian.cli.PeopleCommand;
import lanxian.cli.RulesCommand;
import lanxian.cli.StoreOpener;
import lanxian.cli.ZonesCommand;
import lanxian.cli.TokensCommand;
import lanxian.config.Settings;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(name = "lanxian", version = "lanxian 0.1.0", mixinStandardHelpOptions = true,
    description = "Protection zones, and whether a project may stand where it is planned.",
    footer = "Every option also has a LANXIAN_… variable and a key in lanxian.yml. Exit codes: 0 done, 1 a check says "
        + "no, 2 wrong use, 3 fault.")
public final class Main implements Callable<Integer> {
  private static final String SERVE = "serve";

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs the command of the arguments and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(arguments).execute(arguments));
  }

  /** What these arguments need: looking through the options of all commands would hold up a start of the service. */
  static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(SERVE, new ServeCommand());
    if (arguments.length == 0 || !arguments[0].equals(SERVE)) {
      addOthers(line);
    }
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((exception, command, result) -> ErrorLines.print(exception, command.getErr()));
    return line;
  }

  private static void addOthers(CommandLine line) {
    StoreOpener stores = Main::openWithSample;
    line.addSubcommand(new ImportCommand(stores));
    line.addSubcommand(new ExportCommand(stores));
    line.addSubcommand(new CoverageCommand(stores));
    line.addSubcommand(new CheckCommand(stores));
    line.addSubcommand(new FacilitiesCommand(stores));
    line.addSubcommand(new RulesCommand());
    line.addSubcommand(new AuditCommand(stores));
    line.addSubcommand(ChangeSetCommand.commandLine(stores, Editing::changeSets));
    line.addSubcommand(new ZonesCommand(stores));
    line.addSubcommand(PeopleCommand.line(stores));
    line.addSubcommand(TokensCommand.line(stores));
    line.addSubcommand(new GenerateCommand(stores, Editing::changeSets));
  }

  private static Store openWithSample(Settings settings) {
    Store store = Stores.open(settings);
    try {
      if (settings.sample() != null) {
        new SampleLoader(RuleSetLoader.fromDirectory(settings.rules())).loadInto(store.zones(), settings.sample());
      }
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }
}
