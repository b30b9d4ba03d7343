package lanxian.bench.data;

import java.util.Arrays;

/**
 * Makes coarse lines wind like drawn ones: the middle third of an edge gives way to a hook to either side, of any
 * height, again and again (a random Koch curve, dimension up to 1.26 as of rough coasts). All four pieces of an edge
 * keep to their own {@link Rhombus} within that of the edge, so a line that was simple stays simple.
 *
 * @param roughness 0 = straight to 1 = as rough as a simple line can be
 */
record Winding(double roughness) {
  private static final double SHRINK = 0.75;

  /** Keeps hooks off the border of their ground, so that rounding cannot matter. */
  private static final double SPARE = 0.97;

  /**
   * The line with as many edges as wanted, or one or two more, about equally long; unchanged if it has as many.
   *
   * @param line coordinates in turn, in a metric plane
   */
  double[] refine(double[] line, int edges, Prng random) {
    double[] current = line;
    double limit = longest(line);
    while (current.length / 2 - 1 < edges) {
      limit *= SHRINK;
      current = pass(current, limit, edges, random);
    }
    return current;
  }

  private double[] pass(double[] line, double limit, int edges, Prng random) {
    int now = line.length / 2 - 1;
    int room = (edges - now + 2) / 3; // each hook adds three
    double[] out = new double[2 * (now + 1 + 3 * Math.min(room, now))];
    int n = 0;
    for (int i = 0; i < 2 * now; i += 2) {
      out[n++] = line[i];
      out[n++] = line[i + 1];
      double dx = line[i + 2] - line[i];
      double dy = line[i + 3] - line[i + 1];
      if (room > 0 && dx * dx + dy * dy > limit * limit) {
        n = hook(line[i], line[i + 1], dx, dy, out, n, random);
        room--;
      }
    }
    out[n++] = line[2 * now];
    out[n++] = line[2 * now + 1];
    return n == out.length ? out : Arrays.copyOf(out, n);
  }

  /** Writes the three points between the ends of an edge. */
  private int hook(double x, double y, double dx, double dy, double[] out, int at, Prng random) {
    double from = random.between(0.29, 0.36);
    double to = random.between(0.64, 0.71);
    double tip = (from + to) / 2 + random.between(-0.04, 0.04);
    double height = highest(from, tip, to) * roughness * random.between(0.3, 1) * (random.chance(0.5) ? 1 : -1);
    int n = at;
    out[n++] = x + from * dx;
    out[n++] = y + from * dy;
    out[n++] = x + tip * dx - height * dy;
    out[n++] = y + tip * dy + height * dx;
    out[n++] = x + to * dx;
    out[n++] = y + to * dy;
    return n;
  }

  /** Height, in lengths of the edge, up to which the rhombi of the pieces lie in that of the edge and apart. */
  private static double highest(double from, double tip, double to) {
    double corners = 2 * Rhombus.TAN / (1 + Rhombus.TAN * Rhombus.TAN) * Math.min(from, 1 - to);
    double tipInside = Rhombus.TAN * Math.min(tip, 1 - tip);
    double steepness = 1.6 * Math.min(tip - from, to - tip); // below 60° on either side
    return SPARE * Math.min(corners, Math.min(tipInside, steepness));
  }

  private static double longest(double[] line) {
    double longest = 0;
    for (int i = 2; i < line.length; i += 2) {
      longest = Math.max(longest, StrictMath.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]));
    }
    return longest;
  }
}
