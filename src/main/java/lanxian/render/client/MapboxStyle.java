package lanxian.render.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lanxian.render.style.CategoryStyle;
import lanxian.render.style.StylePart;
import lanxian.render.style.StyleParts;

/**
 * Styles of categories as one style of MapLibre (style specification 8) for vector tiles: categories in the order
 * given, the first one lowest, rules and symbolizers in the order of painting, labels above everything.
 *
 * <p>There is no {@code glyphs}: MapLibre GL JS 5.11 and later draw all texts with fonts of the machine, named by
 * {@code text-font}, and earlier ones draw Chinese alone ({@code localIdeographFontFamily}), so that a page without a
 * network needs nothing from outside. Hatches and marks are pictures of the sprite.
 */
public final class MapboxStyle {
  private final ObjectNode json;
  private final Set<Picture> pictures;

  private MapboxStyle(ObjectNode json, Set<Picture> pictures) {
    this.json = json;
    this.pictures = pictures;
  }

  /**
   * Turns styles into one.
   *
   * @param name shown to people
   * @param styles lowest first
   * @param types properties of a category
   * @param source where the tiles of a category come from; sources of one id must be the same
   * @param sprite absolute URL of the sprite without {@code .json} and {@code .png}; named only if pictures are needed
   * @throws lanxian.domain.FaultException STYLE_NOT_EXPRESSIBLE
   */
  public static MapboxStyle of(String name, List<CategoryStyle> styles, Function<String, PropertyTypes> types,
      Function<String, VectorSource> source, String sprite) {
    Set<Picture> pictures = new LinkedHashSet<>();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", 8).put("name", name);
    ObjectNode sources = JsonNodeFactory.instance.objectNode();
    List<ObjectNode> drawn = new ArrayList<>();
    List<ObjectNode> texts = new ArrayList<>();
    for (CategoryStyle style : styles) {
      VectorSource tiles = source.apply(style.category());
      sources.set(tiles.id(), json(tiles));
      MapboxLayer layers = new MapboxLayer(style.category(), tiles.id(), types.apply(style.category()), pictures);
      for (StylePart part : StyleParts.of(style.style())) {
        layers.add(part);
      }
      drawn.addAll(layers.drawn());
      texts.addAll(layers.texts());
    }
    if (!pictures.isEmpty()) {
      json.put("sprite", sprite);
    }
    json.set("sources", sources);
    ArrayNode layers = json.putArray("layers");
    drawn.forEach(layers::add);
    texts.forEach(layers::add);
    return new MapboxStyle(json, pictures);
  }

  private static ObjectNode json(VectorSource source) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "vector");
    json.putArray("tiles").add(source.tiles());
    json.put("minzoom", source.minZoom()).put("maxzoom", source.maxZoom());
    if (!source.attribution().isEmpty()) {
      json.put("attribution", source.attribution());
    }
    return json;
  }

  /** The style document. */
  public ObjectNode json() {
    return json.deepCopy();
  }

  /**
   * The pictures that the style names.
   *
   * @param ratio pixels of the screen to a point: 1, or 2 for {@code @2x}
   */
  public Sprite sprite(int ratio) {
    if (ratio != 1 && ratio != 2) {
      throw new IllegalArgumentException("sprites are made for 1 and 2 pixels to a point, not " + ratio);
    }
    return Sprite.of(pictures, ratio);
  }
}
