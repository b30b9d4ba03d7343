package lanxian.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts settings together: command line before environment before {@code lanxian.yml} before defaults. */
public final class SettingsLoader {
  private final Map<String, String> environment;
  private final Path home;
  private final Path file;
  private final boolean required;

  /**
   * @param environment variables, e.g. {@code System.getenv()}; LANXIAN_HOME is the folder that the defaults of data,
   *     rules, sample and settings file lie in (else the working directory)
   * @param file settings file, which must exist; null = {@code lanxian.yml} if there is one
   */
  public SettingsLoader(Map<String, String> environment, Path file) {
    this.environment = Map.copyOf(environment);
    this.home = Path.of(environment.getOrDefault("LANXIAN_HOME", ""));
    this.file = file == null ? home.resolve("lanxian.yml") : file;
    this.required = file != null;
  }

  /**
   * @param options values from the command line; settings not given there are absent from the map
   * @throws SettingsException naming every value that cannot be used and where it came from
   */
  public Settings load(Map<Setting, String> options) {
    List<String> faults = new ArrayList<>();
    Map<String, String> fromFile = readFile(faults);
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = options.get(setting);
      if (value == null) {
        value = environment.get(setting.variable());
      }
      if (value == null) {
        value = fromFile.get(setting.key());
      }
      values.put(setting, value == null ? absent(setting) : value.strip());
    }
    Settings settings = settings(values, faults);
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return settings;
  }

  private String absent(Setting setting) {
    return switch (setting) {
      case DATA, RULES, SAMPLE, STYLES -> home.resolve(setting.absent()).toString();
      default -> setting.absent();
    };
  }

  private Map<String, String> readFile(List<String> faults) {
    Map<String, String> found = new TreeMap<>();
    if (!Files.exists(file)) {
      if (required) {
        faults.add("There is no settings file " + file);
      }
      return found;
    }
    try {
      JsonNode content = new YAMLMapper().readTree(file.toFile());
      if (!content.isObject() && !content.isNull() && !content.isMissingNode()) {
        faults.add(file + " must hold keys and values");
      }
      List<String> known = Arrays.stream(Setting.values()).map(Setting::key).toList();
      content.properties().forEach(entry -> {
        if (known.contains(entry.getKey()) && entry.getValue().isValueNode()) {
          found.put(entry.getKey(), entry.getValue().isNull() ? "" : entry.getValue().asText());
        } else {
          faults.add(file + ": " + entry.getKey() + " is not a setting with one value; there are " + known);
        }
      });
    } catch (IOException e) {
      faults.add(file + " cannot be read: " + e.getMessage());
    }
    return found;
  }

  private static Settings settings(Map<Setting, String> values, List<String> faults) {
    Path data = Path.of(values.get(Setting.DATA));
    String db = values.get(Setting.DB);
    String sample = values.get(Setting.SAMPLE);
    return new Settings(values.get(Setting.HOST), whole(values, Setting.PORT, 0, 65_535, faults), data,
        db.isEmpty() ? "jdbc:h2:file:" + data.resolve("lanxian").toAbsolutePath() : db,
        Path.of(values.get(Setting.RULES)), sample.isEmpty() ? null : Path.of(sample),
        number(values, Setting.NEAR_M, 0, 100_000, faults), whole(values, Setting.MAX_BODY_MB, 1, 2_000, faults),
        whole(values, Setting.SNAPSHOTS, 1, 1_000, faults),
        whole(values, Setting.INDEX_MEMORY_MB, 1, 1_000_000, faults), Path.of(values.get(Setting.STYLES)),
        address(values, Setting.BASE_URL, faults), flag(values, Setting.BEHIND_PROXY, faults),
        whole(values, Setting.MAP_CACHE_MB, 0, 1_000_000, faults), orNull(values.get(Setting.DB_OWNER_USER)),
        orNull(values.get(Setting.DB_OWNER_PASSWORD)), list(values.get(Setting.WEBHOOK_ALLOW)),
        whole(values, Setting.WEBHOOK_KEEP_DAYS, 1, 36_500, faults),
        tiles(values, Setting.BASE_MAP, faults),
        values.get(Setting.BASE_MAP_NOTE), new AccessSettings(flag(values, Setting.LOCAL_ACCOUNTS, faults),
            whole(values, Setting.SESSION_IDLE_MIN, 1, 10_000, faults),
            whole(values, Setting.SESSION_MAX_H, 1, 1_000, faults), oidc(values, faults)));
  }

  private static OidcSettings oidc(Map<Setting, String> values, List<String> faults) {
    String issuer = values.get(Setting.OIDC_ISSUER);
    if (issuer.isEmpty()) {
      return null;
    }
    if (!issuer.matches("https://[^\\s?#]+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/[^\\s?#]*)?")) {
      faults.add(Setting.OIDC_ISSUER.option() + " (" + Setting.OIDC_ISSUER.variable() + "): " + issuer
          + " is not an address like https://id.example.org/realms/gis");
    }
    String client = values.get(Setting.OIDC_CLIENT_ID);
    if (client.isEmpty()) {
      faults.add(Setting.OIDC_CLIENT_ID.option() + " (" + Setting.OIDC_CLIENT_ID.variable() + ") is needed with "
          + Setting.OIDC_ISSUER.option());
    }
    Map<String, String> roles = new TreeMap<>();
    for (String pair : values.get(Setting.OIDC_ROLE_MAP).split(",")) {
      int equals = pair.lastIndexOf('=');
      if (equals > 0) {
        roles.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      } else if (!pair.isBlank()) {
        faults.add(Setting.OIDC_ROLE_MAP.option() + " (" + Setting.OIDC_ROLE_MAP.variable() + "): " + pair
            + " is not like gis-editors=PLANNER");
      }
    }
    String audience = values.get(Setting.OIDC_AUDIENCE);
    return new OidcSettings(issuer, client, values.get(Setting.OIDC_CLIENT_SECRET), audience.isEmpty() ? client : audience,
        values.get(Setting.OIDC_ROLES_CLAIM), roles, values.get(Setting.OIDC_LOGIN_CLAIM));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private static String address(Map<Setting, String> values, Setting setting, List<String> faults) {
    String text = values.get(setting);
    if (!text.isEmpty() && !text.matches("https?://[^\\s?#]+")) {
      faults.add(setting.option() + " (" + setting.variable() + "): " + text
          + " is not an address like https://maps.example.org/lanxian");
    }
    return text;
  }

  private static String tiles(Map<Setting, String> values, Setting setting, List<String> faults) {
    String text = values.get(setting);
    boolean good = text.matches("https?://[\\w.:{}-]+/[\\w.~:/?#@!$&*+,;=%{}-]*")
        && text.contains("{z}") && text.contains("{x}") && text.contains("{y}");
    if (!text.isEmpty() && !good) {
      faults.add(setting.option() + " (" + setting.variable() + "): " + text
          + " is not an address of tiles like https://t{0-7}.example.org/tiles/{z}/{x}/{y}.png?tk=KEY");
    }
    return text;
  }

  private static boolean flag(Map<Setting, String> values, Setting setting, List<String> faults) {
    String text = values.get(setting);
    if (!text.equals("true") && !text.equals("false")) {
      faults.add(setting.option() + " (" + setting.variable() + "): " + text + " is neither true nor false");
    }
    return text.equals("true");
  }

  private static int whole(Map<Setting, String> values, Setting setting, int min, int max, List<String> faults) {
    double value = number(values, setting, min, max, faults);
    if (value != Math.rint(value)) {
      faults.add(setting.option() + " (" + setting.variable() + "): " + values.get(setting) + " is not a whole number");
    }
    return (int) value;
  }

  private static double number(Map<Setting, String> values, Setting setting, double min, double max,
      List<String> faults) {
    String text = values.get(setting);
    try {
      double value = Double.parseDouble(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below with the bounds, which say more than the exception
    }
    faults.add(setting.option() + " (" + setting.variable() + "): " + text + " is not a number from " + min + " to " + max);
    return min;
  }
}
