package lanxian.bench.data;

/** Seeded questions, evenly over the {@link Box}. */
public final class Queries {
  private static final double HECTARE_M2 = 10_000;

  private Queries() {}

  /** Longitude and latitude of points, in turn. */
  public static double[] points(long seed, int count) {
    Prng random = new Prng(seed, 1);
    double[] points = new double[2 * count];
    for (int i = 0; i < points.length; i += 2) {
      points[i] = random.between(Box.WEST, Box.EAST);
      points[i + 1] = random.between(Box.SOUTH, Box.NORTH);
    }
    return points;
  }

  /** Parcels of some 10 ha, as closed counter-clockwise rings with longitude and latitude in turn. */
  public static double[][] parcels(long seed, int count) {
    Prng random = new Prng(seed, 2);
    double[][] parcels = new double[count][];
    for (int i = 0; i < count; i++) {
      double lat = random.between(Box.SOUTH + 0.01, Box.NORTH - 0.01);
      double lon = random.between(Box.WEST + 0.01, Box.EAST - 0.01);
      parcels[i] = parcel(lon, lat, 10 * HECTARE_M2 * random.between(0.7, 1.4), random);
    }
    return parcels;
  }

  /** A farm's parcel around a place: every third a rectangle, the others with 5 to 12 corners. */
  static double[] parcel(double lon, double lat, double areaM2, Prng random) {
    double[] ring = random.below(3) == 0 ? rectangle(random) : field(5 + random.below(8), random);
    double scale = Math.sqrt(areaM2 / Rings.area(ring));
    double[] degrees = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      degrees[i] = lon + scale * ring[i] * Box.lonPerMetre(lat);
      degrees[i + 1] = lat + scale * ring[i + 1] * Box.latPerMetre();
    }
    return degrees;
  }

  private static double[] rectangle(Prng random) {
    double half = random.between(1, 4);
    double turn = random.between(0, Math.PI);
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    double[] ring = {-half, -1, half, -1, half, 1, -half, 1, -half, -1};
    for (int i = 0; i < ring.length; i += 2) {
      double x = ring[i];
      ring[i] = x * cos - ring[i + 1] * sin;
      ring[i + 1] = x * sin + ring[i + 1] * cos;
    }
    return ring;
  }

  /** Round about its middle, so that no two of its edges cross. */
  private static double[] field(int corners, Prng random) {
    double[] ring = new double[2 * corners + 2];
    double turn = random.between(0, 2 * Math.PI);
    for (int i = 0; i < corners; i++) {
      double angle = turn + 2 * Math.PI * (i + random.between(-0.4, 0.4)) / corners;
      double radius = random.between(0.75, 1.1);
      ring[2 * i] = radius * StrictMath.cos(angle);
      ring[2 * i + 1] = radius * StrictMath.sin(angle);
    }
    ring[2 * corners] = ring[0];
    ring[2 * corners + 1] = ring[1];
    return ring;
  }
}
