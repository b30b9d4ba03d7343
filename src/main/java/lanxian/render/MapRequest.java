package lanxian.render;

import java.util.List;
import java.util.Objects;
import lanxian.render.raster.Colour;
import lanxian.render.view.MapView;

/**
 * A map to draw.
 *
 * @param view what it shows
 * @param background {@link Colour#TRANSPARENT} for none
 * @param layers from the bottom to the top
 * @param labelFrame what labels are laid out for: the view itself, or, for a tile, the block of tiles that it is part of, at
 *     the same scale. A label lies wholly in its frame and is placed by what is in the frame alone, so that all tiles of a
 *     block show the same labels and none is cut between them
 */
public record MapRequest(MapView view, Colour background, List<StyledLayer> layers, MapView labelFrame) {
  private static final double SAME_SCALE = 1e-6;

  public MapRequest {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(background, "background");
    layers = List.copyOf(layers);
    if (!labelFrame.crs().equals(view.crs()) || !isNear(labelFrame.unitsPerPixelX(), view.unitsPerPixelX())
        || !isNear(labelFrame.unitsPerPixelY(), view.unitsPerPixelY())) {
      throw new IllegalArgumentException("the label frame is of another CRS or scale");
    }
  }

  /** A map whose labels are laid out for itself. */
  public MapRequest(MapView view, Colour background, List<StyledLayer> layers) {
    this(view, background, layers, view);
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= SAME_SCALE * b;
  }

  /** Where the view's left border lies in the label frame, pixels. */
  double left() {
    return snapped((view.bounds().getMinX() - labelFrame.bounds().getMinX()) / labelFrame.unitsPerPixelX());
  }

  /** Where the view's upper border lies in the label frame, pixels. */
  double top() {
    return snapped((labelFrame.bounds().getMaxY() - view.bounds().getMaxY()) / labelFrame.unitsPerPixelY());
  }

  /** Frees whole pixels of the noise of subtracting large coordinates. */
  private static double snapped(double pixels) {
    return Math.rint(pixels * 256) / 256;
  }
}
