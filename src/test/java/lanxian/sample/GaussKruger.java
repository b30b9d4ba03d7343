package lanxian.sample;

import static java.lang.StrictMath.atan;
import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.cosh;
import static java.lang.StrictMath.log1p;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sinh;
import static java.lang.StrictMath.sqrt;
import static java.lang.StrictMath.toDegrees;
import static java.lang.StrictMath.toRadians;

import org.locationtech.jts.geom.Coordinate;

/**
 * Transverse Mercator on the CGCS2000 ellipsoid, scale 1, after the series of Krüger in Karney, "Transverse Mercator with
 * an accuracy of a few nanometers" (2011), to the fourth order. Own code in {@link StrictMath}, so that the generated
 * bytes are the same on every Java.
 */
final class GaussKruger {
  private static final double SEMI_MAJOR_M = 6378137.0;
  private static final double FLATTENING = 1 / 298.257222101;
  private static final double N = FLATTENING / (2 - FLATTENING);
  private static final double ECCENTRICITY = sqrt(FLATTENING * (2 - FLATTENING));
  private static final double RADIUS_M = SEMI_MAJOR_M / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
  private static final double[] FORWARD = {
      series(1.0 / 2, -2.0 / 3, 5.0 / 16, 41.0 / 180), series(0, 13.0 / 48, -3.0 / 5, 557.0 / 1440),
      series(0, 0, 61.0 / 240, -103.0 / 140), series(0, 0, 0, 49561.0 / 161280)};
  private static final double[] INVERSE = {
      series(1.0 / 2, -2.0 / 3, 37.0 / 96, -1.0 / 360), series(0, 1.0 / 48, 1.0 / 15, -437.0 / 1440),
      series(0, 0, 17.0 / 480, -37.0 / 840), series(0, 0, 0, 4397.0 / 161280)};
  private static final double[] LATITUDE = {
      series(2, -2.0 / 3, -2, 116.0 / 45), series(0, 7.0 / 3, -8.0 / 5, -227.0 / 45),
      series(0, 0, 56.0 / 15, -136.0 / 35), series(0, 0, 0, 4279.0 / 630)};

  private final double centralMeridian;
  private final double falseEasting;

  /** A strip around a meridian; x is the easting with {@code falseEasting} added, y the northing, both in metres. */
  GaussKruger(double centralMeridian, double falseEasting) {
    this.centralMeridian = centralMeridian;
    this.falseEasting = falseEasting;
  }

  /** The three-degree strip with its number in the millions of the easting. */
  static GaussKruger zone(int zone) {
    return new GaussKruger(3.0 * zone, zone * 1_000_000.0 + 500_000);
  }

  private static double series(double first, double second, double third, double fourth) {
    return N * (first + N * (second + N * (third + N * fourth)));
  }

  Coordinate project(Coordinate lonLat) {
    double sinLat = sin(toRadians(lonLat.y));
    double lon = toRadians(lonLat.x - centralMeridian);
    double t = sinh(atanh(sinLat) - ECCENTRICITY * atanh(ECCENTRICITY * sinLat));
    double xi = atan2(t, cos(lon));
    double eta = atanh(sin(lon) / sqrt(1 + t * t));
    double north = xi;
    double east = eta;
    for (int j = 1; j <= 4; j++) {
      north += FORWARD[j - 1] * sin(2 * j * xi) * cosh(2 * j * eta);
      east += FORWARD[j - 1] * cos(2 * j * xi) * sinh(2 * j * eta);
    }
    return new Coordinate(RADIUS_M * east + falseEasting, RADIUS_M * north);
  }

  Coordinate unproject(Coordinate metres) {
    double xi = metres.y / RADIUS_M;
    double eta = (metres.x - falseEasting) / RADIUS_M;
    double north = xi;
    double east = eta;
    for (int j = 1; j <= 4; j++) {
      north -= INVERSE[j - 1] * sin(2 * j * xi) * cosh(2 * j * eta);
      east -= INVERSE[j - 1] * cos(2 * j * xi) * sinh(2 * j * eta);
    }
    double conformal = atan(sin(north) / sqrt(sinh(east) * sinh(east) + cos(north) * cos(north)));
    double latitude = conformal;
    for (int j = 1; j <= 4; j++) {
      latitude += LATITUDE[j - 1] * sin(2 * j * conformal);
    }
    return new Coordinate(centralMeridian + toDegrees(atan2(sinh(east), cos(north))), toDegrees(latitude));
  }

  private static double atanh(double x) {
    return (log1p(x) - log1p(-x)) / 2;
  }
}
