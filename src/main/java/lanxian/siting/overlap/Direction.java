package lanxian.siting.overlap;

import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The direction in which a zone lies from a project, between the two places where they are nearest. */
public final class Direction {
  /** Up to so many points a project's edges are compared one by one: an index costs more than that. */
  private static final int FEW_POINTS = 64;

  private Direction() {}

  /**
   * Azimuth to a zone apart, which is looked at no farther than it is away.
   *
   * @param contact of kind APART
   */
  public static double degrees(Footprint project, Contact contact) {
    Envelope window = project.reach(contact.distanceM() + 1);
    LocalMetric metric = new LocalMetric(project.envelope().centre());
    if (project.geometry().getNumPoints() > FEW_POINTS) {
      return indexed(metric, project.geometry(), contact.shape().edgesIn(window));
    }
    NearestEdges nearest = new NearestEdges(metric, project.geometry());
    contact.shape().cells().edgesIn(window, nearest);
    return degrees(metric, nearest.places());
  }

  /** Azimuth in degrees clockwise from north, 0 ≤ azimuth < 360; NaN where they meet. */
  static double degrees(Footprint project, Geometry zone) {
    return indexed(new LocalMetric(project.envelope().centre()), project.geometry(), zone);
  }

  private static double indexed(LocalMetric metric, Geometry project, Geometry zone) {
    Coordinate[] nearest = new IndexedFacetDistance(metric.toMetres(zone)).nearestPoints(metric.toMetres(project));
    return degrees(metric, new Coordinate[] {nearest[1], nearest[0]});
  }

  /** @param places one of the project, then one of the zone, in the plane */
  private static double degrees(LocalMetric metric, Coordinate[] places) {
    Coordinate from = degrees(metric, places[0]);
    Coordinate to = degrees(metric, places[1]);
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
