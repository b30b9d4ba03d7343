package lanxian.siting.overlap;

import java.util.List;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Contacts of a project that is an area. */
final class AreaContacts {
  /** Share of an area that is lost in rounding: "all of it" is judged with this. */
  private static final double ROUNDING = 1e-9;

  private AreaContacts() {}

  static Contact meeting(Footprint project, ZoneShape zone) {
    Geometry overlap = zone.prepared().covers(project.geometry())
        ? project.geometry()
        : Overlays.intersection(project.geometry(), zone.geometry());
    double overlapM2 = EllipsoidalArea.m2(overlap);
    if (overlap.isEmpty() || overlapM2 == 0) {
      return Contacts.touch(project, zone);
    }
    double zoneM2 = EllipsoidalArea.m2(zone.geometry());
    requirePlausible(overlapM2, Math.min(project.areaM2(), zoneM2));
    boolean whole = isAllOf(overlapM2, project.areaM2()) || isAllOf(overlapM2, zoneM2) || coversAPart(project, zone);
    Tolerance tolerance = whole
        ? new Tolerance(Tolerance.AREA_M2, 0, true)
        : Slivers.judge(overlap, project, new Slivers.Side(zone.polygons(), zone.boundary(), zone.accuracyM()));
    Relation relation = relation(project, zone, overlapM2, zoneM2);
    Contact.Kind kind = tolerance.exceeded() ? Contact.Kind.HIT : Contact.Kind.SLIVER;
    return new Contact(zone.zone(), kind, relation, overlap, overlapM2, 0, tolerance, 0, List.of(), zone.accuracyM());
  }

  private static Relation relation(Footprint project, ZoneShape zone, double overlapM2, double zoneM2) {
    if (isAllOf(overlapM2, project.areaM2())) {
      return Relation.INSIDE;
    }
    if (isAllOf(overlapM2, zoneM2)) {
      return Relation.CONTAINS;
    }
    long partsOutside = Overlays.polygons(Overlays.difference(project.geometry(), zone.geometry())).stream()
        .filter(part -> EllipsoidalArea.m2(part) > Tolerance.AREA_M2)
        .count();
    return partsOutside > project.polygons().size() ? Relation.CROSSES : Relation.PARTLY_INSIDE;
  }

  /** A parcel of several wholly in the zone counts like a parcel of its own, however small it is. */
  private static boolean coversAPart(Footprint project, ZoneShape zone) {
    List<Polygon> parcels = project.polygons();
    return parcels.size() > 1 && parcels.stream().anyMatch(zone.prepared()::covers);
  }

  private static boolean isAllOf(double overlapM2, double wholeM2) {
    return overlapM2 >= wholeM2 * (1 - ROUNDING);
  }

  /** An overlay gone wrong shows as an overlap bigger than either side. */
  private static void requirePlausible(double overlapM2, double smallerM2) {
    if (overlapM2 > smallerM2 * (1 + ROUNDING) + 0.001) {
      throw new IllegalStateException("overlap of " + overlapM2 + " m² in an area of " + smallerM2 + " m²");
    }
  }
}
