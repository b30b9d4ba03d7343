package lanxian.editing.validation;

import java.util.List;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Narrow spaces between neighbours of one category. */
final class GapCheck implements ZoneCheck {
  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    Numbers numbers = scene.parameters().numbers();
    List<Neighbour> neighbours = scene.neighbours(zone, numbers.gapWidthM());
    for (Neighbour other : neighbours) {
      if (other.drafted() && other.order() > scene.order(zone)) {
        continue;
      }
      List<Geometry> thirds = neighbours.stream().filter(third -> third != other).map(Neighbour::geometry).toList();
      List<Polygon> gaps = Gaps.between(zone.valid(), other.geometry(), thirds, numbers);
      if (!gaps.isEmpty()) {
        tell(zone, other, gaps, findings);
      }
    }
  }

  private static void tell(DraftedZone zone, Neighbour other, List<Polygon> gaps, Findings findings) {
    Geometry all = zone.valid().getFactory().createMultiPolygon(gaps.toArray(Polygon[]::new));
    double area = EllipsoidalArea.m2(all);
    double width = gaps.stream().mapToDouble(Scale::meanWidthM).max().orElse(0);
    findings.finding(ValidationCode.ZONE_GAP, Severity.WARNING, zone,
        "与“%s”之间有%d处缝隙，合计%.2f平方米，宽约%.2f米".formatted(other.description().name(), gaps.size(), area, width),
        "%d gap(s) to %s (%s), %.2f m² together, about %.2f m wide".formatted(
            gaps.size(), other.zoneId(), other.description().name(), area, width))
        .other(other.zoneId()).geometry(all).figure("areaM2", area).figure("widthM", width)
        .mend("fill gap to " + other.zoneId(), true, Mending.fill(all, other.zoneId())).add();
  }
}
