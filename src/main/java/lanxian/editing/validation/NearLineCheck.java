package lanxian.editing.validation;

import java.util.List;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationParameters.Numbers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Vertices nearly but not quite on the line of a neighbour of the same category. */
final class NearLineCheck implements ZoneCheck {
  private static final int MAX_SHOWN = 100;

  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    Numbers numbers = scene.parameters().numbers();
    List<Neighbour> neighbours = scene.neighbours(zone, numbers.snapM());
    for (Neighbour other : neighbours) {
      if (other.drafted() && other.order() > scene.order(zone)) {
        continue;
      }
      var snapped = snapped(zone, other, neighbours, numbers);
      if (!snapped.places().isEmpty()) {
        int count = snapped.places().size();
        findings.finding(ValidationCode.ZONE_NEAR_LINE, Severity.WARNING, zone,
            "有%d个拐点接近但不在“%s”的界线上，最大相距%.3f米".formatted(
                count, other.description().name(), snapped.largestM()),
            "%d vertices lie nearly but not quite on the line of %s (%s), at most %.3f m away".formatted(
                count, other.zoneId(), other.description().name(), snapped.largestM()))
            .other(other.zoneId()).at(snapped.largestAt())
            .geometry(zone.valid().getFactory().createMultiPointFromCoords(
                snapped.places().stream().limit(MAX_SHOWN).toArray(Coordinate[]::new)))
            .figure("vertices", count).figure("largestM", snapped.largestM())
            .mend("snap to " + other.zoneId(), true, Mending.snap(other.zoneId())).add();
      }
    }
  }

  /** The zone snapped to one of its neighbours. */
  static Snapping.Snapped snapped(DraftedZone zone, Neighbour other, List<Neighbour> neighbours, Numbers numbers) {
    List<Geometry> others = neighbours.stream().filter(third -> !third.zoneId().equals(other.zoneId()))
        .map(Neighbour::geometry).toList();
    return Snapping.snap(zone.valid(), other.geometry(), others, numbers.sameLineM(), numbers.snapM());
  }
}
