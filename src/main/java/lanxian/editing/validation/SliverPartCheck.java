package lanxian.editing.validation;

import java.util.List;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Parts of a zone so narrow that nobody meant them. */
final class SliverPartCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    List<Polygon> slivers = slivers(zone.valid(), scene.parameters().numbers());
    if (slivers.isEmpty()) {
      return;
    }
    Geometry all = zone.valid().getFactory().createMultiPolygon(slivers.toArray(Polygon[]::new));
    double area = EllipsoidalArea.m2(all);
    findings.finding(ValidationCode.ZONE_SLIVER_PART, Severity.WARNING, zone,
        "有%d个碎片部分，合计%.2f平方米".formatted(slivers.size(), area),
        "%d part(s) of the zone are slivers, %.2f m² together".formatted(slivers.size(), area))
        .geometry(all).figure("areaM2", area).figure("parts", slivers.size())
        .mend("leave out slivers", true, Mending.withoutSlivers()).add();
  }

  static List<Polygon> slivers(Geometry zone, Numbers numbers) {
    return zone.getNumGeometries() < 2 ? List.of() : Overlays.polygons(zone).stream()
        .filter(part -> Scale.meanWidthM(part) < numbers.sliverWidthM()).toList();
  }
}
