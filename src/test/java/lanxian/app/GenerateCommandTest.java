package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lanxian.cli.ExitCode;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.store.AuditEvent;
import lanxian.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private String db() {
    return "jdbc:h2:file:" + folder.resolve("zones");
  }

  private String well() throws IOException {
    return Files.writeString(folder.resolve("well.geojson"),
        "{\"type\": \"Point\", \"coordinates\": [87.301, 44.012]}").toString();
  }

  @Test
  void listsTheGenerators() {
    assertThat(run("generate")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("well_field  井群水源保护区", "medium [fine_sand, medium_sand", "  draw intake (POINT)");
  }

  @Test
  void writesDraftsThatCanBeImported() throws IOException {
    Path drafts = folder.resolve("drafts.geojson");
    assertThat(run("generate", "well", "--input", well(), "-p", "medium=gravel", "-p", "aquifer=PHREATIC", "--out",
        drafts.toString(), "--db", db(), "--sample", "")).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("78.54 ha", "well_l1_gravel = 500 m", "NUMBERS_NOT_VERIFIED");
    assertThat(run("import", drafts.toString(), "--category", "drinking_water_protection", "--db", db(), "--sample", ""))
        .as(out.toString() + err).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Zones: 2 new");
  }

  @Test
  void putsDraftsIntoAChangeSet() throws IOException {
    String token = CommandTokens.of(db(), "planner2", "PLANNER");
    try (Store store = Stores.open(RunningService.settings(db()))) {
      store.changeSets().save(new ChangeSet("cs-1", 1, ChangeSetState.DRAFT, "示意", null, null, "planner1",
          Set.of("planner1"), null, null, null, Instant.EPOCH, Instant.EPOCH, List.of()),
          AuditEvent.done(Caller.anonymous(null), "change-set.create", "change-set cs-1", 1L, null));
    }
    String[] arguments = {"generate", "well", "--input", well(), "-p", "medium=gravel", "-p", "aquifer=PHREATIC",
        "--change-set", "cs-1", "--token", token, "--db", db(), "--sample", ""};
    assertThat(run(arguments)).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Change set cs-1 is now version 2.");
    assertThat(run(arguments)).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("ZONE_IN_TWO_CHANGES");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(run("generate", "spring")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("generate", "well", "--input", well(), "--db", db(), "--sample", "")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("GENERATOR_PARAMETER_MISSING").contains("medium is needed");
    assertThat(run("generate", "well", "--input", well(), "-p", "medium=gravel", "-p", "aquifer=PHREATIC", "--change-set",
        "cs-1", "--db", db(), "--sample", "")).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("Say who you are");
    assertThat(run("generate", "well", "--input", folder.resolve("none").toString())).isEqualTo(ExitCode.WRONG_USE);
  }
}
