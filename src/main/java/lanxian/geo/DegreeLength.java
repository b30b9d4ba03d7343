package lanxian.geo;

/** How long a degree is on the CGCS2000 ellipsoid at a latitude; from the radii of curvature. */
public final class DegreeLength {
  private DegreeLength() {}

  /** Metres in a degree of longitude on the parallel of {@code latitude} (degrees); 0 at a pole. */
  public static double alongParallelM(double latitude) {
    return Math.toRadians(Ellipsoid.parallelRadius(latitude));
  }

  /** Metres in a degree of latitude along the meridian at {@code latitude} (degrees). */
  public static double alongMeridianM(double latitude) {
    return Math.toRadians(Ellipsoid.meridianRadius(latitude));
  }
}
