package lanxian.render.view;

import java.util.Arrays;
import lanxian.geo.Projector;

/**
 * From EPSG:4490 degrees to pixels of a view: x to the right, y downwards, (0, 0) the upper left corner. Not safe for use
 * by several threads.
 */
public final class PixelMapping {
  /** Tightest bend of a straight line in degrees on a map of a CRS in its area of use, metres. */
  private static final double LEAST_BEND_RADIUS_M = 320_000;

  private static final double MAX_BEND_PIXELS = 0.1;

  private final Projector projector;
  private final double minX;
  private final double maxY;
  private final double perUnitX;
  private final double perUnitY;
  private final double straightPixels;
  private final MercatorTable mercator;
  private final boolean upright;

  public PixelMapping(MapView view) {
    projector = Projector.to(view.crs());
    minX = view.bounds().getMinX();
    maxY = view.bounds().getMaxY();
    perUnitX = 1 / view.unitsPerPixelX();
    perUnitY = 1 / view.unitsPerPixelY();
    double metresPerPixel = Math.min(view.unitsPerPixelX(), view.unitsPerPixelY()) * projector.metresPerUnit();
    straightPixels = projector.isIdentity() ? Double.POSITIVE_INFINITY
        : Math.sqrt(8 * MAX_BEND_PIXELS * LEAST_BEND_RADIUS_M / metresPerPixel);
    mercator = view.crs().code().equals("EPSG:3857") ? new MercatorTable(view) : null;
    upright = projector.isIdentity() || mercator != null;
  }

  /** Whether boxes in degrees are boxes in the picture. */
  public boolean isUpright() {
    return upright;
  }

  /**
   * Edges up to this long, in pixels, are taken as straight: they bend by less than 0.1 pixels. Infinite where what is
   * straight in degrees is straight in the picture.
   */
  public double straightPixels() {
    return straightPixels;
  }

  /** Maps lon, lat, lon, lat, … in place; NaN for places that the CRS does not have. */
  public void map(double[] points, int count) {
    if (mercator != null) {
      for (int i = 0; i < 2 * count; i += 2) {
        points[i] = mercator.column(points[i]);
        points[i + 1] = mercator.row(points[i + 1]);
      }
      return;
    }
    project(points, count);
    for (int i = 0; i < 2 * count; i += 2) {
      points[i] = (points[i] - minX) * perUnitX;
      points[i + 1] = (maxY - points[i + 1]) * perUnitY;
    }
  }

  private void project(double[] points, int count) {
    if (projector.isIdentity()) {
      return;
    }
    double[] kept = count > 1 ? Arrays.copyOf(points, 2 * count) : null;
    try {
      projector.fromStored(points, count);
    } catch (Projector.UnmappableException e) {
      oneByOne(points, kept, count);
    }
  }

  private void oneByOne(double[] points, double[] kept, int count) {
    double[] point = {Double.NaN, Double.NaN};
    for (int i = 0; i < 2 * count; i += 2) {
      points[i] = Double.NaN;
      points[i + 1] = Double.NaN;
      if (kept == null) {
        continue;
      }
      point[0] = kept[i];
      point[1] = kept[i + 1];
      try {
        projector.fromStored(point, 1);
        points[i] = point[0];
        points[i + 1] = point[1];
      } catch (Projector.UnmappableException e) {
        continue; // stays NaN
      }
    }
  }
}
