package lanxian.config;

import java.util.List;

/** Settings that cannot be used. */
public final class SettingsException extends RuntimeException {
  public SettingsException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
