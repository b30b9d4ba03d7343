package lanxian.siting.overlap;

import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The direction in which a zone lies from a project, between the two places where they are nearest. */
public final class Direction {
  private Direction() {}

  /**
   * Azimuth to a zone apart, which is looked at no farther than it is away.
   *
   * @param contact of kind APART
   */
  public static double degrees(Footprint project, Contact contact) {
    return degrees(project, contact.shape().edgesIn(project.reach(contact.distanceM() + 1)));
  }

  /** Azimuth in degrees clockwise from north, 0 ≤ azimuth < 360; NaN where they meet. */
  static double degrees(Footprint project, Geometry zone) {
    LocalMetric metric = new LocalMetric(project.envelope().centre());
    Coordinate[] nearest = new IndexedFacetDistance(metric.toMetres(zone))
        .nearestPoints(metric.toMetres(project.geometry()));
    Coordinate to = degrees(metric, nearest[0]);
    Coordinate from = degrees(metric, nearest[1]);
    if (from.equals2D(to)) {
      return Double.NaN;
    }
    double azimuth = Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x).azi1;
    return azimuth < 0 ? azimuth + 360 : azimuth;
  }

  private static Coordinate degrees(LocalMetric metric, Coordinate place) {
    return metric.toDegrees(new GeometryFactory().createPoint(place)).getCoordinate();
  }
}
