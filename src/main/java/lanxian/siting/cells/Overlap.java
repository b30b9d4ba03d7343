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
      sum += a.sign[i] * above(a.from[i], a.to[i], a.height[i], a.slope[i], b, window);
    }
    return sum;
  }

  private static double above(double from, double to, double height, double slope, Regions b, Window window) {
    double[] bFrom = b.from;
    double[] bTo = b.to;
    AreaBand band = window.band;
    double sum = 0;
    for (int j = 0; j < b.count; j++) {
      double left = Math.max(from, bFrom[j]);
      double right = Math.min(to, bTo[j]);
      if (left < right) {
        double one = height + slope * (left - from);
        double other = b.height[j] + b.slope[j] * (left - bFrom[j]);
        double length = right - left;
        double oneEnd = one + slope * length;
        double otherEnd = other + b.slope[j] * length;
        double gap = one - other;
        double gapEnd = oneEnd - otherEnd;
        double mean;
        if (gap >= 0 && gapEnd >= 0) {
          mean = band.meanTo(one, oneEnd);
        } else if (gap <= 0 && gapEnd <= 0) {
          mean = band.meanTo(other, otherEnd);
        } else {
          double share = gap / (gap - gapEnd);
          double meeting = one + share * (oneEnd - one);
          mean = gap > 0
              ? share * band.meanTo(one, meeting) + (1 - share) * band.meanTo(meeting, otherEnd)
              : share * band.meanTo(other, meeting) + (1 - share) * band.meanTo(meeting, oneEnd);
        }
        sum += b.sign[j] * length * (window.toNorth - mean);
      }
    }
    return sum;
  }
}
