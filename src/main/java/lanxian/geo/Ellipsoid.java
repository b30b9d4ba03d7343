package lanxian.geo;

/**
 * The CGCS2000 ellipsoid. WGS 84 differs from it by 0.1 mm in the polar axis and is taken as equal.
 *
 * <p>Source: GB 22021-2008 (a, 1/f); everything else follows from these two.
 */
final class Ellipsoid {
  /** Semi-major axis in metres. */
  static final double A = 6_378_137.0;

  /** Flattening. */
  static final double F = 1 / 298.257222101;

  /** Semi-minor axis in metres. */
  static final double B = A * (1 - F);

  /** First eccentricity squared. */
  static final double E2 = F * (2 - F);

  private Ellipsoid() {}

  /** Metres per radian of latitude: the meridian's radius of curvature. */
  static double meridianRadius(double latitudeDegrees) {
    double w2 = 1 - E2 * sin2(latitudeDegrees);
    return A * (1 - E2) / (w2 * Math.sqrt(w2));
  }

  /** Metres per radian of longitude: the radius of the parallel. */
  static double parallelRadius(double latitudeDegrees) {
    return A * Math.cos(Math.toRadians(latitudeDegrees)) / Math.sqrt(1 - E2 * sin2(latitudeDegrees));
  }

  private static double sin2(double latitudeDegrees) {
    double sine = Math.sin(Math.toRadians(latitudeDegrees));
    return sine * sine;
  }
}
