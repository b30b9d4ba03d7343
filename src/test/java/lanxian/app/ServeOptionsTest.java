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

  /** A start looks through no other command; whoever asks for help sees all of them. */
  @Test
  void serveComesAloneAndIsTheSame() {
    CommandLine alone = Main.commandLine("serve", "--port", "0");
    CommandLine all = Main.commandLine("--help");
    assertThat(alone.getSubcommands()).containsOnlyKeys("serve");
    assertThat(all.getSubcommands()).containsKeys("serve", "check", "import", "people");
    assertThat(Main.commandLine().getSubcommands()).containsOnlyKeys(all.getSubcommands().keySet());
    assertThat(alone.getSubcommands().get("serve").getUsageMessage())
        .isEqualTo(all.getSubcommands().get("serve").getUsageMessage()).contains("--port");
  }

  @Test
  void theReadmeNamesEverySettingWithItsDefault() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(Setting.values()).allSatisfy(setting -> assertThat(readme.lines()
        .filter(line -> line.startsWith("| `" + setting.option() + "`")).findFirst()).as(setting.option())
        .hasValueSatisfying(line -> assertThat(line).contains(setting.variable()).contains(setting.absent())));
  }
}
