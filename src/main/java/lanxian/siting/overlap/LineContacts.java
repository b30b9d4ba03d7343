package lanxian.siting.overlap;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;

/**
 * Contacts of a project that is a line. A line has no width but its trench has: what runs on the boundary counts as
 * in the zone, and accuracy widens no tolerance, as a pipeline along a narrow river could vanish in it.
 * A stretch right through a zone counts however short it is: the zone is narrow there, and the line is on both sides.
 */
final class LineContacts {
  private LineContacts() {}

  /** The contact, or null if no stretch lies in the zone or on its boundary. */
  static Contact meeting(Footprint project, ZoneShape zone) {
    LineWalk walk = new LineWalk(zone);
    for (int i = 0; i < project.geometry().getNumGeometries(); i++) {
      walk.along((LineString) project.geometry().getGeometryN(i), i + 1);
    }
    List<Crossing> crossings = walk.crossings();
    double length = crossings.stream().mapToDouble(Crossing::lengthM).sum();
    if (length == 0) {
      return null;
    }
    Geometry overlap = project.geometry().getFactory().buildGeometry(walk.stretches());
    boolean all = length >= project.lengthM() * (1 - 1e-9);
    boolean counts = all || walk.passedThrough() || length > Tolerance.LENGTH_M;
    Tolerance tolerance = new Tolerance(Tolerance.LENGTH_M, 0, counts);
    Contact.Kind kind = tolerance.exceeded() ? Contact.Kind.HIT : Contact.Kind.SLIVER;
    Relation relation = all ? Relation.INSIDE : relation(project, zone, walk.enteredInterior());
    return new Contact(zone, kind, relation, overlap, 0, length, tolerance, 0, crossings,
        zone.accuracyM());
  }

  private static Relation relation(Footprint project, ZoneShape zone, boolean enteredInterior) {
    if (!enteredInterior) {
      return Relation.TOUCHES;
    }
    for (int i = 0; i < project.geometry().getNumGeometries(); i++) {
      Coordinate[] line = project.geometry().getGeometryN(i).getCoordinates();
      if (zone.locate(line[0]) == Location.INTERIOR || zone.locate(line[line.length - 1]) == Location.INTERIOR) {
        return Relation.PARTLY_INSIDE;
      }
    }
    return Relation.CROSSES;
  }
}
