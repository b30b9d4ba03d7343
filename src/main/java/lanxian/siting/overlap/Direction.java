package lanxian.siting.overlap;

import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The direction in which a zone lies from a project, between the two places where they are nearest. */
public final class Direction {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Direction() {}

  /**
   * Azimuth to a zone apart, between the two places that are nearest in a plane around the project.
   *
   * @param contact of kind APART
   * @return degrees clockwise from north, 0 ≤ azimuth < 360; NaN where they are too near to tell
   */
  public static double degrees(Footprint project, Contact contact) {
    LocalMetric metric = project.metric();
    NearestEdges nearest = new NearestEdges(metric, project.edgesInMetres());
    contact.nearest().forEach(edge -> nearest.edge(edge[0], edge[1], edge[2], edge[3]));
    Coordinate[] places = nearest.places();
    return degrees(degrees(metric, places[0]), degrees(metric, places[1]));
  }

  /** Azimuth from one place to another, both in degrees. */
  static double degrees(Coordinate from, Coordinate to) {
    if (from.equals2D(to)) {
      return Double.NaN;
    }
    double azimuth = Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x).azi1;
    return azimuth < 0 ? azimuth + 360 : azimuth;
  }

  private static Coordinate degrees(LocalMetric metric, Coordinate place) {
    return metric.toDegrees(FACTORY.createPoint(place)).getCoordinate();
  }
}
