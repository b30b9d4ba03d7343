package lanxian.editing.validation;

import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;

/** The area that the source declares against the one of the polygon. */
final class AreaCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    Double declared = zone.description().source().declaredAreaM2();
    if (declared == null) {
      return;
    }
    double computed = EllipsoidalArea.m2(zone.valid());
    double allowed = Math.max(scene.parameters().numbers().areaShare() * computed,
        zone.description().surveyAccuracyM() * EllipsoidalLength.m(zone.valid()));
    double difference = declared - computed;
    if (Math.abs(difference) <= allowed) {
      return;
    }
    findings.finding(ValidationCode.ZONE_AREA_DIFFERS, Severity.WARNING, zone,
        "申报面积%.2f平方米，计算面积%.2f平方米，相差%.2f平方米，超过容许的%.2f平方米".formatted(
            declared, computed, difference, allowed),
        "The declared area is %.2f m², that of the polygon %.2f m²: %.2f m² more than the %.2f m² that are allowed"
            .formatted(declared, computed, Math.abs(difference) - allowed, allowed))
        .at(zone.valid().getInteriorPoint().getCoordinate())
        .figure("declaredM2", declared).figure("computedM2", computed).figure("allowedM2", allowed)
        .mend("declare the computed area", false, Mending.declareArea()).add();
  }
}
