package lanxian.tiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import lanxian.domain.LocalizedText;
import lanxian.domain.ZoneColumn;
import lanxian.layers.Layer;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells where the tiles of some layers are and what is in them, as TileJSON 3.0.0. Its tiles are those of WebMercatorQuad:
 * it knows no others.
 *
 * @param name name of the tile set for people
 * @param attribution source to be shown on the map; may be empty
 * @param tiles URL with {z}, {x} and {y}
 * @param minZoom first level that has tiles
 * @param maxZoom last level that has tiles; clients enlarge those beyond
 * @param language of texts: "zh" or "en"
 */
public record TileJson(String name, String attribution, String tiles, int minZoom, int maxZoom, String language) {
  public TileJson {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(attribution, "attribution");
    if (!tiles.contains("{z}") || !tiles.contains("{x}") || !tiles.contains("{y}")) {
      throw new IllegalArgumentException("the tiles' URL names no {z}, {x} and {y}: " + tiles);
    }
    if (minZoom < 0 || minZoom > maxZoom || maxZoom > 30) {
      throw new IllegalArgumentException("no levels: " + minZoom + " to " + maxZoom);
    }
  }

  /**
   * The document. It names the dataset revision: {@code version} is {@code 1.0.REVISION} since TileJSON wants three numbers,
   * {@code dataset_revision} is the number itself; both change with it, so a client notices.
   *
   * @param layers all of one revision and day
   */
  public ObjectNode document(List<Layer> layers, VectorTileMaker maker) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("tilejson", "3.0.0").put("name", name);
    if (!attribution.isEmpty()) {
      json.put("attribution", attribution);
    }
    json.put("scheme", "xyz").putArray("tiles").add(tiles);
    json.put("minzoom", minZoom).put("maxzoom", maxZoom);
    bounds(layers, json);
    ArrayNode vectorLayers = json.putArray("vector_layers");
    layers.forEach(layer -> vectorLayers.add(vectorLayer(layer, maker)));
    layers.stream().findFirst().ifPresent(layer -> json.put("version", "1.0." + layer.revision())
        .put("dataset_revision", layer.revision()).put("as_of", layer.asOf().toString()));
    return json;
  }

  private void bounds(List<Layer> layers, ObjectNode json) {
    Envelope all = new Envelope();
    layers.forEach(layer -> all.expandToInclude(layer.bounds()));
    if (!all.isNull()) {
      json.putArray("bounds").add(all.getMinX()).add(all.getMinY()).add(all.getMaxX()).add(all.getMaxY());
      json.putArray("center").add(all.centre().x).add(all.centre().y).add(minZoom);
    }
  }

  private ObjectNode vectorLayer(Layer layer, VectorTileMaker maker) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", layer.id())
        .put("description", text(layer.category().name())).put("minzoom", minZoom).put("maxzoom", maxZoom);
    ObjectNode fields = json.putObject("fields");
    for (ZoneColumn column : maker.columns(layer.id())) {
      fields.put(column.name(), text(column.title()) + " (" + type(column.type()) + ")");
    }
    return json;
  }

  private String text(LocalizedText text) {
    return text.in(language);
  }

  private static String type(ZoneColumn.Type type) {
    return switch (type) {
      case NUMBER, INTEGER -> "Number";
      case BOOLEAN -> "Boolean";
      case TEXT, DATE, LIST -> "String";
    };
  }
}
