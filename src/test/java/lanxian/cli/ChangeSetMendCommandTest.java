package lanxian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import lanxian.app.CommandTokens;
import lanxian.editing.validation.StoredSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code change-set validate} and {@code change-set mend}. */
class ChangeSetMendCommandTest {
  private final StoredSet stored = new StoredSet();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String token;

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void validatesMendsAndValidatesAgain() {
    assertThat(validate("set-1")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(out.toString()).contains("ERROR ZONE_INVALID a at 87.2", "mend ", "JTS GeometryFixer (structure)",
        "2 zones, ", "2 of them errors");
    String mend = out.toString().lines().filter(line -> line.startsWith("  mend ")).findFirst().orElseThrow()
        .substring("  mend ".length()).split(":")[0];
    assertThat(mend("set-1", mend, "--token", token())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("a: JTS GeometryFixer (structure): +", "the change set is at version 2");
    assertThat(mend("set-1", "--all", "--token", token(), "--if-version", "2")).isEqualTo(ExitCode.DONE);
    assertThat(validate("set-1")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("0 of them errors");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void wrongUseIsTold() {
    assertThat(validate("set-9")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(mend("set-9", "--all", "--token", token())).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("There is no change set set-9");
    assertThat(mend("set-1", "--token", token())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(mend("set-1", "--all", "x", "--token", token())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(mend("set-1", "--all")).as("nobody says who it is").isNotEqualTo(ExitCode.DONE);
    assertThat(err.toString()).contains("Say who you are");
  }

  private String token() {
    if (token == null) {
      token = CommandTokens.of(stored.url(), "planner1", "PLANNER");
    }
    return token;
  }

  private int validate(String... arguments) {
    return run(new ChangeSetValidateCommand(settings -> stored.open()), arguments);
  }

  private int mend(String... arguments) {
    return run(new ChangeSetMendCommand(settings -> stored.open()), arguments);
  }

  private int run(Object command, String... arguments) {
    return new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
