package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationParameters.Nesting;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Class L1 within the surroundings of L2, and these within those of QUASI, of one source. */
final class NestingCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    for (Nesting nesting : scene.parameters().nestings()) {
      Optional<Surroundings> around = Surroundings.of(zone, nesting, scene);
      if (around.isPresent()) {
        check(zone, nesting, around.get(), scene.parameters().numbers(), findings);
      }
    }
  }

  private static void check(
      DraftedZone zone, Nesting nesting, Surroundings around, Numbers numbers, Findings findings) {
    Geometry out = wide(around.outside(zone.valid()), numbers);
    double outM2 = EllipsoidalArea.m2(out);
    if (outM2 < numbers.leastAreaM2()) {
      return;
    }
    String own = zone.description().zoneClass();
    String others = String.join(", ", around.zoneIds());
    if (around.isBeside(zone.valid(), numbers.leastAreaM2()) && zone.valid().intersects(around.drawn())) {
      findings.finding(ValidationCode.ZONE_OPEN_SIDE, Severity.WARNING, zone,
          "%s区与%s区（%s）相邻，但未被其完全包围".formatted(own, around.zoneClass(), others),
          "This %s zone lies beside the %s zone (%s), which does not close around it. %s".formatted(
              own, around.zoneClass(), others, nesting.why().en()))
          .other(around.zoneIds().get(0)).geometry(out).figure("outsideM2", outM2).add();
      return;
    }
    // that two sources lie over each other is no fault, and touching alone does not make them one
    findings.finding(ValidationCode.ZONE_NOT_NESTED, around.sure() ? Severity.ERROR : Severity.WARNING, zone,
        "%s区有%.2f平方米在%s区（%s）外围线之外；%s".formatted(own, outM2, around.zoneClass(), others, nesting.why().zh()),
        "%.2f m² of this %s zone stick out of the surroundings of the %s zone (%s). %s".formatted(
            outM2, own, around.zoneClass(), others, nesting.why().en()))
        .other(around.zoneIds().get(0)).geometry(out).figure("outsideM2", outM2)
        .mend("cut " + own + " to " + around.zoneClass(), around.sure(), Mending.nest(nesting)).add();
  }

  /** The parts that are no slivers. */
  static Geometry wide(Geometry out, Numbers numbers) {
    List<Polygon> parts = new ArrayList<>(Overlays.polygons(out));
    parts.removeIf(part -> Scale.meanWidthM(part) < numbers.sliverWidthM());
    return out.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
  }
}
