package lanxian.editing.validation;

import java.util.List;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;

/**
 * How well a zone fits its neighbours, worst first. Mends of small things are only offered if they make this better, so
 * that one never undoes another and mending comes to an end.
 *
 * @param overlapM2 what lies over neighbours though it must not
 * @param slivers number of parts that are slivers
 * @param nearVertices vertices nearly but not quite on a neighbour's line
 * @param gapM2 narrow space to neighbours
 */
record Quality(double overlapM2, int slivers, int nearVertices, double gapM2) {
  static Quality of(DraftedZone zone, Scene scene) {
    Numbers numbers = scene.parameters().numbers();
    List<Neighbour> neighbours = scene.neighbours(zone, numbers.gapWidthM());
    double overlap = 0;
    double gaps = 0;
    int near = 0;
    for (Neighbour other : neighbours) {
      if (OverlapCheck.isForbidden(zone, other, scene)) {
        double both = EllipsoidalArea.m2(Overlays.intersection(zone.valid(), other.geometry()));
        overlap += both < numbers.leastAreaM2() ? 0 : both;
      }
      List<Geometry> thirds = neighbours.stream().filter(third -> third != other).map(Neighbour::geometry).toList();
      gaps += Gaps.between(zone.valid(), other.geometry(), thirds, numbers).stream()
          .mapToDouble(EllipsoidalArea::m2).sum();
      near += nearVertices(zone, other, neighbours, scene);
    }
    return new Quality(overlap, SliverPartCheck.slivers(zone.valid(), numbers).size(), near, gaps);
  }

  /** Of two drafted zones the later one is snapped. */
  private static int nearVertices(DraftedZone zone, Neighbour other, List<Neighbour> neighbours, Scene scene) {
    Numbers numbers = scene.parameters().numbers();
    if (other.drafted() && other.order() > scene.order(zone)) {
      DraftedZone later = scene.zones().get(other.order());
      List<Neighbour> around = scene.neighbours(later, numbers.gapWidthM());
      return around.stream().filter(one -> one.zoneId().equals(zone.zoneId())).findFirst()
          .map(one -> NearLineCheck.snapped(later, one, around, numbers).places().size()).orElse(0);
    }
    return NearLineCheck.snapped(zone, other, neighbours, numbers).places().size();
  }

  boolean isBetterThan(Quality other, Numbers numbers) {
    if (Math.abs(overlapM2 - other.overlapM2) >= numbers.leastAreaM2()) {
      return overlapM2 < other.overlapM2;
    }
    if (overlapM2 > other.overlapM2 + numbers.leastAreaM2() / 100) {
      return false;
    }
    if (slivers != other.slivers) {
      return slivers < other.slivers;
    }
    return nearVertices == other.nearVertices ? gapM2 < other.gapM2 - numbers.leastAreaM2() / 100
        : nearVertices < other.nearVertices;
  }
}
