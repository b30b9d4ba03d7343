package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.ZoneVersion;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/** Zones that leave the prefecture: the union of its counties, which need not hang together. */
final class PrefectureCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    String layer = scene.parameters().prefecture().category();
    if (!scene.parameters().prefecture().checked() || zone.category().equals(layer)) {
      return;
    }
    if (!scene.published().holds(layer)) {
      findings.finding(ValidationCode.ZONE_NOT_CHECKED, Severity.INFO, zone,
          "没有县市图层（" + layer + "），未检查是否在州内",
          "Whether it lies in the prefecture was not checked: there is no layer " + layer).add();
      return;
    }
    List<ZoneVersion> counties = counties(zone, scene);
    Geometry outside = Overlays.difference(zone.valid(), union(zone, counties));
    double outsideM2 = EllipsoidalArea.m2(outside);
    if (outsideM2 < scene.parameters().numbers().leastAreaM2()) {
      return;
    }
    double share = outsideM2 / EllipsoidalArea.m2(zone.valid());
    double accuracyM = counties.stream().mapToDouble(county -> county.description().surveyAccuracyM()).max().orElse(0);
    boolean certain = Overlays.polygons(outside).stream().mapToDouble(Scale::meanWidthM).max().orElse(0) > accuracyM;
    findings.finding(ValidationCode.ZONE_OUTSIDE_PREFECTURE, certain ? Severity.ERROR : Severity.WARNING, zone,
        "有%.2f平方米（%.1f%%）在州域以外%s".formatted(
            outsideM2, 100 * share, certain ? "" : "，但未超过县市界线的精度%.0f米".formatted(accuracyM)),
        "%.2f m² (%.1f %%) lie outside the prefecture%s".formatted(outsideM2, 100 * share,
            certain ? "" : ", though no farther than the county lines are accurate (%.0f m)".formatted(accuracyM)))
        .geometry(outside).figure("outsideM2", outsideM2).figure("outsideShare", share)
        .mend("cut to the prefecture", false, Mending.inside()).add();
  }

  /** Counties around a zone. */
  static List<ZoneVersion> counties(DraftedZone zone, Scene scene) {
    return scene.published().in(scene.parameters().prefecture().category(), zone.valid().getEnvelopeInternal()).stream()
        .filter(county -> county.geometry() instanceof Polygonal).toList();
  }

  /** The prefecture as far as it is near a zone. */
  static Geometry prefecture(DraftedZone zone, Scene scene) {
    return union(zone, counties(zone, scene));
  }

  private static Geometry union(DraftedZone zone, List<ZoneVersion> counties) {
    List<Geometry> parts = new ArrayList<>();
    counties.forEach(county -> parts.add(county.geometry()));
    return parts.isEmpty() ? zone.valid().getFactory().createMultiPolygon(new Polygon[0]) : Overlays.union(parts);
  }
}
