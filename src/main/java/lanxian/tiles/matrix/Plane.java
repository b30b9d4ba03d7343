package lanxian.tiles.matrix;

/**
 * A plane that tile grids lie on, the world cut into 2³² × 2³² squares: whole numbers count them from the middle, x to
 * the east and y to the south, so that all borders of tiles are whole numbers too. Squares are 9 mm wide at the equator.
 */
public enum Plane {
  /**
   * Spherical Mercator on the radius 6,378,137 m (EPSG:3857). Latitudes count as if they were spherical, which is how
   * EPSG:1024 (Popular Visualisation Pseudo-Mercator) defines it. Ends at 85.0511…° N and S, where it is a square.
   */
  MERCATOR {
    @Override
    public int y(double lat) {
      double sine = Math.sin(Math.toRadians(lat));
      return squares(-Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)); // half of 2π: atanh(sin φ)
    }

    @Override
    public double lat(double y) {
      return Math.toDegrees(Math.atan(Math.sinh(-y * 2 * Math.PI / WORLD)));
    }
  },

  /** Degrees as they are, both ways the same length. 90° N and S lie at half of what there is. */
  DEGREES {
    @Override
    public int y(double lat) {
      return squares(-lat / 360);
    }

    @Override
    public double lat(double y) {
      return -y * 360 / WORLD;
    }
  };

  /** Squares around the world. */
  public static final double WORLD = 0x1p32;

  /** Number of the square line nearest to a longitude in degrees, growing to the east. */
  public int x(double lon) {
    return squares(lon / 360);
  }

  /** Number of the square line nearest to a latitude in degrees, growing to the south. */
  public abstract int y(double lat);

  /** Longitude of a place between the squares, degrees. */
  public double lon(double x) {
    return x * 360 / WORLD;
  }

  /** Latitude of a place between the squares, degrees. */
  public abstract double lat(double y);

  /** Squares of a share of the world; what lies beyond its end lies on it. */
  private static int squares(double share) {
    double number = Math.floor(share * WORLD + 0.5);
    return (int) Math.max(-0x1p31, Math.min(0x1p31 - 1, number));
  }
}
