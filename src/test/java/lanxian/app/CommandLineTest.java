package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lanxian.cli.ExitCode;
import lanxian.domain.SecurityLevel;
import lanxian.store.Store;
import lanxian.exchange.ExportFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The commands, run as a terminal runs them, on both stores. */
class CommandLineTest {
  private static final String SQUARE =
      "[[[87.3,44.0],[87.31,44.0],[87.31,44.01],[87.3,44.01],[87.3,44.0]]]";
  private static final String BOW_TIE =
      "[[[87.4,44.0],[87.41,44.01],[87.41,44.0],[87.4,44.01],[87.4,44.0]]]";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void clear() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  private int run(String... arguments) {
    clear();
    CommandLine line = Main.commandLine(arguments);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private int run(String url, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--db", url, "--sample", ""));
    return run(all.toArray(String[]::new));
  }

  private String file(String name, String... polygons) throws IOException {
    List<String> features = new ArrayList<>();
    for (String polygon : polygons) {
      features.add("{\"type\":\"Feature\",\"properties\":{\"name\":\"湿地" + (features.size() + 1)
          + "\",\"class\":\"GENERAL\",\"accuracy_m\":5},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + polygon + "}}");
    }
    return Files.writeString(folder.resolve(name), "{\"type\":\"FeatureCollection\",\"features\":["
        + String.join(",", features) + "]}").toString();
  }

  private String url(RunningService.Kind kind) {
    return kind == RunningService.Kind.H2 ? "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()) : kind.newUrl();
  }

  @ParameterizedTest
  @EnumSource
  void importsPublishesAndChecksWhatItImported(RunningService.Kind kind) throws IOException {
    String url = url(kind);
    String file = file("wetlands.geojson", SQUARE);
    assertThat(run(url, List.of("import", file, "--category", "wetland"))).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("1 read: 1 loaded").contains("Published 1 zones as revision 1.");
    assertThat(run(url, List.of("import", file, "--category", "wetland"))).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Nothing new");

    Path project = Files.writeString(folder.resolve("p.geojson"), "{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
        + "{\"type\":\"Point\",\"coordinates\":[87.305,44.005]}}");
    assertThat(run(url, List.of("check", project.toString(), "-p", "activity=MINE", "-p", "phase=NEW", "--format", "json")))
        .as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(new ObjectMapper().readTree(out.toString()).at("/findings/0/zone/name").asText()).isEqualTo("湿地1");
    assertThat(run(url, List.of("check", project.toString(), "-p", "activity=MINE", "-p", "phase=NEW")))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("湿地1");
    assertThat(run(url, List.of("check", "examples/farm-t1.xlsx", "-p", "activity=MINE", "-p", "phase=NEW", "--format", "json")))
        .as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(new ObjectMapper().readTree(out.toString()).at("/project/sourceCrs").asText()).isEqualTo("EPSG:4517");
  }

