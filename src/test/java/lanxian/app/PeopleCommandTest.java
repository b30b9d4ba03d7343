package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lanxian.access.AccessException;
import lanxian.cli.CallerOptions;
import lanxian.cli.ExitCode;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** People and tokens on the command line. */
class PeopleCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String url, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--db", url, "--sample", ""));
    return line.execute(all.toArray(String[]::new));
  }

  private String url(RunningService.Kind kind) {
    return kind == RunningService.Kind.H2 ? "jdbc:h2:file:" + folder.resolve("zones") : kind.newUrl();
  }

  @ParameterizedTest
  @EnumSource
  void peopleAndTokensAreKept(RunningService.Kind kind) {
    String url = url(kind);
    assertThat(run(url, "people", "add", "admin1", "--role", "ADMINISTRATOR")).as(err.toString()).isZero();
    assertThat(run(url, "people", "add", "planner1", "--name", "规划员", "--role", "planner,REVIEWER", "--clearance",
        "INTERNAL")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("规划员", "[PLANNER, REVIEWER]", "up to INTERNAL")
        .containsPattern("for one use: ([a-z2-9]{5}-){4}[a-z2-9]{5}");
    assertThat(run(url, "people", "add", "PLANNER1")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("is taken").doesNotContain("\tat ");
    assertThat(run(url, "people", "add", "no login")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("LOGIN_INVALID");

    assertThat(run(url, "people", "set", "planner1", "--role", "PLANNER", "--clearance", "RESTRICTED")).isZero();
    assertThat(out.toString()).contains("[PLANNER]").doesNotContain("up to");
    assertThat(run(url, "people", "password", "planner1")).isZero();
    assertThat(run(url, "people", "unlock", "planner1")).isZero();
    assertThat(run(url, "people", "disable", "admin1")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("last administrator");
    assertThat(run(url, "people", "disable", "planner1")).isZero();
    assertThat(run(url, "people", "list")).isZero();
    assertThat(out.toString().lines()).hasSize(2).anySatisfy(line -> assertThat(line).startsWith("planner1\t")
        .contains("disabled", "one-time password"));
    assertThat(run(url, "people", "disable", "planner1", "--undo")).isZero();
    assertThat(run(url, "people", "set", "nobody", "--name", "x")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(run(url, "people")).isEqualTo(ExitCode.WRONG_USE);

    assertThat(run(url, "tokens", "create", "planner1", "--name", "job")).as("has a one-time password").isEqualTo(1);
    try (Store store = Stores.open(RunningService.settings(url))) {
      store.people().setPassword("planner1",
          "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
          false, new lanxian.store.AuditEvent(null, null, "person.password", "planner1", null,
              lanxian.store.AuditEvent.Outcome.DONE, null));
    }
    assertThat(run(url, "tokens", "create", "planner1", "--name", "job", "--role", "REVIEWER")).isEqualTo(1);
    assertThat(err.toString()).contains("TOKEN_ROLES");
    assertThat(run(url, "tokens", "create", "planner1", "--name", "job", "--role", "PLANNER", "--days", "30")).isZero();
    String secret = out.toString().lines().filter(line -> line.startsWith("lxt_")).findFirst().orElseThrow();
    String id = out.toString().split("\t", 2)[0];

    Settings settings = RunningService.settings(url);
    try (Store store = Stores.open(RunningService.settings(url))) {
      Caller caller = options("--token", secret).caller(store, settings);
      assertThat(caller).isEqualTo(new Caller("planner1", "规划员", java.util.Set.of(Role.PLANNER), SecurityLevel.RESTRICTED,
          null, Caller.Means.CONSOLE));
      assertThatThrownBy(() -> options("--token", "lxt_wrong").caller(store, settings)).isInstanceOf(AccessException.class);
      assertThatThrownBy(() -> options().caller(store, settings)).isInstanceOf(AccessException.class)
          .hasMessageContaining("--token");
      assertThat(store.audit().entries(0, 100)).anySatisfy(entry -> {
        assertThat(entry.event().actor()).startsWith("console:");
        assertThat(entry.event().from()).isEqualTo("console");
        assertThat(entry.event().action()).isEqualTo("token.create");
      }).noneSatisfy(entry -> assertThat(entry.toString()).contains(secret));
    }
    assertThat(run(url, "tokens", "list", "--login", "planner1")).isZero();
    assertThat(out.toString()).contains(id, "last used 20").doesNotContain(secret);
    assertThat(run(url, "tokens", "revoke", id)).isZero();
    assertThat(run(url, "tokens", "revoke", id)).isEqualTo(ExitCode.SAYS_NO);
    assertThat(run(url, "tokens", "list")).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @CommandLine.Command
  static final class Holder {
    @CommandLine.Mixin CallerOptions caller;
  }

  private static CallerOptions options(String... arguments) {
    return CommandLine.populateCommand(new Holder(), arguments).caller;
  }

  @Test
  void onlyServeMakesTheFirstAdministrator() {
    String url = url(RunningService.Kind.H2);
    assertThat(run(url, "people", "list")).isZero();
    assertThat(out.toString()).isEmpty();
  }
}
