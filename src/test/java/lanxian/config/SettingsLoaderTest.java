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
    Path file = folder.resolve("lanxian.yml");
    if (yaml != null) {
      Files.writeString(file, yaml);
    }
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
