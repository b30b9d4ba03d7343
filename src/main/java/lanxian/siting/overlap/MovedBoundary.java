package lanxian.siting.overlap;

import java.util.List;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiLineString;

/**
 * The contact there would be if a zone's boundary ran farther out or farther in by the zone's accuracy. The band that
 * the boundary may lie in is its buffer in metres; what of the project lies in the band joins or leaves the overlap.
 *
 * <p>Accuracy is in the move already, so the moved contact counts from the base tolerance on (1 m², 1 m), not from the
 * one that accuracy widens.
 */
public final class MovedBoundary {
  private static final int QUADRANT_SEGMENTS = 16;

  private MovedBoundary() {}

  /** True unless the boundary certainly stays clear of the project when it moves by its accuracy. */
  public static boolean comesNear(Footprint project, Contact contact) {
    return !contact.shape().edgesIn(project.reach(contact.accuracyM())).isEmpty();
  }

  /** The boundary moved outwards: more is in the zone, distances are shorter. */
  public static Contact outwards(Footprint project, Contact contact) {
    double accuracy = contact.accuracyM();
    if (contact.distanceM() > accuracy) {
      return contact.moved(false, contact.overlap(), contact.distanceM() - accuracy);
    }
    Geometry overlap = Overlays.union(List.of(contact.overlap(), inBand(project, contact, accuracy)));
    return moved(project, contact, overlap, 0);
  }

  /** The boundary moved inwards: less is in the zone, distances are longer. */
  public static Contact inwards(Footprint project, Contact contact) {
    double accuracy = contact.accuracyM();
    Geometry overlap = contact.overlap().isEmpty()
        ? contact.overlap()
        : Overlays.difference(contact.overlap(), inBand(project, contact, accuracy));
    return moved(project, contact, overlap, contact.distanceM() + accuracy);
  }

  /** The extreme of moving inwards: as if the zone were not there, not even near. */
  public static Contact away(Footprint project, Contact contact) {
    Geometry nothing = project.geometry().getFactory().createEmpty(project.geometry().getDimension());
    return contact.moved(false, nothing, Double.POSITIVE_INFINITY);
  }

  /** The extreme of moving outwards: as if the zone lay all over the project. */
  public static Contact allOver(Footprint project, Contact contact) {
    return contact.moved(true, project.geometry(), 0);
  }

  private static Contact moved(Footprint project, Contact contact, Geometry overlap, double distanceM) {
    boolean hit = !overlap.isEmpty() && (project.isPoint()
        || project.isLine() && counts(EllipsoidalLength.m(overlap), project.lengthM(), Tolerance.LENGTH_M)
        || project.isArea() && counts(EllipsoidalArea.m2(overlap), project.areaM2(), Tolerance.AREA_M2));
    return contact.moved(hit, overlap, hit ? 0 : distanceM);
  }

  private static boolean counts(double overlap, double whole, double tolerance) {
    return overlap > Math.min(tolerance, whole / 2);
  }

  /** What of the project lies within {@code accuracyM} of the zone's boundary. */
  private static Geometry inBand(Footprint project, Contact contact, double accuracyM) {
    Envelope window = project.reach(accuracyM);
    GeometryFactory factory = project.geometry().getFactory();
    MultiLineString edges = contact.shape().edgesIn(window);
    if (edges.isEmpty()) {
      return factory.createEmpty(project.geometry().getDimension());
    }
    LocalMetric metric = new LocalMetric(project.envelope().centre());
    Geometry boundary = metric.toMetres(edges);
    return Overlays.intersection(project.geometry(), metric.toDegrees(boundary.buffer(accuracyM, QUADRANT_SEGMENTS)));
  }
}