  @ParameterizedTest
  @EnumSource
  void whoImportsMaySayTheLevelOfWhatStatesNone(RunningService.Kind kind) throws IOException {
    String url = url(kind);
    String file = file("levels.geojson", SQUARE);
    assertThat(run(url, List.of("import", file, "--category", "wetland", "--security-level", "SECRET")))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(run(url, List.of("import", file, "--category", "wetland", "--security-level", "PUBLIC"))).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("SECURITY_LEVEL_TAKEN: features that state no security level are taken as PUBLIC");
    String other = file("plain.geojson", "[[[87.5,44.0],[87.51,44.0],[87.51,44.01],[87.5,44.01],[87.5,44.0]]]");
    assertThat(run(url, List.of("import", other, "--category", "wetland"))).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).doesNotContain("SECURITY_LEVEL_TAKEN");
    try (Store store = Stores.open(RunningService.settings(url))) {
      assertThat(store.zones().dataset().versions()).extracting(zone -> zone.description().securityLevel())
          .containsExactly(SecurityLevel.PUBLIC, SecurityLevel.INTERNAL);
    }
  }

  @Test
  void aDryRunReportsAndWritesNothing() throws IOException {
    String url = url(RunningService.Kind.H2);
    String file = file("w.geojson", SQUARE, BOW_TIE);
    assertThat(run(url, List.of("import", file, "--category", "wetland", "--dry-run"))).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("2 read: 1 loaded, 1 repaired, 0 refused").contains("Dry run");
    run(url, List.of("import", file, "--category", "wetland"));
    assertThat(out.toString()).contains("as revision 1.");
  }

  @Test
  void allOrNothingUnlessPartial() throws IOException {
    String url = url(RunningService.Kind.H2);
    String file = file("w.geojson", SQUARE, "[[[87.4,44.0],[87.41,44.0],[87.4,44.0],[87.4,44.0]]]");
    assertThat(run(url, List.of("import", file, "--category", "wetland"))).isEqualTo(ExitCode.SAYS_NO);
    assertThat(out.toString()).contains("1 refused").contains("Nothing was taken");
    assertThat(run(url, List.of("import", file, "--category", "wetland", "--partial"))).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Published 1 zones as revision 1.");
  }

  @Test
  void theCoverageRegisterCanBeChanged() throws IOException {
    String url = url(RunningService.Kind.H2);
    String header = "county_code,category,status,valid_from,valid_to,note\n";
    Path csv = Files.writeString(folder.resolve("coverage.csv"), header + "652301,wetland,PARTIAL,,,\n");
    assertThat(run(url, List.of("coverage", csv.toString()))).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Published 1 entries as revision 1.");
    assertThat(run(url, List.of("coverage", csv.toString()))).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Nothing new");
    Files.writeString(csv, header + "652301,lakes,PARTIAL,,,\n");
    assertThat(run(url, List.of("coverage", csv.toString()))).isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("COVERAGE_CATEGORY").contains("[line 2]");
  }

  @Test
  void wrongUseIsTold() throws IOException {
    assertThat(run("import", "x.geojson")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("import", file("w.geojson", SQUARE), "--category", "lakes")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("There is no category lakes").contains("wetland");
    assertThat(run("nonsense")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("check", "p.txt", "--lang", "fr")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("check", "p.txt", "--near", "-5")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("check", "no-such-file.txt")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("There is no file").contains("no-such-file.txt");
    assertThat(run()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("serve", "--port", "many")).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void aWrongFileIsToldInLinesAndEndsWithOne() throws IOException {
    Path txt = Files.writeString(folder.resolve("p.txt"), "hello");
    assertThat(run(url(RunningService.Kind.H2), List.of("check", txt.toString(), "-p", "activity=MINE"))).isEqualTo(1);
    assertThat(err.toString()).contains("NOT_BOUNDARY_TXT");
    assertThat(run(url(RunningService.Kind.H2), List.of("import", folder.resolve("none.shp").toString(), "--category",
        "wetland"))).isEqualTo(1);
    assertThat(err.toString()).contains("FILE_UNREADABLE");
  }

  @Test
  void aDatabaseThatIsNotThereIsAFaultInOneLine() throws IOException {
    String file = file("w.geojson", SQUARE);
    assertThat(run("import", file, "--category", "wetland", "--db", "jdbc:mysql://x/y")).isEqualTo(ExitCode.FAULT);
    assertThat(err.toString()).contains("jdbc:h2").doesNotContain("\tat ");
  }

  @Test
  void theShippedRulesAreClean() {
    assertThat(run("rules", "check", "--as-of", "2026-11-23")).as(out.toString()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains(" 0 of them errors");
  }

  @Test
  void brokenRulesSayNoWithFileAndLine() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (String name : List.of("categories.yml", "project.yml", "local.yml", "livestock.yml")) {
      Files.copy(Path.of("rules", name), rules.resolve(name));
    }
    Path broken = rules.resolve("livestock.yml");
    Files.writeString(broken, Files.readString(broken).replaceFirst("phase IN", "fase IN"));
    assertThat(run("rules", "check", "--rules", rules.toString())).isEqualTo(ExitCode.SAYS_NO);
    assertThat(out.toString() + err).containsPattern("livestock.yml:\\d+.*fase");
  }

  @ParameterizedTest
  @EnumSource
  void exportsWhatIsInForceInEveryFormat(RunningService.Kind kind) throws IOException {
    String url = url(kind);
    assertThat(run(url, List.of("import", file("wetlands.geojson", SQUARE), "--category", "wetland"))).isZero();
    for (ExportFormat format : ExportFormat.values()) {
      String out = folder.resolve("out." + format.ending()).toString();
      List<String> command = List.of("export", "--category", "wetland", "--format", format.code(), out);
      assertThat(run(url, command)).as(format + err.toString()).isEqualTo(ExitCode.DONE);
      assertThat(this.out.toString()).contains("Wrote 1 zones of wetland").contains("revision 1");
      assertThat(Path.of(out)).isNotEmptyFile();
      assertThat(run(url, command)).as("there already").isEqualTo(ExitCode.WRONG_USE);
      assertThat(err.toString()).contains("--force");
      List<String> forced = new ArrayList<>(command);
      forced.add("--force");
      assertThat(run(url, forced)).isEqualTo(ExitCode.DONE);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void anExportIsReadAgainInItsCrs() throws IOException {
    String url = url(RunningService.Kind.H2);
    assertThat(run(url, List.of("import", file("w.geojson", SQUARE), "--category", "wetland"))).isZero();
    String out = folder.resolve("w.gpkg").toString();
    assertThat(run(url, List.of("export", "--category", "wetland", "--format", "geopackage", "--crs", "EPSG:4517", out)))
        .as(err.toString()).isZero();
    assertThat(run(url(RunningService.Kind.H2), List.of("import", out, "--category", "wetland"))).isZero();
    assertThat(this.out.toString()).contains("GEOPACKAGE as wetland").contains("EPSG:4517").contains("1 loaded");
  }

  @Test
  void anExportThatFailsLeavesNothing() throws IOException {
    String url = url(RunningService.Kind.H2);
    assertThat(run(url, List.of("import", file("w.geojson", SQUARE), "--category", "wetland"))).isZero();
    String out = folder.resolve("w.kml").toString();
    assertThat(run(url, List.of("export", "--category", "wetland", "--format", "kml", "--crs", "EPSG:4517", out)))
        .isEqualTo(ExitCode.SAYS_NO);
    assertThat(err.toString()).contains("CRS_NOT_WRITABLE");
    Path kept = Files.writeString(folder.resolve("kept.kml"), "before");
    assertThat(run(url, List.of("export", "--category", "wetland", "--format", "kml", "--crs", "EPSG:4517", "--force",
        kept.toString()))).isEqualTo(ExitCode.SAYS_NO);
    assertThat(kept).hasContent("before");
    assertThat(Path.of(out)).doesNotExist();
    assertThat(Path.of(out + ".part")).doesNotExist();
  }

  @Test
  void anExportIsAskedForRightly() {
    String url = url(RunningService.Kind.H2);
    String out = folder.resolve("x").toString();
    for (List<String> wrong : List.of(
        List.of("export", "--category", "nothing", "--format", "csv", out),
        List.of("export", "--category", "wetland", "--format", "dwg", out),
        List.of("export", "--category", "wetland", "--format", "csv", "--encoding", "GBK", out),
        List.of("export", "--category", "wetland", "--format", "csv", "--crs", "EPSG:1", out),
        List.of("export", "--category", "wetland", "--format", "kml", "--bom", out),
        List.of("export", "--category", "wetland", "--format", "txt", "--encoding", "NO-SUCH", out),
        List.of("export", "--category", "wetland", "--format", "csv", "--force", folder.toString()))) {
      assertThat(run(url, wrong)).as(wrong + err.toString()).isEqualTo(ExitCode.WRONG_USE);
    }
    assertThat(run(url, List.of("export", "--category", "wetland", "--format", "csv", out))).as("an empty store").isZero();
    assertThat(this.out.toString()).contains("Wrote 0 zones");
  }
}
