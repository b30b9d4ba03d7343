package lanxian.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/** Geodesics on the CGCS2000 ellipsoid. */
final class Geodetic {
  static final Geodesic CGCS2000 = new Geodesic(Ellipsoid.A, Ellipsoid.F);
  private static final int WHAT = GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH;

  /** Up to so many degrees each way and so far from the equator the mid-latitude formula is exact to 0.02 mm. */
  private static final double SHORT_DEGREES = 0.02;
  private static final double SHORT_LATITUDE = 70;

  private Geodetic() {}

  /**
   * A geodesic.
   *
   * @param metres its length
   * @param eastM its length times the sine of its azimuth at its end
   * @param northM its length times the cosine
   */
  record Line(double metres, double eastM, double northM) {}

  /**
   * The geodesic between two places. A short one by Gauss's mid-latitude formula: its middle runs like the straight line
   * between the ends with the radii of curvature of the mean latitude, and towards each end it turns by half the
   * convergence of the meridians. A longer one by Karney's method.
   *
   * @param x1 longitude of the start, degrees
   * @param y1 latitude of the start, degrees
   */
  static Line line(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    if (Math.abs(dx) > SHORT_DEGREES || Math.abs(dy) > SHORT_DEGREES || Math.abs(y1) > SHORT_LATITUDE) {
      GeodesicData line = CGCS2000.Inverse(y1, x1, y2, x2, WHAT);
      double azimuth = Math.toRadians(line.azi2);
      return new Line(line.s12, line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
    }
    double sine = Math.sin(Math.toRadians((y1 + y2) / 2));
    double w2 = 1 - Ellipsoid.E2 * sine * sine;
    double w = Math.sqrt(w2);
    double east = Math.toRadians(dx) * Ellipsoid.A / w * Math.sqrt(1 - sine * sine);
    double north = Math.toRadians(dy) * Ellipsoid.A * (1 - Ellipsoid.E2) / (w2 * w);
    double turn = Math.toRadians(dx) * sine / 2;
    return new Line(Math.sqrt(east * east + north * north), east + north * turn, north - east * turn);
  }
}
