package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import lanxian.cli.ExitCode;
import lanxian.store.AuditEvent;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code lanxian audit …}, run as a terminal runs it. */
class AuditCommandLineTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private String url;

  @BeforeEach
  void threeRows() {
    url = "jdbc:h2:file:" + folder.resolve("lanxian");
    try (Store store = H2Store.open(url)) {
      store.audit().append(new AuditEvent("planner1", "10.0.0.7", "change-set.submit", "c1", 2L, AuditEvent.Outcome.DONE, null));
      store.audit().append(new AuditEvent(null, "10.0.0.8", "session.open", "\u001B[2Jadmin\n1", null,
          AuditEvent.Outcome.REFUSED, "no such login"));
      store.audit().append(new AuditEvent("planner1", "console", "zones.read", "z", 1L, AuditEvent.Outcome.DONE, null));
    }
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
    System.arraycopy(new String[] {"--db", url, "--sample", ""}, 0, all, arguments.length, 4);
    return line.execute(all);
  }

  private void tamper(String... statements) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "sa", ""); var statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER IF EXISTS audit_append_only");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void verifySaysYesAndTheEnd() {
    assertThat(run("audit", "verify")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("3 rows, 0 publications, all as they were written. The record ends at 3:");
  }

  @Test
  void verifySaysNoAndWhy() throws Exception {
    tamper("UPDATE audit SET actor = 'planner2' WHERE number = 1", "DELETE FROM audit WHERE number = 2");
    assertThat(run("audit", "verify")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(out.toString()).contains("CHANGED    row 1: its content has not the hash that it was written with")
        .contains("MISSING    row 2: row 2 is not there");
  }

  @Test
  void verifyFindsByANotedEndWhatTheChainCannotShow() throws Exception {
    run("audit", "verify");
    String end = out.toString().replaceAll("(?s).*ends at (\\S+).*", "$1");
    assertThat(run("audit", "verify", "--expect", end)).isEqualTo(ExitCode.DONE);
    tamper("DELETE FROM audit", "UPDATE audit_lock SET number = 0, recorded_at = NULL, hash = '" + "0".repeat(64) + "'");
    assertThat(run("audit", "verify")).isEqualTo(ExitCode.DONE);
    assertThat(run("audit", "verify", "--expect", end)).isEqualTo(ExitCode.SAYS_NO);
    assertThat(out.toString()).contains("rows 1 to 3 are not there: the end was cut off");
    assertThat(run("audit", "verify", "--expect", "three")).isEqualTo(ExitCode.WRONG_USE);
  }

  /** What an attacker sent does not drive the terminal of who looks. */
  @Test
  void listPrintsALineForEachRow() {
    assertThat(run("audit", "list")).isEqualTo(ExitCode.DONE);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).endsWith("-  session.open  REFUSED  \uFFFD[2Jadmin\uFFFD1  from 10.0.0.8  no such login");
    assertThat(run("audit", "list", "--actor", "planner1", "--action", "change-set")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(run("audit", "list", "--limit", "0")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("audit")).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void exportPrintsJsonWithHashes() throws Exception {
    assertThat(run("audit", "export", "--after", "1")).isEqualTo(ExitCode.DONE);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(new ObjectMapper().readTree(lines.get(0)).path("target").asText()).isEqualTo("\u001B[2Jadmin\n1");
    assertThat(new ObjectMapper().readTree(lines.get(1)).path("previous"))
        .isEqualTo(new ObjectMapper().readTree(lines.get(0)).path("hash"));
  }
}
