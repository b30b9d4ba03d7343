package lanxian.siting.overlap;

import java.util.List;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Contacts of a project that is an area. */
final class AreaContacts {
  /** Share of an area that is lost in rounding: "all of it" is judged with this. */
  private static final double ROUNDING = 1e-9;

  private static final Tolerance WHOLE = new Tolerance(Tolerance.AREA_M2, 0, true);

  private AreaContacts() {}

  /** @param overlapM2 square metres that the two have in common, above 0 */
  static Contact meeting(Footprint project, ZoneShape zone, double overlapM2) {
    if (isAllOf(overlapM2, project.areaM2())) {
      return new Contact(zone, Contact.Kind.HIT, Relation.INSIDE, project.geometry(), project.areaM2(), 0, WHOLE, 0,
          List.of(), zone.accuracyM());
    }
    ProjectCut cut = ProjectCut.of(project, zone);
    requireAgreement(overlapM2, cut.inside());
    boolean all = isAllOf(overlapM2, zone.areaM2());
    Tolerance tolerance = all || coversAPart(project, zone) ? WHOLE : Slivers.judge(cut.inside(), project,
        new Slivers.Side(zone.polygons(), () -> new IndexedFacetDistance(zone.edgesIn(project.envelope())), zone.accuracyM()));
    Contact.Kind kind = tolerance.exceeded() ? Contact.Kind.HIT : Contact.Kind.SLIVER;
    Relation relation = all ? Relation.CONTAINS : relation(project, cut.outside());
    return new Contact(zone, kind, relation, cut.inside(), overlapM2, 0, tolerance, 0, List.of(), zone.accuracyM());
  }

  private static Relation relation(Footprint project, List<Polygon> outside) {
    if (outside.size() <= project.polygons().size()) {
      return Relation.PARTLY_INSIDE; // whatever their areas are
    }
    long parts = outside.stream().filter(part -> EllipsoidalArea.m2(part) > Tolerance.AREA_M2).count();
    return parts > project.polygons().size() ? Relation.CROSSES : Relation.PARTLY_INSIDE;
  }

  /** A parcel of several wholly in the zone counts like a parcel of its own, however small it is. */
  private static boolean coversAPart(Footprint project, ZoneShape zone) {
    List<Polygon> parcels = project.polygons();
    return parcels.size() > 1 && parcels.stream().map(Footprint::new)
        .anyMatch(parcel -> isAllOf(zone.overlapM2(parcel), parcel.areaM2()));
  }

  private static boolean isAllOf(double overlapM2, double wholeM2) {
    return overlapM2 >= wholeM2 * (1 - ROUNDING);
  }

  /** The area is summed up over cells, the geometry is built from faces: two ways, so that either gone wrong shows. */
  private static void requireAgreement(double overlapM2, Geometry overlap) {
    double built = EllipsoidalArea.m2(overlap);
    if (!(Math.abs(built - overlapM2) <= 0.01 + 1e-6 * overlapM2)) {
      throw new IllegalStateException("an overlap of " + overlapM2 + " m² was built as " + built + " m²");
    }
  }
}
