package lanxian.rules;

import lanxian.domain.FaultCode;
import lanxian.domain.Place;

/**
 * Something {@link RuleSetCheck} noticed about a rule set.
 *
 * @param where file and line
 */
public record RuleFinding(Severity severity, FaultCode code, String detail, Place where) {
  /** How bad it is, worst first. */
  public enum Severity {
    /** The rule set must not be used. */
    ERROR,
    /** Probably a mistake; the rule set works. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }

  /** One line for a terminal: {@code rivers.yml:12: ERROR RULES_EXAMPLE_FAILS …}. */
  public String line() {
    String file = where.file() == null ? "rules" : where.file();
    return file + (where.line() == null ? "" : ":" + where.line()) + ": " + severity + " " + code.name() + " " + detail;
  }
}
