package lanxian.audit;

import java.util.List;
import lanxian.store.AuditHead;

/**
 * What came of looking over the audit record.
 *
 * @param rows how many rows were looked at
 * @param head the last of them, to be noted elsewhere for the next time
 * @param publications how many publications were held against their rows
 * @param findings empty if everything is as it was written; at most {@value AuditVerifier#MAX_FINDINGS}
 */
public record AuditReport(long rows, AuditHead head, int publications, List<AuditFinding> findings) {
  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** Whether everything is as it was written. */
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
