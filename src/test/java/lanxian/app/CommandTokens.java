package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import lanxian.cli.ExitCode;
import lanxian.store.AuditEvent;
import lanxian.store.Store;
import picocli.CommandLine;

/** People for tests of the command line, each with an API token. */
public final class CommandTokens {
  private static final String PASSWORD_HASH =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private CommandTokens() {}

  /** A token of a new person. */
  public static String of(String url, String login, String roles) {
    run(url, "people", "add", login, "--role", roles);
    try (Store store = Stores.open(RunningService.settings(url))) {
      store.people().setPassword(login, PASSWORD_HASH, false,
          new AuditEvent(login, null, "person.password", login, null, AuditEvent.Outcome.DONE, null));
    }
    return run(url, "tokens", "create", login, "--name", "test", "--role", roles, "--days", "30").lines()
        .filter(line -> line.startsWith("lxt_")).findFirst().orElseThrow();
  }

  private static String run(String url, String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--db", url, "--sample", ""));
    assertThat(line.execute(all.toArray(String[]::new))).as(said.toString()).isEqualTo(ExitCode.DONE);
    return said.toString();
  }
}
