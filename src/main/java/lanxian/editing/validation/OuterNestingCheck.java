package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.List;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationParameters.Nesting;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;

/**
 * A drafted outer zone that no longer surrounds an inner one which is published already. The inner one stays as it is, so
 * the mend takes what sticks out into the drafted zone.
 */
final class OuterNestingCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    for (Nesting nesting : scene.parameters().nestings()) {
      int level = nesting.level(zone.category(), zone.description().zoneClass());
      if (level < 1) {
        continue;
      }
      List<Neighbour> near = scene.neighbours(zone, scene.parameters().numbers().gapWidthM());
      for (Neighbour inner : near) {
        int own = nesting.level(zone.category(), inner.zoneClass());
        if (!inner.drafted() && own >= 0 && own < level && Surroundings.belongs(zone, inner, nesting)
            && isNext(zone, near, own, level, nesting)) {
          tell(zone, inner, nesting, near, scene, findings);
        }
      }
    }
  }

  /** Whether no class between the two is there, which would be the one to surround the inner zone. */
  private static boolean isNext(DraftedZone zone, List<Neighbour> near, int inner, int outer, Nesting nesting) {
    return near.stream().noneMatch(other -> nesting.isWithin(other.zoneClass(), inner + 1, outer - 1)
        && Surroundings.belongs(zone, other, nesting));
  }

  private static void tell(DraftedZone zone, Neighbour inner, Nesting nesting, List<Neighbour> near, Scene scene,
      Findings findings) {
    Numbers numbers = scene.parameters().numbers();
    List<Geometry> around = new ArrayList<>(List.of(zone.valid()));
    int level = nesting.level(zone.category(), zone.description().zoneClass());
    near.stream().filter(other -> other != inner && nesting.isWithin(other.zoneClass(), 0, level)
        && Surroundings.belongs(zone, other, nesting)).forEach(other -> around.add(other.geometry()));
    Geometry out = NestingCheck.wide(
        Overlays.difference(inner.geometry(), Surroundings.filled(Overlays.union(around))), numbers);
    double outM2 = EllipsoidalArea.m2(out);
    boolean beside = outM2 > (1 - Mending.LEAST_SHARE)
        * EllipsoidalArea.m2(inner.geometry());
    if (outM2 < numbers.leastAreaM2()) {
      return;
    }
    boolean sure = Surroundings.isNamed(zone, inner, nesting);
    Findings.Builder finding = findings.finding(
        beside ? ValidationCode.ZONE_OPEN_SIDE : ValidationCode.ZONE_NOT_NESTED,
        beside || !sure ? Severity.WARNING : Severity.ERROR, zone,
        "已发布的%s区“%s”有%.2f平方米在本%s区外围线之外；%s".formatted(inner.zoneClass(), inner.description().name(), outM2,
            zone.description().zoneClass(), nesting.why().zh()),
        "%.2f m² of the published %s zone %s stick out of the surroundings of this %s zone. %s".formatted(outM2,
            inner.zoneClass(), inner.zoneId(), zone.description().zoneClass(), nesting.why().en()))
        .other(inner.zoneId()).geometry(out).figure("outsideM2", outM2);
    if (!beside) {
      finding.mend("take in what sticks out of " + inner.zoneId(), sure, Mending.takeIn(out, nesting));
    }
    finding.add();
  }
}
