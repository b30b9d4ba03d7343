package lanxian.render.view;

import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.geo.Crs;
import lanxian.geo.Projector;
import org.locationtech.jts.geom.Envelope;

/**
 * What part of the world a picture shows, and how large.
 *
 * @param bounds in units of {@code crs}, x = longitude or easting whatever order a protocol writes them in
 * @param crs CRS of the picture
 * @param width pixels
 * @param height pixels
 */
public record MapView(Envelope bounds, Crs crs, int width, int height) {
  /** OGC's standardized rendering pixel, 0.28 mm (SLD 1.0, 10.2; WMS 1.3.0, 7.2.4.6.9). */
  public static final double PIXEL_M = 0.00028;

  /** Largest number of pixels either way. */
  public static final int MAX_SIDE = 8192;

  /**
   * @throws FaultException VIEW_SIZE, VIEW_EMPTY
   */
  public MapView {
    if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
      throw new FaultException(Fault.of(ViewFault.VIEW_SIZE,
          "width and height must be 1 to " + MAX_SIDE + " pixels: " + width + " × " + height));
    }
    bounds = bounds.copy();
    if (bounds.isNull() || !(bounds.getWidth() > 0 && bounds.getHeight() > 0)
        || !Double.isFinite(bounds.getWidth() + bounds.getHeight() + bounds.getMinX() + bounds.getMinY())) {
      throw new FaultException(Fault.of(ViewFault.VIEW_EMPTY, "the bounds must have an area: " + bounds));
    }
  }

  @Override
  public Envelope bounds() {
    return bounds.copy();
  }

  /** CRS units across one pixel. */
  public double unitsPerPixelX() {
    return bounds.getWidth() / width;
  }

  /** CRS units down one pixel. */
  public double unitsPerPixelY() {
    return bounds.getHeight() / height;
  }

  /**
   * Scale denominator as rules of a style mean it: along the width, a pixel being 0.28 mm, a degree being as long as one
   * of the equator, and no regard to how a projection stretches.
   */
  public double scaleDenominator() {
    return unitsPerPixelX() * Projector.to(crs).metresPerUnit() / PIXEL_M;
  }

  /** Column of the world's pixel grid, which starts at x = 0 of the CRS, in which the picture's left border lies. */
  public double worldColumn() {
    return bounds.getMinX() / unitsPerPixelX();
  }

  /** Row of the world's pixel grid, counted downwards from y = 0 of the CRS, of the picture's upper border. */
  public double worldRow() {
    return -bounds.getMaxY() / unitsPerPixelY();
  }

  /**
   * Bounds in EPSG:4490 of what is seen with {@code margin} pixels more on every side, rather larger than smaller:
   * features that meet them have to be drawn.
   */
  public Envelope storedBounds(int margin) {
    Envelope larger = bounds.copy();
    larger.expandBy(margin * unitsPerPixelX(), margin * unitsPerPixelY());
    return Projector.to(crs).storedBounds(larger);
  }
}
