package lanxian.rules;

import java.nio.file.Path;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;

/**
 * Reads a rule set: {@code categories.yml} (registry), {@code project.yml} (properties of projects), {@code local.yml}
 * (facts of the office) and one file per family of rules. Strict: anything not understood is a fault with file and
 * line, and all faults are reported at once.
 */
public final class RuleSetLoader {
  private RuleSetLoader() {}

  /** @throws FaultException with every fault found */
  public static RuleSet load(RuleFiles files) {
    RuleSetReading reading = RuleSetReading.of(files);
    if (!reading.faults().isEmpty()) {
      throw new FaultException(reading.faults());
    }
    return reading.ruleSet();
  }

  /** @throws FaultException with every fault found */
  public static RuleSet fromDirectory(Path directory) {
    return load(RuleFiles.fromDirectory(directory));
  }

  /**
   * The rule set that {@link RuleFiles#content} was kept of, with the same hash.
   *
   * @throws FaultException with every fault found
   */
  public static RuleSet fromContent(byte[] content) {
    return load(RuleFiles.fromContent(content));
  }
}
