package lanxian.render.client;

import java.util.Objects;

/**
 * Vector tiles of WebMercatorQuad that hold categories as layers, named by their codes; their features have the
 * properties of {@link lanxian.domain.ZoneSchema}, those without a value left out.
 *
 * @param id name of the source in the style
 * @param tiles URL with {@code {z}}, {@code {x}} and {@code {y}}
 * @param minZoom first level that has tiles
 * @param maxZoom last level that has tiles; clients enlarge these beyond it
 * @param attribution shown on the map; empty for none
 */
public record VectorSource(String id, String tiles, int minZoom, int maxZoom, String attribution) {
  public VectorSource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(tiles, "tiles");
    Objects.requireNonNull(attribution, "attribution");
    if (minZoom < 0 || minZoom > maxZoom || maxZoom > 30) {
      throw new IllegalArgumentException("not a range of levels: " + minZoom + " to " + maxZoom);
    }
  }
}
