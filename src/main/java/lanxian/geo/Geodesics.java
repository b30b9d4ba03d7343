package lanxian.geo;

import java.util.Arrays;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Places at geodesic distances on the CGCS2000 ellipsoid; EPSG:4490, x = longitude. */
public final class Geodesics {
  private static final int LEAST_CORNERS = 64;
  private static final int MOST_CORNERS = 8192;

  private Geodesics() {}

  /** Metres along the geodesic between two places. */
  public static double distanceM(Coordinate a, Coordinate b) {
    return Geodetic.CGCS2000.Inverse(a.y, a.x, b.y, b.x).s12;
  }

  /** Azimuth at {@code from} of the geodesic to {@code to}, degrees clockwise from north, -180 to 180. */
  public static double azimuth(Coordinate from, Coordinate to) {
    return Geodetic.CGCS2000.Inverse(from.y, from.x, to.y, to.x).azi1;
  }

  /** The place so many metres from another along the geodesic that leaves it at an azimuth. */
  public static Coordinate destination(Coordinate from, double azimuth, double metres) {
    GeodesicData end = Geodetic.CGCS2000.Direct(from.y, from.x, azimuth, metres);
    return new Coordinate(end.lon2, end.lat2);
  }

  /**
   * A circle: each corner lies at exactly the distance, evenly spread by azimuth, and no edge cuts deeper than the error
   * into the circle, as far as 8192 corners allow.
   *
   * @param metres radius, above 0
   * @param errorM how deep an edge may cut, above 0
   */
  public static Polygon circle(Coordinate centre, double metres, double errorM) {
    if (!(metres > 0 && metres < 1e6 && errorM > 0)) {
      throw new IllegalArgumentException("a circle of " + metres + " m to " + errorM + " m");
    }
    // an edge over the angle 2h cuts r·(1 - cos h) deep
    double half = Math.acos(Math.max(0, 1 - errorM / metres));
    int corners = (int) Math.min(MOST_CORNERS, Math.max(LEAST_CORNERS, Math.ceil(Math.PI / half)));
    Coordinate[] ring = new Coordinate[corners + 1];
    Arrays.setAll(ring, i -> destination(centre, -360.0 * (i % corners) / corners, metres));
    return new GeometryFactory().createPolygon(ring);
  }
}
