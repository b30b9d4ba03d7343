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
 */
public record MapRequest(MapView view, Colour background, List<StyledLayer> layers) {
  public MapRequest {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(background, "background");
    layers = List.copyOf(layers);
  }
}
