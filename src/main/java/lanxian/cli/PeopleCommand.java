package lanxian.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import lanxian.access.Access;
import lanxian.access.AccessFault;
import lanxian.access.OneTimePassword;
import lanxian.access.People;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code people}: accounts. */
@Command(name = "people", description = "Keeps the accounts of people.", mixinStandardHelpOptions = true)
public final class PeopleCommand implements Callable<Integer> {
  private static final int PAGE = 1_000;

  @Spec private CommandSpec spec;

  private PeopleCommand() {}

  /** The command with what it can do. */
  public static CommandLine line(StoreOpener stores) {
    return new CommandLine(new PeopleCommand()).addSubcommand(new Add(stores)).addSubcommand(new All(stores))
        .addSubcommand(new Change(stores)).addSubcommand(new Password(stores)).addSubcommand(new Disable(stores))
        .addSubcommand(new Unlock(stores));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }

  private static void print(PrintWriter out, Person person) {
    out.println(person.login() + "\t" + person.name() + "\t" + person.roles()
        + (person.clearance() == null ? "" : "\tup to " + person.clearance()) + (person.disabled() ? "\tdisabled" : "")
        + (person.mustChangePassword() ? "\thas a one-time password" : ""));
  }

  private static void print(PrintWriter out, OneTimePassword made) {
    out.println("Password of " + made.person().login() + " for one use: " + made.password());
  }

  /** Changes somebody as he is now. */
  private static Person change(People people, Caller console, String login, UnaryOperator<Person> change) {
    return people.change(console, login, people.find(console, login).version(), change);
  }

  /** {@code people add}. */
  @Command(name = "add", description = "Adds somebody; prints a password for one use.", mixinStandardHelpOptions = true)
  static final class Add extends AccessCommand {
    @Parameters(paramLabel = "LOGIN", description = "1 to 64 of the letters a to z, digits and . _ - @")
    private String login;

    @Option(names = "--name", paramLabel = "NAME", description = "Name to be shown (default: the login).")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", split = ",", description = "${COMPLETION-CANDIDATES}; may be repeated.")
    private Set<Role> roles = Set.of();

    @Option(names = "--clearance", paramLabel = "LEVEL",
        description = "Highest level he sees, below that of his roles: ${COMPLETION-CANDIDATES}.")
    private SecurityLevel clearance;

    Add(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      if (!Person.isLogin(login)) {
        throw new FaultException(Fault.of(AccessFault.LOGIN_INVALID,
            login + " is no login: 1 to 64 of the letters a to z, digits and . _ - @"));
      }
      OneTimePassword made = access.people().add(console,
          new Person(login, name == null ? login : name, roles, clearance, false, true, 1));
      print(out, made.person());
      print(out, made);
    }
  }

  /** {@code people list}. */
  @Command(name = "list", description = "Lists everybody.", mixinStandardHelpOptions = true)
  static final class All extends AccessCommand {
    All(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      String after = null;
      List<Person> page;
      do {
        page = access.people().list(console, after, PAGE);
        page.forEach(person -> print(out, person));
        after = page.isEmpty() ? null : page.get(page.size() - 1).login();
      } while (page.size() == PAGE);
    }
  }

  /** {@code people set}. */
  @Command(name = "set", description = "Changes name, roles or clearance of somebody; his sessions end with his roles.",
      mixinStandardHelpOptions = true)
  static final class Change extends AccessCommand {
    @Parameters(paramLabel = "LOGIN")
    private String login;

    @Option(names = "--name", paramLabel = "NAME", description = "Name to be shown.")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", split = ",", arity = "1",
        description = "All his roles from now on: ${COMPLETION-CANDIDATES}; READER alone takes all away.")
    private Set<Role> roles;

    @Option(names = "--clearance", paramLabel = "LEVEL", description = "Highest level he sees: ${COMPLETION-CANDIDATES}; "
        + "RESTRICTED is what his roles see.")
    private SecurityLevel clearance;

    Change(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      print(out, change(access.people(), console, login, person -> {
        Person named = name == null ? person : person.withName(name);
        Person placed = roles == null ? named : named.withRoles(roles);
        return clearance == null ? placed : placed.withClearance(clearance == SecurityLevel.RESTRICTED ? null : clearance);
      }));
    }
  }

  /** {@code people password}. */
  @Command(name = "password", description = "Gives somebody a password for one use, and ends his sessions and a lock.",
      mixinStandardHelpOptions = true)
  static final class Password extends AccessCommand {
    @Parameters(paramLabel = "LOGIN")
    private String login;

    Password(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      print(out, access.people().resetPassword(console, login));
    }
  }

  /** {@code people disable}. */
  @Command(name = "disable", description = "Lets somebody in no more; his tokens are void.", mixinStandardHelpOptions = true)
  static final class Disable extends AccessCommand {
    @Parameters(paramLabel = "LOGIN")
    private String login;

    @Option(names = "--undo", description = "Lets him in again.")
    private boolean undo;

    Disable(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      print(out, change(access.people(), console, login, person -> person.withDisabled(!undo)));
    }
  }

  /** {@code people unlock}. */
  @Command(name = "unlock", description = "Lets somebody try again after too many attempts.",
      mixinStandardHelpOptions = true)
  static final class Unlock extends AccessCommand {
    @Parameters(paramLabel = "LOGIN")
    private String login;

    Unlock(StoreOpener stores) {
      super(stores);
    }

    @Override
    void run(Access access, Caller console, PrintWriter out) {
      access.people().liftLock(console, login);
      out.println(login + " can try again.");
    }
  }
}
