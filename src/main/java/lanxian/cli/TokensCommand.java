package lanxian.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lanxian.access.Access;
import lanxian.access.NewToken;
import lanxian.access.TokenDraft;
import lanxian.domain.Caller;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.store.ApiToken;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tokens}: API tokens. */
@Command(name = "tokens", description = "Keeps API tokens, with which programs act for people.",
    mixinStandardHelpOptions = true)
public final class TokensCommand implements Callable<Integer> {
  private static final int PAGE = 1_000;

  @Spec private CommandSpec spec;

  private TokensCommand() {}

  /** The command with what it can do. */
  public static CommandLine line(StoreOpener stores) {
    return new CommandLine(new TokensCommand()).addSubcommand(new Create(stores)).addSubcommand(new All(stores))
        .addSubcommand(new Revoke(stores));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }

  private static void print(PrintWriter out, ApiToken token) {
    out.println(token.id() + "\t" + token.login() + "\t" + token.name() + "\t" + token.roles() + "\tup to "
        + token.clearance() + "\tuntil " + token.expiresAt() + "\tlast used "
        + (token.lastUsed() == null ? "never" : token.lastUsed()));
  }

  /** {@code tokens create}. */
  @Command(name = "create", description = "Makes a token and prints it; it is not shown again.",
      mixinStandardHelpOptions = true)
  static final class Create extends AccessCommand {
    @Parameters(paramLabel = "LOGIN", description = "For whom the program acts.")
    private String login;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is for.")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", split = ",",
        description = "What it may do, of the roles of its owner: ${COMPLETION-CANDIDATES}; may be repeated.")
    private Set<Role> roles = Set.of();

    @Option(names = "--clearance", paramLabel = "LEVEL",
        description = "Highest level it sees: ${COMPLETION-CANDIDATES} (default: what its roles see).")
    private SecurityLevel clearance;

    @Option(names = "--days", paramLabel = "DAYS", defaultValue = "90",
        description = "How long it is good for, at most 366 (default: ${DEFAULT-VALUE}).")
    private int days;

    Create(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      Instant end = Instant.now().plus(Duration.ofDays(days));
      NewToken made = access.tokens().create(console, login, new TokenDraft(name, roles, clearance, end));
      print(out, made.token());
      out.println(made.secret());
    }
  }

  /** {@code tokens list}. */
  @Command(name = "list", description = "Lists tokens, without what programs show.", mixinStandardHelpOptions = true)
  static final class All extends AccessCommand {
    @Option(names = "--login", paramLabel = "LOGIN", description = "Those of one person (default: all).")
    private String login;

    All(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      String after = null;
      List<ApiToken> page;
      do {
        page = access.tokens().list(console, after, PAGE);
        page.stream().filter(token -> login == null || Person.keyOf(login).equals(Person.keyOf(token.login())))
            .forEach(token -> print(out, token));
        after = page.isEmpty() ? null : page.get(page.size() - 1).id();
      } while (page.size() == PAGE);
    }
  }

  /** {@code tokens revoke}. */
  @Command(name = "revoke", description = "Makes a token void.", mixinStandardHelpOptions = true)
  static final class Revoke extends AccessCommand {
    @Parameters(paramLabel = "ID", description = "As tokens list shows it.")
    private String id;

    Revoke(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      access.tokens().revoke(console, id);
      out.println(id + " is void.");
    }
  }
}
