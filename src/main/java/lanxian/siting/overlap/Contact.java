package lanxian.siting.overlap;

import java.util.List;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Geometry;

/**
 * How a project lies to one zone.
 *
 * @param shape the zone's polygon
 * @param relation null where they do not meet
 * @param overlap what lies in the zone, of the project's own dimension; empty if nothing does
 * @param overlapM2 ellipsoidal square metres; 0 for points and lines
 * @param overlapLengthM metres of a line in the zone; 0 for areas and points
 * @param distanceM geodesic metres between them, 0 where they meet
 * @param crossings for lines: the stretches in the zone, in order
 * @param accuracyM how far the boundary may lie off; 0 in a contact that was moved, which spends the accuracy
 * @param nearest edges of the zone that may be nearest to the project: longitude and latitude of one end, then of the other;
 *     empty unless they are apart
 */
public record Contact(
    ZoneShape shape, Kind kind, Relation relation, Geometry overlap, double overlapM2, double overlapLengthM,
    Tolerance tolerance, double distanceM, List<Crossing> crossings, double accuracyM, List<double[]> nearest) {

  /** What a contact counts for. */
  public enum Kind {
    /** The project stands in the zone. */
    HIT,
    /** They overlap, but by no more than the tolerance. */
    SLIVER,
    /** Only the boundaries meet. */
    TOUCH,
    /** They do not meet. */
    APART
  }

  public Contact {
    crossings = List.copyOf(crossings);
    nearest = List.copyOf(nearest);
  }

  /** A contact of two that are not apart. */
  public Contact(
      ZoneShape shape, Kind kind, Relation relation, Geometry overlap, double overlapM2, double overlapLengthM,
      Tolerance tolerance, double distanceM, List<Crossing> crossings, double accuracyM) {
    this(shape, kind, relation, overlap, overlapM2, overlapLengthM, tolerance, distanceM, crossings, accuracyM, List.of());
  }

  public ZoneVersion zone() {
    return shape.zone();
  }

  public boolean isHit() {
    return kind == Kind.HIT;
  }

  /** The same zone with another overlap and distance, as if its boundary ran elsewhere. */
  Contact moved(boolean hit, Geometry newOverlap, double newDistanceM) {
    return new Contact(
        shape, hit ? Kind.HIT : Kind.APART, relation, newOverlap, 0, 0, tolerance, newDistanceM, List.of(), 0);
  }
}
