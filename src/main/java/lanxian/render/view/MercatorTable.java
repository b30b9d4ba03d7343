package lanxian.render.view;

/**
 * Web Mercator (EPSG:3857) to pixels of a view. A table over the latitudes in view takes the place of two transcendental
 * functions per vertex; latitudes outside it are computed.
 *
 * <p>Formula: EPSG Guidance Note 7-2, Popular Visualisation Pseudo-Mercator: y = a ln tan(π/4 + φ/2).
 */
final class MercatorTable {
  private static final double A = 6_378_137;
  private static final int STEPS = 4096;

  private final double minX;
  private final double maxY;
  private final double perUnitX;
  private final double perUnitY;
  private final double south;
  private final double perDegree;
  private final double[] rows = new double[STEPS + 1];
  private final boolean exact;

  MercatorTable(MapView view) {
    minX = view.bounds().getMinX();
    maxY = view.bounds().getMaxY();
    perUnitX = Math.toRadians(A) / view.unitsPerPixelX();
    perUnitY = 1 / view.unitsPerPixelY();
    double margin = view.bounds().getHeight() / 8;
    south = latitude(view.bounds().getMinY() - margin);
    double step = (latitude(view.bounds().getMaxY() + margin) - south) / STEPS;
    perDegree = 1 / step;
    for (int i = 0; i <= STEPS; i++) {
      rows[i] = exactRow(south + i * step);
    }
    exact = bend(step) > 0.01;
  }

  /** Largest error of linear interpolation, in pixels: half way within the steps at both ends. */
  private double bend(double step) {
    double first = Math.abs(exactRow(south + step / 2) - (rows[0] + rows[1]) / 2);
    double last = Math.abs(exactRow(south + (STEPS - 0.5) * step) - (rows[STEPS - 1] + rows[STEPS]) / 2);
    return Math.max(first, last);
  }

  private static double latitude(double y) {
    return Math.toDegrees(2 * Math.atan(Math.exp(y / A)) - Math.PI / 2);
  }

  private double exactRow(double latitude) {
    if (!(Math.abs(latitude) < 90)) {
      return Double.NaN; // the poles are infinitely far
    }
    return (maxY - A * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2))) * perUnitY;
  }

  double column(double longitude) {
    return longitude * perUnitX - minX / Math.toRadians(A) * perUnitX;
  }

  double row(double latitude) {
    double at = (latitude - south) * perDegree;
    if (exact || !(at >= 0 && at < STEPS)) {
      return exactRow(latitude);
    }
    int step = (int) at;
    return rows[step] + (at - step) * (rows[step + 1] - rows[step]);
  }
}
