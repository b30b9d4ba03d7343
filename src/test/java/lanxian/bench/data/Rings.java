package lanxian.bench.data;

/** Small tools for closed lines whose coordinates stand in turn. */
final class Rings {
  private Rings() {}

  /** Least x, least y, greatest x, greatest y. */
  static double[] bounds(double[] line) {
    double[] box = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        Double.NEGATIVE_INFINITY};
    for (int i = 0; i < line.length; i += 2) {
      box[0] = Math.min(box[0], line[i]);
      box[1] = Math.min(box[1], line[i + 1]);
      box[2] = Math.max(box[2], line[i]);
      box[3] = Math.max(box[3], line[i + 1]);
    }
    return box;
  }

  /** Area, positive if the ring runs counter-clockwise. */
  static double area(double[] ring) {
    double sum = 0;
    for (int i = 2; i < ring.length; i += 2) {
      // offsets from the first point lose no digits far from the origin
      sum += (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
    }
    return sum / 2;
  }

  static double[] reversed(double[] line) {
    double[] result = new double[line.length];
    for (int i = 0; i < line.length; i += 2) {
      result[i] = line[line.length - 2 - i];
      result[i + 1] = line[line.length - 1 - i];
    }
    return result;
  }

  static double[] moved(double[] line, double dx, double dy) {
    double[] result = new double[line.length];
    for (int i = 0; i < line.length; i += 2) {
      result[i] = line[i] + dx;
      result[i + 1] = line[i + 1] + dy;
    }
    return result;
  }

  /** True if the point lies inside, by the crossings of a ray. */
  static boolean contains(double[] ring, double x, double y) {
    boolean inside = false;
    for (int i = 2; i < ring.length; i += 2) {
      if (ring[i - 1] > y != ring[i + 1] > y
          && x < ring[i - 2] + (y - ring[i - 1]) / (ring[i + 1] - ring[i - 1]) * (ring[i] - ring[i - 2])) {
        inside = !inside;
      }
    }
    return inside;
  }
}
