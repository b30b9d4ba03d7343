package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import lanxian.config.Setting;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every setting can be set on the command line and stands in the README. */
class ServeOptionsTest {
  @Test
  void serveHasAnOptionForEverySetting() {
    CommandLine serve = Main.commandLine().getSubcommands().get("serve");
    Set<String> options = serve.getCommandSpec().optionsMap().keySet();
    assertThat(options).containsAll(Arrays.stream(Setting.values()).map(Setting::option).toList());
  }

  @Test
  void theReadmeNamesEverySettingWithItsDefault() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(Setting.values()).allSatisfy(setting -> assertThat(readme.lines()
        .filter(line -> line.startsWith("| `" + setting.option() + "`")).findFirst()).as(setting.option())
        .hasValueSatisfying(line -> assertThat(line).contains(setting.variable()).contains(setting.absent())));
  }
}
