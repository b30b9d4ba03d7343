package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in a change set.
 *
 * @param version version of the change set that was looked at
 * @param day day on which it would take effect
 * @param zones how many zones were looked at
 * @param findings worst first, then in the order of the change set
 */
public record ValidationReport(
    String changeSetId, int version, LocalDate day, int zones, List<ValidationFinding> findings) {
  public ValidationReport {
    findings = List.copyOf(findings);
  }

  /** What keeps the change set from being submitted. */
  public List<ValidationFinding> errors() {
    return findings.stream().filter(ValidationFinding::isError).toList();
  }

  /** Whether a check failed on the way: another time it may not. */
  boolean failed() {
    return findings.stream().anyMatch(finding -> finding.isError() && finding.code() == ValidationCode.ZONE_NOT_CHECKED);
  }

  /** All proposals in the order in which they are best done: first rings, then lines, then areas, then words. */
  public List<Mend> mends() {
    Map<String, Mend> mends = new LinkedHashMap<>();
    findings.stream().filter(finding -> finding.proposed() != null)
        .sorted(Comparator.comparingInt(finding -> MendOrder.of(finding.code())))
        .forEach(finding -> mends.putIfAbsent(finding.proposed().id(), finding.proposed()));
    return List.copyOf(mends.values());
  }

  public Optional<Mend> mend(String id) {
    return mends().stream().filter(mend -> mend.id().equals(id)).findFirst();
  }
}
