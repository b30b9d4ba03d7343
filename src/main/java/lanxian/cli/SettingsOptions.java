package lanxian.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import lanxian.config.Setting;
import lanxian.config.Settings;
import lanxian.config.SettingsLoader;
import picocli.CommandLine.Option;

/** The settings options that every command shares; each also has a LANXIAN_… variable and a key in lanxian.yml. */
public final class SettingsOptions {
  private final Map<Setting, String> given = new EnumMap<>(Setting.class);

  @Option(names = "--config", paramLabel = "FILE", description = "Settings file (default: lanxian.yml if there is one).")
  private Path file;

  @Option(names = "--db", paramLabel = "URL", description = "JDBC URL: jdbc:h2:file:… or jdbc:postgresql://… "
      + "(default: an H2 file in the data folder).")
  void db(String value) {
    given.put(Setting.DB, value);
  }

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded store.")
  void data(String value) {
    given.put(Setting.DATA, value);
  }

  @Option(names = "--rules", paramLabel = "DIR", description = "Folder of categories, rules and project schema.")
  void rules(String value) {
    given.put(Setting.RULES, value);
  }

  @Option(names = "--sample", paramLabel = "DIR", description = "Layers loaded into an empty store; empty: none.")
  void sample(String value) {
    given.put(Setting.SAMPLE, value);
  }

  /** Sets what a command has an option of its own for; null leaves it alone. */
  public void set(Setting setting, Object value) {
    if (value != null) {
      given.put(setting, value.toString());
    }
  }

  /** The settings of this run. */
  public Settings load() {
    return new SettingsLoader(System.getenv(), file).load(given);
  }
}
