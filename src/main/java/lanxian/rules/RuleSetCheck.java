package lanxian.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.rules.RuleFinding.Severity;

/**
 * Looks a rule set through: what the loader refuses, examples that fail or are missing, bases that have run out or
 * leave days uncovered, and things nothing uses. Rules that load are looked at even where others do not.
 */
public final class RuleSetCheck {
  private RuleSetCheck() {}

  /**
   * @param day bases are looked at as of this day
   * @return findings, worst first, then by file and line; without an ERROR the set may be used
   */
  public static List<RuleFinding> check(RuleFiles files, LocalDate day) {
    RuleSetReading reading = RuleSetReading.of(files);
    List<RuleFinding> findings = new ArrayList<>();
    for (Fault fault : reading.faults()) {
      findings.add(new RuleFinding(Severity.ERROR, fault.code(), fault.detail(), fault.where()));
    }
    RuleEngine engine = new RuleEngine(reading.ruleSet());
    new BasisCheck(reading, day, findings).run();
    new ExampleCheck(reading, engine, findings).run();
    new UsageCheck(reading, engine, findings).run();
    findings.sort(Comparator.comparing(RuleFinding::severity)
        .thenComparing(finding -> file(finding.where()))
        .thenComparing(finding -> finding.where().line() == null ? 0 : finding.where().line()));
    return List.copyOf(findings);
  }

  private static String file(Place where) {
    return where.file() == null ? "" : where.file();
  }
}
