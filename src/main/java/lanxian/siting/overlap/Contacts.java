package lanxian.siting.overlap;

import java.util.List;
import lanxian.geo.EdgeSearch;
import org.locationtech.jts.geom.Geometry;

/** Finds out how a project lies to a zone. */
public final class Contacts {
  private static final Tolerance NO_OVERLAP = new Tolerance(0, 0, false);

  private Contacts() {}

  /**
   * Measures project against zone.
   *
   * @throws RuntimeException of any kind if the zone's polygon cannot be used; the zone then counts as not checked
   */
  public static Contact between(Footprint project, ZoneShape zone) {
    return within(project, zone, project.isArea() ? zone.overlapM2(project) : 0, Double.POSITIVE_INFINITY);
  }

  /**
   * The same for a caller who has measured already, and whom only zones matter that come near.
   *
   * @param overlapM2 square metres of an area within the zone; 0 for points and lines
   * @param limitM above 0
   * @return null for a zone that is so many metres away or more
   */
  public static Contact within(Footprint project, ZoneShape zone, double overlapM2, double limitM) {
    Contact meeting = meeting(project, zone, overlapM2);
    if (meeting != null) {
      return meeting;
    }
    EdgeSearch search = zone.nearestTo(project, limitM);
    if (search.bestM() >= limitM) {
      return null;
    }
    return search.bestM() == 0
        ? none(project, zone, Contact.Kind.TOUCH, Relation.TOUCHES, 0, List.of())
        : none(project, zone, Contact.Kind.APART, null, search.bestM(), search.closest());
  }

  /** The same where only zones matter that the project meets: null for others, which are not measured any further. */
  public static Contact meeting(Footprint project, ZoneShape zone, double overlapM2) {
    if (project.isArea()) {
      return overlapM2 > 0 ? AreaContacts.meeting(project, zone, overlapM2) : null;
    }
    return project.isLine() ? LineContacts.meeting(project, zone) : PointContacts.meeting(project, zone);
  }

  /**
   * Metres from the project to the zone's boundary: positive outside, 0 where they only touch, negative where the
   * project reaches inside, then as deep as {@link Depth} finds.
   */
  public static double boundaryDistanceM(Footprint project, Contact contact) {
    return contact.kind() == Contact.Kind.APART
        ? contact.distanceM()
        : 0 - Depth.m(project, contact.shape(), contact.overlap());
  }

  private static Contact none(Footprint project, ZoneShape zone, Contact.Kind kind, Relation relation, double distanceM,
      List<double[]> nearest) {
    Geometry nothing = project.geometry().getFactory().createEmpty(project.geometry().getDimension());
    return new Contact(
        zone, kind, relation, nothing, 0, 0, NO_OVERLAP, distanceM, List.of(), zone.accuracyM(), nearest);
  }
}
