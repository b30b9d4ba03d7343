package lanxian.bench.data;

/** The part of the world that all bench data lies in, EPSG:4490: Changji prefecture and what lies between its parts. */
public final class Box {
  public static final double WEST = 85.5;
  public static final double EAST = 91.5;
  public static final double SOUTH = 43;
  public static final double NORTH = 45.7;

  /** Metres of one degree of latitude, near enough to draw with. */
  static final double METRES_PER_DEGREE = 111_130;

  private Box() {}

  /** Degrees of longitude per metre at a latitude. */
  static double lonPerMetre(double lat) {
    return 1 / (METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(lat)));
  }

  /** Degrees of latitude per metre. */
  static double latPerMetre() {
    return 1 / METRES_PER_DEGREE;
  }
}
