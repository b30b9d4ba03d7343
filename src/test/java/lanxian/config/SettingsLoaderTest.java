package lanxian.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
  @TempDir Path folder;

  private Settings load(Map<String, String> environment, String yaml, Map<Setting, String> options) throws IOException {
    Path file = yaml == null ? null : Files.writeString(folder.resolve("lanxian.yml"), yaml);
    return new SettingsLoader(environment, file).load(options);
  }

  @Test
  void defaultsServeFromAnEmbeddedStore() throws IOException {
    Settings settings = load(Map.of(), null, Map.of());
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.db()).startsWith("jdbc:h2:file:/").endsWith("/data/lanxian");
    assertThat(settings.sample()).isEqualTo(Path.of("shapefiles"));
  }

  @Test
  void commandLineBeatsEnvironmentBeatsFile() throws IOException {
    String yaml = "port: 1\nhost: file\nnear_m: 5\n";
    Map<String, String> environment = Map.of("LANXIAN_PORT", "2", "LANXIAN_HOST", "env", "OTHER", "x");
    Settings settings = load(environment, yaml, Map.of(Setting.PORT, "3"));
    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.host()).isEqualTo("env");
    assertThat(settings.nearM()).isEqualTo(5);
  }

  @Test
  void anEmptySampleMeansNone() throws IOException {
    assertThat(load(Map.of("LANXIAN_SAMPLE", ""), null, Map.of()).sample()).isNull();
  }

  @Test
  void foldersLieInTheHomeFolderUnlessSet() throws IOException {
    Settings settings = load(Map.of("LANXIAN_HOME", "/opt/lx"), "rules: other\nsample:\n", Map.of());
    assertThat(settings.data()).isEqualTo(Path.of("/opt/lx/data"));
    assertThat(settings.rules()).isEqualTo(Path.of("other"));
    assertThat(settings.sample()).as("left empty").isNull();
  }

  @Test
  void aFileOfCommentsSetsNothing() throws IOException {
    assertThat(load(Map.of(), "# port: 1\n", Map.of()).port()).isEqualTo(8080);
    assertThat(load(Map.of(), "---\n~\n", Map.of()).port()).isEqualTo(8080);
  }

  @Test
  void aNamedFileMustExistAndNumbersMustFit() {
    assertThatThrownBy(() -> new SettingsLoader(Map.of(), folder.resolve("typo.yml")).load(Map.of()))
        .hasMessageContaining("typo.yml");
    assertThatThrownBy(() -> load(Map.of(), "port: 8080.7\n", Map.of())).hasMessageContaining("whole number");
    assertThatThrownBy(() -> load(Map.of(), "- a\n", Map.of())).hasMessageContaining("keys and values");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(() -> load(Map.of("LANXIAN_PORT", "http"), "colour: red\nnear_m: -1\n", Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("colour is not a setting").hasMessageContaining("LANXIAN_PORT").hasMessageContaining("--near-m");
  }

  @Test
  void everySettingHasATextAndNamesOfItsOwn() {
    assertThat(Setting.values()).allSatisfy(setting -> {
      assertThat(setting.text()).isNotBlank();
      assertThat(setting.option()).matches("--[a-z-]+");
      assertThat(setting.variable()).isEqualTo("LANXIAN_" + setting.key().toUpperCase(java.util.Locale.ROOT));
    });
  }
}
