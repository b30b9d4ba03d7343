package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationParameters.Among;
import lanxian.editing.validation.ValidationParameters.NoOverlap;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Overlaps inside a category that forbids them: narrow ones are slivers, the others are mistakes of law. */
final class OverlapCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    Optional<NoOverlap> ban = scene.parameters().overlap(zone.category());
    if (ban.isEmpty()) {
      return;
    }
    PreparedGeometry prepared = null;
    for (Neighbour other : scene.neighbours(zone, 0)) {
      // of two drafted zones the later one tells
      if (other.drafted() && other.order() > scene.order(zone) || !excludes(ban.get(), zone, other)) {
        continue;
      }
      prepared = prepared == null ? PreparedGeometryFactory.prepare(zone.valid()) : prepared;
      if (prepared.intersects(other.geometry())) {
        tell(zone, other, ban.get(), scene, findings);
      }
    }
  }

  /** Whether a zone must not lie over another. */
  static boolean isForbidden(DraftedZone zone, Neighbour other, Scene scene) {
    return scene.parameters().overlap(zone.category()).map(ban -> excludes(ban, zone, other)).orElse(false);
  }

  private static boolean excludes(NoOverlap ban, DraftedZone zone, Neighbour other) {
    return ban.among() == Among.ALL || Objects.equals(zone.description().zoneClass(), other.zoneClass());
  }

  private static void tell(DraftedZone zone, Neighbour other, NoOverlap ban, Scene scene, Findings findings) {
    Numbers numbers = scene.parameters().numbers();
    List<Polygon> wide = new ArrayList<>();
    List<Polygon> narrow = new ArrayList<>();
    for (Polygon part : Overlays.polygons(Overlays.intersection(zone.valid(), other.geometry()))) {
      (Scale.meanWidthM(part) < numbers.sliverWidthM() ? narrow : wide).add(part);
    }
    Geometry overlap = together(zone, wide);
    Geometry slivers = together(zone, narrow);
    double overlapM2 = EllipsoidalArea.m2(overlap);
    double sliversM2 = EllipsoidalArea.m2(slivers);
    if (overlapM2 >= numbers.leastAreaM2()) {
      Findings.Builder finding = findings.finding(ValidationCode.ZONE_OVERLAP, Severity.ERROR, zone,
          "与“%s”重叠%.2f平方米；%s".formatted(other.description().name(), overlapM2, ban.why().zh()),
          "Lies over %s (%s) by %.2f m². %s".formatted(
              other.zoneId(), other.description().name(), overlapM2, ban.why().en()))
          .other(other.zoneId()).geometry(overlap).figure("overlapM2", overlapM2).figure("sliversM2", sliversM2);
      offerCut(finding, zone, other, scene).add();
    } else if (overlapM2 + sliversM2 >= numbers.leastAreaM2()) {
      Findings.Builder finding = findings.finding(ValidationCode.ZONE_SLIVER_OVERLAP, Severity.WARNING, zone,
          "与“%s”有碎片重叠，合计%.2f平方米".formatted(other.description().name(), sliversM2),
          "Slivers of %.2f m² together lie over %s (%s)".formatted(
              sliversM2, other.zoneId(), other.description().name()))
          .other(other.zoneId()).geometry(slivers).figure("overlapM2", overlapM2).figure("sliversM2", sliversM2);
      offerCut(finding, zone, other, scene).add();
    }
  }

  /** Of two drafted zones the one is cut that loses the smaller share; one that is published never is. */
  private static Findings.Builder offerCut(
      Findings.Builder finding, DraftedZone zone, Neighbour other, Scene scene) {
    DraftedZone loser = zone;
    Neighbour winner = other;
    if (other.drafted() && other.geometry().getArea() > zone.valid().getArea()) {
      loser = scene.zones().get(other.order());
      winner = new Neighbour(zone.zoneId(), zone.description(), zone.valid(), true, scene.order(zone));
    }
    return finding.mend(
        loser, "cut overlap with " + winner.zoneId(), true, Mending.cut(winner.zoneId()));
  }

  private static Geometry together(DraftedZone zone, List<Polygon> parts) {
    return zone.valid().getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
  }
}
