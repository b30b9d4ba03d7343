package lanxian.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanxian.domain.LegalBasis;
import lanxian.domain.Rule;
import lanxian.domain.Validity;
import lanxian.rules.RuleFinding.Severity;

/** Looks at the days on which the bases of rules are in force. */
final class BasisCheck {
  private final RuleSetReading reading;
  private final LocalDate day;
  private final List<RuleFinding> findings;

  BasisCheck(RuleSetReading reading, LocalDate day, List<RuleFinding> findings) {
    this.reading = reading;
    this.day = day;
    this.findings = findings;
  }

  void run() {
    for (Rule rule : reading.ruleSet().rules()) {
      if (rule.basesInForce(day).isEmpty()) {
        warn(RuleFault.RULES_BASIS_EXPIRED, rule.id() + " has no basis in force on " + day, rule.id());
      }
      if (!rule.penalties().isEmpty() && rule.penalties().stream().noneMatch(p -> p.validity().contains(day))) {
        warn(RuleFault.RULES_BASIS_EXPIRED, rule.id() + " has no penalty in force on " + day, rule.id());
      }
      reportGaps(rule);
    }
    reportDisagreement();
  }

  private void reportGaps(Rule rule) {
    for (Validity gap : gaps(rule.bases().stream().map(LegalBasis::validity).toList())) {
      warn(RuleFault.RULES_BASIS_GAP,
          rule.id() + " has no basis from " + gap.from() + " to " + gap.to() + " (exclusive)", rule.id());
    }
  }

  /** The periods between the first day and the last that none of the given ones covers. */
  static List<Validity> gaps(Collection<Validity> periods) {
    List<Validity> sorted = periods.stream()
        .sorted(Comparator.comparing(Validity::from, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    List<Validity> gaps = new ArrayList<>();
    LocalDate covered = sorted.isEmpty() ? null : sorted.get(0).to();
    for (Validity period : sorted) {
      if (covered == null) {
        break;
      }
      if (period.from() != null && period.from().isAfter(covered)) {
        gaps.add(new Validity(covered, period.from()));
      }
      covered = period.to() == null || period.to().isAfter(covered) ? period.to() : covered;
    }
    return gaps;
  }

  /** A document that ends for one rule and goes on for another is a likely slip in one of them. */
  private void reportDisagreement() {
    Map<String, Map<LocalDate, TreeSet<String>>> ends = new TreeMap<>();
    for (Rule rule : reading.ruleSet().rules()) {
      List<LegalBasis> cited = Stream.concat(rule.bases().stream(), rule.penalties().stream()).toList();
      for (LegalBasis basis : cited) {
        if (!isContinued(basis, cited)) {
          LocalDate end = Objects.requireNonNullElse(basis.validity().to(), LocalDate.MAX);
          ends.computeIfAbsent(basis.document(), name -> new TreeMap<>())
              .computeIfAbsent(end, name -> new TreeSet<>()).add(rule.id());
        }
      }
    }
    ends.forEach((document, byEnd) -> {
      if (byEnd.size() > 1) {
        String rule = byEnd.values().stream().min(Comparator.comparing(TreeSet::size)).orElseThrow().first();
        warn(RuleFault.RULES_DOCUMENT_END, document + " ends on different days: " + told(byEnd), rule);
      }
    });
  }

  /** True if a later version of the document takes over on the day this one ends. */
  private static boolean isContinued(LegalBasis basis, List<LegalBasis> cited) {
    LocalDate end = basis.validity().to();
    return end != null && cited.stream().anyMatch(
        other -> other.document().equals(basis.document()) && end.equals(other.validity().from()));
  }

  private static String told(Map<LocalDate, TreeSet<String>> byEnd) {
    return byEnd.entrySet().stream()
        .map(entry -> (entry.getKey().equals(LocalDate.MAX) ? "open" : entry.getKey()) + " in " + entry.getValue())
        .reduce((a, b) -> a + ", " + b).orElseThrow();
  }

  private void warn(RuleFault code, String detail, String what) {
    findings.add(new RuleFinding(Severity.WARNING, code, detail, reading.place(what)));
  }
}
