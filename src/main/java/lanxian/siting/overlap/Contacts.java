package lanxian.siting.overlap;

import java.util.List;
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
    if (!zone.prepared().intersects(project.geometry())) {
      double distance = zone.distances().distanceM(project.geometry());
      return none(project, zone, Contact.Kind.APART, null, distance);
    }
    if (project.isArea()) {
      return AreaContacts.meeting(project, zone);
    }
    return project.isLine() ? LineContacts.meeting(project, zone) : PointContacts.meeting(project, zone);
  }

  /**
   * Metres from the project to the zone's boundary: positive outside, 0 where they only touch, negative where the
   * project reaches inside, then as deep as {@link lanxian.geo.BoundaryIndex#signedM} finds.
   */
  public static double boundaryDistanceM(Footprint project, ZoneShape zone, Contact contact) {
    return zone.distances().signedM(project.geometry(), contact.overlap());
  }

  static Contact touch(Footprint project, ZoneShape zone) {
    return none(project, zone, Contact.Kind.TOUCH, Relation.TOUCHES, 0);
  }

  private static Contact none(
      Footprint project, ZoneShape zone, Contact.Kind kind, Relation relation, double distanceM) {
    Geometry nothing = project.geometry().getFactory().createEmpty(project.geometry().getDimension());
    return new Contact(zone.zone(), kind, relation, nothing, 0, 0, NO_OVERLAP, distanceM, List.of(), zone.accuracyM());
  }
}
