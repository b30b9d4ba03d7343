package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.cli.ExitCode;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine;

/** The dataset as of any revision and day, as a file. */
class ExportRevisionTest {
  @TempDir Path folder;
  private String url;
  private int files;

  @BeforeEach
  void threeRevisions() {
    url = "jdbc:h2:file:" + folder.resolve("lanxian");
    try (Store store = H2Store.open(url)) {
      publish(store, draft("a", "first", Validity.ALWAYS, false));
      publish(store, draft("a", "second", Validity.since(LocalDate.of(2027, 1, 1)), false),
          draft("b", "other", Validity.ALWAYS, false));
      publish(store, draft("b", "other", Validity.since(LocalDate.of(2026, 6, 1)), true));
    }
  }

  private static void publish(Store store, ZoneDraft... drafts) {
    store.zones().publish(new PublicationDraft(null, "planner1", null, List.of(drafts), List.of()));
  }

  private static ZoneDraft draft(String id, String name, Validity days, boolean retired) {
    return new ZoneDraft(id, new ZoneDescription("wetland", "GENERAL", name, null, GeometryStatus.SURVEYED, 1,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, SecurityLevel.PUBLIC, null,
        Map.of()), new GeometryFactory().toGeometry(new Envelope(87, 87.01, 44, 44.01)), 12, days, retired);
  }

  private int export(Path file, String... more) {
    List<String> all = new ArrayList<>(List.of("export", "--category", "wetland", "--format", "geojson", "--db", url, "--sample", ""));
    all.addAll(List.of(more));
    all.add(file.toString());
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute(all.toArray(String[]::new));
  }

  private List<String> names(String... more) throws Exception {
    Path file = folder.resolve("out" + files++ + ".geojson");
    assertThat(export(file, more)).isEqualTo(ExitCode.DONE);
    List<String> names = new ArrayList<>();
    new ObjectMapper().readTree(file.toFile()).path("features")
        .forEach(feature -> names.add(feature.at("/properties/name").asText()));
    return names;
  }

  @Test
  void whatWasPublishedLaterDoesNotCount() throws Exception {
    assertThat(names("--as-of", "2027-02-01")).containsExactly("second");
    assertThat(names("--as-of", "2027-02-01", "--revision", "3")).containsExactly("second");
    assertThat(names("--as-of", "2027-02-01", "--revision", "2")).containsExactly("second", "other");
    assertThat(names("--as-of", "2026-12-01", "--revision", "2")).containsExactly("first", "other");
    assertThat(names("--as-of", "2027-02-01", "--revision", "1")).containsExactly("first");
    assertThat(names("--as-of", "2027-02-01", "--revision", "0")).isEmpty();
  }

  @Test
  void aRevisionThatIsNotThereIsTold() {
    assertThat(export(folder.resolve("x.geojson"), "--revision", "4")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(export(folder.resolve("x.geojson"), "--revision", "-1")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(folder.resolve("x.geojson")).doesNotExist();
  }
}
