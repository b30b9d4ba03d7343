package lanxian.siting.overlap;

import java.util.List;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * What of some ground of a project lies outside a set of zones.
 *
 * @param geometry of the project's own dimension; may be a sliver where {@code counts} is false
 * @param areaM2 ellipsoidal square metres, 0 for lines and points
 * @param lengthM metres of a line, 0 for areas and points
 * @param counts false if there is nothing left but what lies within the tolerance of {@link Slivers}
 */
public record Remainder(Geometry geometry, double areaM2, double lengthM, boolean counts) {

  /**
   * Takes the overlaps with zones off some ground.
   *
   * @param ground the project or a part of it
   * @param zones contacts of the same project; those that are no hits take nothing off
   */
  public static Remainder of(Footprint project, Geometry ground, List<Contact> zones) {
    // a zone that the whole project lies in needs no overlay
    if (zones.stream().anyMatch(contact -> contact.overlap() == project.geometry())) {
      return new Remainder(ground.getFactory().createEmpty(ground.getDimension()), 0, 0, false);
    }
    List<Contact> taken = zones.stream().filter(contact -> !contact.overlap().isEmpty()).toList();
    Geometry union = Overlays.union(taken.stream().map(Contact::overlap).toList());
    Geometry left = taken.isEmpty() ? ground : Overlays.difference(ground, union);
    double area = EllipsoidalArea.m2(left);
    double length = project.isLine() ? EllipsoidalLength.m(left) : 0;
    boolean counts = !left.isEmpty() && (taken.isEmpty() || project.isPoint()
        || project.isLine() && length > Math.min(Tolerance.LENGTH_M, project.lengthM() / 2)
        || project.isArea() && exceeds(left, project, union, taken));
    return new Remainder(left, area, length, counts);
  }

  private static boolean exceeds(Geometry left, Footprint project, Geometry union, List<Contact> taken) {
    double accuracy = taken.stream().mapToDouble(Contact::accuracyM).max().orElse(0);
    Slivers.Side side = new Slivers.Side(Overlays.polygons(union), () -> new IndexedFacetDistance(union), accuracy);
    return Slivers.judge(left, project, side).exceeded();
  }
}
