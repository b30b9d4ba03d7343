package lanxian.editing.validation;

import lanxian.domain.GeometryStatus;
import lanxian.editing.validation.ValidationFinding.Severity;

/** Without an accuracy no verdict near the boundary is ever told to be borderline. */
final class AccuracyCheck implements ZoneCheck {
  @Override
  public boolean needsArea() {
    return false;
  }

  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    if (zone.description().surveyAccuracyM() > 0) {
      return;
    }
    boolean approved = zone.description().status() == GeometryStatus.SURVEYED;
    findings.finding(ValidationCode.ZONE_ACCURACY_MISSING, approved ? Severity.ERROR : Severity.WARNING, zone,
        "未注明界线精度；请按测绘成果填写survey_accuracy_m",
        "The accuracy of the boundary is not stated; give survey_accuracy_m as the survey tells it").add();
  }
}
