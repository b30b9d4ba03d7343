package lanxian.siting.cells;

import lanxian.geo.AreaBand;

/**
 * The area that two polygons have in common within a window.
 *
 * <p>Each polygon is a sum of signed regions that reach up to the window's north border ({@link Regions}). Two of them
 * have in common what lies above both lower borders, over the longitudes of both; so the common area is the sum over all
 * pairs, with the product of the signs, of the area above the higher border. Exact but for rounding, and no geometry is
 * built.
 */
final class Overlap {
  private Overlap() {}

  static double areaM2(Regions a, Regions b, Window window) {
    double sum = 0;
    for (int i = 0; i < a.count; i++) {
      int met = meeting(a.from[i], a.to[i], b);
      sum += a.sign[i] * above(a.from[i], a.to[i], a.height[i], a.slope[i], b, met, window);
    }
    return sum;
  }

  /**
   * Lists the regions that share longitudes with one. No branch depends on the answer, for it would be guessed wrong
   * every other time.
   */
  private static int meeting(double from, double to, Regions b) {
    double[] bFrom = b.from;
    double[] bTo = b.to;
    int[] met = b.met;
    int count = 0;
    for (int j = 0; j < b.count; j++) {
      met[count] = j;
      count += (from < bTo[j] ? 1 : 0) & (bFrom[j] < to ? 1 : 0); // none is empty
    }
    return count;
  }

  private static double above(
      double from, double to, double height, double slope, Regions b, int met, Window window) {
    AreaBand band = window.band;
    double sum = 0;
    for (int k = 0; k < met; k++) {
      int j = b.met[k];
      double left = Math.max(from, b.from[j]);
      double length = Math.min(to, b.to[j]) - left;
      double one = height + slope * (left - from);
      double other = b.height[j] + b.slope[j] * (left - b.from[j]);
      double oneEnd = one + slope * length;
      double otherEnd = other + b.slope[j] * length;
      double gap = one - other;
      double gapEnd = oneEnd - otherEnd;
      double mean;
      if (gap * gapEnd >= 0) {
        mean = gap > 0 || gapEnd > 0 ? band.meanTo(one, oneEnd) : band.meanTo(other, otherEnd);
      } else {
        double share = gap / (gap - gapEnd);
        double meeting = one + share * (oneEnd - one);
        mean = share * band.meanTo(Math.max(one, other), meeting)
            + (1 - share) * band.meanTo(meeting, Math.max(oneEnd, otherEnd));
      }
      sum += b.sign[j] * length * (window.toNorth - mean);
    }
    return sum;
  }
}
