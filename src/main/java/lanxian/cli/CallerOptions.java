package lanxian.cli;

import java.util.Set;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.store.Store;
import picocli.CommandLine.Option;

/** Who uses a command that asks for a person. */
public final class CallerOptions {
  @Option(names = "--login", paramLabel = "LOGIN", required = true, description = "Who does this.")
  private String login;

  /** The person: whoever works on the machine, with its database, draws and reviews. */
  public Caller caller(Store store, Settings settings) {
    return new Caller(login, null, Set.of(Role.PLANNER, Role.REVIEWER), SecurityLevel.RESTRICTED, null,
        Caller.Means.CONSOLE);
  }
}
