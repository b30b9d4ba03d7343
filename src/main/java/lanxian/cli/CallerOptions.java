package lanxian.cli;

import java.io.Console;
import java.time.Clock;
import java.util.Set;
import lanxian.access.Access;
import lanxian.access.AccessException;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.Person;
import lanxian.domain.SecurityLevel;
import lanxian.store.Store;
import picocli.CommandLine.Option;

/** Who uses a command that asks for a person: an API token, or login and password. Both may come from the environment. */
public final class CallerOptions {
  @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:LANXIAN_TOKEN}",
      description = "API token of whoever does this; better set LANXIAN_TOKEN.")
  private String token;

  @Option(names = "--login", paramLabel = "LOGIN", defaultValue = "${env:LANXIAN_LOGIN}",
      description = "Who does this, instead of a token; the password comes from LANXIAN_PASSWORD or is asked for.")
  private String login;

  /**
   * The person.
   *
   * @throws AccessException if nobody is named, or the token or the password are not good
   */
  public Caller caller(Store store, Settings settings) {
    try (Access access = Access.of(store, settings, Clock.systemUTC())) {
      if (isGiven(token)) {
        Caller owner = access.byBearer(token.strip(), null);
        return new Caller(owner.login(), owner.name(), owner.roles(), owner.clearance(), null, Caller.Means.CONSOLE);
      }
      if (!isGiven(login)) {
        throw new AccessException(AccessException.Kind.NOT_SIGNED_IN,
            "Say who you are: --token (LANXIAN_TOKEN), or --login and LANXIAN_PASSWORD");
      }
      Person person = access.byPassword(login, password(), new Caller(null, null, Set.of(),
          SecurityLevel.PUBLIC, null, Caller.Means.CONSOLE));
      if (person.mustChangePassword()) {
        throw new AccessException(AccessException.Kind.NOT_ALLOWED,
            "This is a one-time password: sign in at the service and choose one of your own");
      }
      return new Caller(person.login(), person.name(), person.roles(), person.clearanceIn(person.roles()), null,
          Caller.Means.CONSOLE);
    }
  }

  private static boolean isGiven(String value) {
    return value != null && !value.isBlank();
  }

  private static String password() {
    String password = System.getenv("LANXIAN_PASSWORD");
    if (password != null) {
      return password;
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password: ");
    if (typed == null) {
      throw new AccessException(AccessException.Kind.NOT_SIGNED_IN, "Set LANXIAN_PASSWORD: there is no terminal to ask at");
    }
    return new String(typed);
  }
}
