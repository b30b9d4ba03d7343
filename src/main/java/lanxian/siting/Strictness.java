package lanxian.siting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lanxian.domain.Verdict;

/** Orders rules and findings, strictest first. */
final class Strictness {
  private static final Comparator<FiredRule> RULES =
      Comparator.comparing((FiredRule rule) -> rule.countedEffect()).thenComparing(rule -> rule.rule().id());

  private static final Comparator<Finding> FINDINGS = Comparator.comparing(Finding::verdict)
      .thenComparing(finding -> finding.zone().category())
      .thenComparing(finding -> finding.zone().zoneId());

  private Strictness() {}

  static List<FiredRule> sorted(Collection<FiredRule> rules) {
    return rules.stream().sorted(RULES).toList();
  }

  static List<Finding> findings(Collection<Finding> findings) {
    return findings.stream().sorted(FINDINGS).toList();
  }

  static Verdict of(Collection<FiredRule> rules) {
    Verdict verdict = Verdict.NO_CONFLICT;
    for (FiredRule rule : rules) {
      verdict = verdict.strictest(rule.countedEffect().verdict());
    }
    return verdict;
  }
}
