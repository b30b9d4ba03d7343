package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.cli.ExitCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The whole life of one change set from the command line, on both stores. */
class ChangeSetCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String url;
  private Map<String, String> tokens;

  private int run(List<String> arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--db", url, "--sample", ""));
    return line.execute(all.toArray(String[]::new));
  }

  /** Runs a command on change sets as somebody. */
  private int as(String login, String... arguments) {
    List<String> all = new ArrayList<>(List.of("change-set"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--token", tokens.get(login)));
    return run(all);
  }

  private String done(int code) {
    assertThat(code).as(err + " " + out).isEqualTo(ExitCode.DONE);
    return out.toString().strip();
  }

  private void refused(int code, String fault) {
    assertThat(code).as(out.toString()).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains(fault);
  }

  private String file(String name, String coordinates) throws IOException {
    return Files.writeString(folder.resolve(name), "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
        + "{\"zone_id\":\"w1\",\"name\":\"湿地\",\"class\":\"GENERAL\",\"accuracy_m\":5},\"geometry\":{\"type\":\"Polygon\","
        + "\"coordinates\":" + coordinates + "}}]}").toString();
  }

  @ParameterizedTest
  @EnumSource
  void fromTheFirstLineToTheRollback(RunningService.Kind kind) throws IOException {
    url = kind == RunningService.Kind.H2 ? "jdbc:h2:file:" + folder.resolve("store") : kind.newUrl();
    tokens = Map.of("planner1", CommandTokens.of(url, "planner1", "PLANNER"), "planner2",
        CommandTokens.of(url, "planner2", "PLANNER,REVIEWER"), "reviewer1", CommandTokens.of(url, "reviewer1", "REVIEWER"));
    String bow = file("bow.geojson", "[[[87.3,44.0],[87.31,44.01],[87.31,44.0],[87.3,44.01],[87.3,44.0]]]");
    String square = file("square.geojson", "[[[87.3,44.0],[87.31,44.0],[87.31,44.01],[87.3,44.01],[87.3,44.0]]]");
    String half = file("half.geojson", "[[[87.3,44.0],[87.305,44.0],[87.305,44.01],[87.3,44.01],[87.3,44.0]]]");

    String id = done(as("planner1", "create", "新湿地", "--note", "依据"));
    assertThat(done(as("planner1", "add", id, bow, "--category", "wetland", "--security-level", "PUBLIC")))
        .contains("1 loaded").contains("at version 2").contains("are taken as PUBLIC");
    refused(as("planner1", "submit", id), "SELF_INTERSECTION");
    String change = done(as("planner1", "show", id)).lines().filter(line -> line.contains("CREATE")).findFirst().orElseThrow()
        .strip().split(" ")[0];
    done(as("planner1", "remove", id, change));
    refused(as("planner1", "submit", id), "CHANGE_SET_EMPTY");
    done(as("planner2", "add", id, square, "--category", "wetland"));
    assertThat(as("planner1", "submit", id, "--if-version", "2")).isEqualTo(ExitCode.FAULT);
    assertThat(err.toString()).contains("not at version 2");
    assertThat(done(as("planner1", "submit", id))).contains("SUBMITTED");
    refused(as("planner2", "approve", id), "DRAFTER_CANNOT_REVIEW");
    refused(as("reviewer1", "reject", id), "REASON_NEEDED");
    done(as("reviewer1", "reject", id, "--reason", "有误"));
    refused(as("reviewer1", "publish", id), "WRONG_STATE");
    done(as("planner1", "reopen", id));
    done(as("planner1", "submit", id));
    done(as("reviewer1", "approve", id));
    assertThat(done(as("planner1", "publish", id))).contains("Published 1 changes as revision 1.");
    assertThat(done(as("planner1", "list", "--state", "PUBLISHED"))).contains(id).contains("新湿地");
    assertThat(done(as("planner1", "history", id)).lines()).hasSize(10).anyMatch(line -> line.contains("reviewer1: 有误"));

    String second = done(as("planner1", "create", "收窄"));
    done(as("planner1", "add", second, half, "--category", "wetland"));
    done(as("planner1", "submit", second));
    done(as("reviewer1", "approve", second));
    refused(as("planner1", "publish", second, "--valid-from", "1999-12-31"), "IN_FORCE_IN_THE_PAST");
    done(as("planner1", "publish", second, "--valid-from", "1999-12-31", "--allow-past"));
    assertThat(done(run(List.of("zones", "history", "w1"))).lines()).hasSize(2);
    assertThat(done(run(List.of("zones", "diff", "w1", "1", "2")))).contains("gained 0.00 m²").contains("lost 44");
    assertThat(run(List.of("zones", "history", "nothing"))).isEqualTo(ExitCode.WRONG_USE);

    String back = done(as("planner1", "rollback", "1"));
    done(as("planner1", "submit", back));
    done(as("reviewer1", "approve", back));
    assertThat(done(as("planner1", "publish", back))).contains("revision 3");
    assertThat(done(run(List.of("zones", "diff", "w1", "1", "3")))).contains("gained 0.00 m², lost 0.00 m²");
    String third = done(as("planner1", "create", "放弃"));
    assertThat(done(as("planner1", "withdraw", third))).contains("WITHDRAWN");
    refused(as("planner1", "submit", "nothing"), "CHANGE_SET_UNKNOWN");
  }
}
