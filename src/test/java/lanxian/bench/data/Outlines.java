package lanxian.bench.data;

/** Coarse rings in a metric plane around the origin, counter-clockwise and closed, ready to be refined. */
final class Outlines {
  private static final int ATTEMPTS = 40;

  private Outlines() {}

  /**
   * A blob.
   *
   * @param across its length in metres, before it winds
   */
  static double[] blob(double across, Prng random) {
    int corners = 5 + random.below(6);
    for (int attempt = 0; ; attempt++) {
      double calm = 1 - attempt / (double) ATTEMPTS; // a regular one always serves
      double[] ring = star(corners, 0.45 * calm, random);
      stretch(ring, 1 + 1.2 * calm * random.between(0, 1), random.between(0, Math.PI));
      if (Rhombus.apart(ring)) {
        double[] box = Rings.bounds(ring);
        double scale = across / Math.max(box[2] - box[0], box[3] - box[1]);
        for (int i = 0; i < ring.length; i++) {
          ring[i] *= scale;
        }
        return ring;
      }
    }
  }

  private static double[] star(int corners, double irregularity, Prng random) {
    double[] ring = new double[2 * corners + 2];
    double turn = random.between(0, 2 * Math.PI);
    for (int i = 0; i < corners; i++) {
      double angle = turn + 2 * Math.PI * (i + irregularity * random.between(-0.5, 0.5)) / corners;
      double radius = 1 - irregularity * random.between(0, 1);
      ring[2 * i] = radius * StrictMath.cos(angle);
      ring[2 * i + 1] = radius * StrictMath.sin(angle);
    }
    ring[2 * corners] = ring[0];
    ring[2 * corners + 1] = ring[1];
    return ring;
  }

  private static void stretch(double[] ring, double factor, double direction) {
    double cos = StrictMath.cos(direction);
    double sin = StrictMath.sin(direction);
    for (int i = 0; i < ring.length; i += 2) {
      double more = (ring[i] * cos + ring[i + 1] * sin) * (factor - 1);
      ring[i] += more * cos;
      ring[i + 1] += more * sin;
    }
  }

  /**
   * A strip of ground along a river or canal.
   *
   * @param length along its middle, metres
   * @param width metres, at most half the length
   */
  static double[] corridor(double length, double width, Prng random) {
    for (int attempt = 0; ; attempt++) {
      double[] middle = course(length, width, 0.4 * (1 - attempt / (double) ATTEMPTS), random);
      double[] ring = banks(middle, width / 2);
      if (Rhombus.apart(ring)) {
        return ring;
      }
    }
  }

  /**
   * A line that bends to and fro around one direction.
   *
   * @param step metres between its points, about
   * @param bend radians that it may turn by at a point
   */
  static double[] course(double length, double step, double bend, Prng random) {
    int steps = Math.max(2, (int) Math.round(length / step));
    double main = random.between(-Math.PI, Math.PI);
    double off = 0;
    double[] line = new double[2 * steps + 2];
    for (int i = 1; i <= steps; i++) {
      off = Math.max(-1, Math.min(1, off + bend * random.between(-1, 1)));
      line[2 * i] = line[2 * i - 2] + length / steps * StrictMath.cos(main + off);
      line[2 * i + 1] = line[2 * i - 1] + length / steps * StrictMath.sin(main + off);
    }
    return line;
  }

  private static double[] banks(double[] line, double off) {
    int n = line.length / 2;
    double[] ring = new double[4 * n + 2];
    for (int i = 0; i < n; i++) {
      int before = Math.max(0, i - 1);
      int after = Math.min(n - 1, i + 1);
      double dx = line[2 * after] - line[2 * before];
      double dy = line[2 * after + 1] - line[2 * before + 1];
      double scale = off / StrictMath.hypot(dx, dy);
      int left = 4 * n - 2 - 2 * i; // back along the left bank
      ring[2 * i] = line[2 * i] + dy * scale;
      ring[2 * i + 1] = line[2 * i + 1] - dx * scale;
      ring[left] = line[2 * i] - dy * scale;
      ring[left + 1] = line[2 * i + 1] + dx * scale;
    }
    ring[4 * n] = ring[0];
    ring[4 * n + 1] = ring[1];
    return ring;
  }
}
