package lanxian.render.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleBookTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));

  @TempDir
  private Path folder;

  @BeforeEach
  void copyTheShippedStyles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("styles"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void change(String file, String from, String to) throws IOException {
    String sld = Files.readString(folder.resolve(file));
    assertThat(sld).contains(from);
    Files.writeString(folder.resolve(file), sld.replace(from, to));
  }

  private List<String> faults() {
    FaultException refused = catchThrowableOfType(FaultException.class, () -> StyleBook.load(folder, RULES));
    assertThat(refused).isNotNull();
    return refused.faults().stream().map(fault -> fault.code().name() + " " + fault.where().file()).toList();
  }

  @Test
  void givesTheBytesAndAHashThatChangesWithThem() throws IOException {
    StyleBook before = StyleBook.load(folder, RULES);
    CategoryStyle county = before.style("county").orElseThrow();
    assertThat(county.sld()).isEqualTo(Files.readAllBytes(folder.resolve("county.sld")));
    assertThat(county.title().zh()).isEqualTo("县市");
    change("county.sld", "#5c5470", "#5c5471");
    StyleBook after = StyleBook.load(folder, RULES);
    assertThat(county.hash()).matches("[0-9a-f]{64}").isNotEqualTo(after.style("county").orElseThrow().hash());
    assertThat(before.style("wetland").orElseThrow().hash()).isEqualTo(after.style("wetland").orElseThrow().hash());
    assertThat(before.hash()).isNotEqualTo(after.hash());
    assertThat(before.style("no_such")).isEmpty();
  }

  @Test
  void tellsTheFaultsOfAllFilesAtOnce() throws IOException {
    Files.delete(folder.resolve("county.sld"));
    Files.writeString(folder.resolve("counties.sld"), "");
    change("wetland.sld", "#1b9aaa", "blue");
    change("farmland.sld", "<Name>farmland</Name>\n    <UserStyle>", "<Name>fields</Name>\n    <UserStyle>");
    change("scenic_area.sld", ">class<", ">klass<");
    String literal = "<ogc:PropertyIsEqualTo>\n              <ogc:PropertyName>class</ogc:PropertyName>\n"
        + "              <ogc:Literal>";
    change("livestock_zone.sld", literal + "PROHIBITED<", literal + "FORBIDDEN<");
    assertThat(faults()).contains("STYLE_MISSING county.sld", "STYLE_STRAY_FILE counties.sld",
        "SLD_BAD_VALUE wetland.sld", "STYLE_WRONG_LAYER farmland.sld", "STYLE_UNKNOWN_PROPERTY scenic_area.sld",
        "STYLE_CLASS_NOT_DRAWN livestock_zone.sld");
  }

  @Test
  void aFolderThatIsNotThereIsAFault() {
    FaultException refused = catchThrowableOfType(FaultException.class,
        () -> StyleBook.load(folder.resolve("none"), RULES));
    assertThat(refused.faults()).hasSize(1 + RULES.categories().size())
        .anyMatch(fault -> fault.code() == StyleFault.STYLE_UNREADABLE);
  }
}
