package lanxian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import lanxian.editing.validation.StoredSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code change-set validate} and {@code change-set mend}. */
class ChangeSetMendCommandTest {
  private final StoredSet stored = new StoredSet();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

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
    assertThat(mend("set-1", mend, "--login", "planner1")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("a: JTS GeometryFixer (structure): +", "the change set is at version 2");
    assertThat(mend("set-1", "--all", "--login", "planner1", "--if-version", "2")).isEqualTo(ExitCode.DONE);
    assertThat(validate("set-1")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("0 of them errors");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void wrongUseIsTold() {
    assertThat(validate("set-9")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(mend("set-9", "--all", "--login", "planner1")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("There is no change set set-9");
    assertThat(mend("set-1", "--login", "planner1")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(mend("set-1", "--all", "x", "--login", "planner1")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(mend("set-1", "--all")).isEqualTo(ExitCode.WRONG_USE);
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
