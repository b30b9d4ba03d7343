package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Contacts of a project given as points. A point stands for a facility with some extent, so one on the boundary counts
 * as in the zone; the relation says so.
 */
final class PointContacts {
  private PointContacts() {}

  /** The contact, or null if no point lies in the zone or on its boundary. */
  static Contact meeting(Footprint project, ZoneShape zone) {
    List<Coordinate> met = new ArrayList<>();
    boolean interior = false;
    for (Coordinate point : project.points()) {
      int location = zone.locate(point);
      interior |= location == Location.INTERIOR;
      if (location != Location.EXTERIOR) {
        met.add(point);
      }
    }
    if (met.isEmpty()) {
      return null;
    }
    Geometry overlap = project.geometry().getFactory().createMultiPointFromCoords(met.toArray(Coordinate[]::new));
    Relation relation = !interior ? Relation.TOUCHES
        : met.size() == project.points().size() ? Relation.INSIDE : Relation.PARTLY_INSIDE;
    return new Contact(zone, Contact.Kind.HIT, relation, met.size() == 1 ? overlap.getGeometryN(0) : overlap,
        0, 0, new Tolerance(0, 0, true), 0, List.of(), zone.accuracyM());
  }
}
