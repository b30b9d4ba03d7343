package lanxian.editing.validation;

import lanxian.domain.GeometryStatus;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.editing.validation.ValidationFinding.Severity;

/**
 * A generated zone (推定) that would look like an approved one: it carries an approval, or it is called surveyed though
 * a generator made it, or though its line is still the one that was generated.
 */
final class GeneratedCheck implements ZoneCheck {
  /** How the origin of a change begins that a generator made. */
  static final String GENERATOR = "generator ";

  @Override
  public boolean needsArea() {
    return false;
  }

  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    boolean approved = zone.description().status() == GeometryStatus.SURVEYED;
    String document = zone.description().approval().document();
    if (zone.description().status() == GeometryStatus.INFERRED && document != null && !document.isBlank()) {
      findings.finding(ValidationCode.ZONE_GENERATED_AS_APPROVED, Severity.ERROR, zone,
          "推定图斑不得带有批准文号（" + document + "）",
          "A generated zone must not carry an approval (" + document + ")")
          .mend("leave out the approval", false, Mending.describe(Descriptions::withoutApproval)).add();
    } else if (approved && (isGenerated(zone) || isStillInferred(zone, scene))) {
      findings.finding(ValidationCode.ZONE_GENERATED_AS_APPROVED, Severity.ERROR, zone,
          "该界线由参数推定生成，不得作为“勘定”界线发布；请导入批准的界线，或者保持“推定”",
          "The line was generated from parameters and must not be published as a surveyed one: import the line that was"
              + " approved, or leave it as inferred")
          .mend("call it inferred", false,
              Mending.describe(told -> Descriptions.withStatus(told, GeometryStatus.INFERRED))).add();
    }
  }

  private static boolean isGenerated(DraftedZone zone) {
    return zone.change().origin() != null && zone.change().origin().startsWith(GENERATOR);
  }

  private static boolean isStillInferred(DraftedZone zone, Scene scene) {
    for (ZoneRef source : zone.change().sources()) {
      ZoneVersion before = scene.published().find(zone.category(), source.zoneId()).orElse(null);
      if (before != null && before.description().status() == GeometryStatus.INFERRED
          && before.geometry().equalsExact(zone.proposal().geometry())) {
        return true;
      }
    }
    return false;
  }
}
