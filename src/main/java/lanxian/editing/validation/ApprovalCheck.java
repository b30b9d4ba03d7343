package lanxian.editing.validation;

import lanxian.domain.GeometryStatus;
import lanxian.editing.validation.ValidationFinding.Severity;

/** A boundary that claims to be surveyed and approved names the document that approved it. */
final class ApprovalCheck implements ZoneCheck {
  @Override
  public boolean needsArea() {
    return false;
  }

  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    String document = zone.description().approval().document();
    if (zone.description().status() != GeometryStatus.SURVEYED || document != null && !document.isBlank()) {
      return;
    }
    findings.finding(ValidationCode.ZONE_APPROVAL_MISSING, Severity.ERROR, zone,
        "状态为“勘定”，但没有批准文号；请填写approval_doc，或者改为“示意”",
        "The zone is said to be surveyed and approved, but names no document: give approval_doc, or call it schematic")
        .mend("call it schematic", false,
            Mending.describe(told -> Descriptions.withStatus(told, GeometryStatus.SCHEMATIC))).add();
  }
}
