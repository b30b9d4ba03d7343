package lanxian.ogc.tiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.ZoneColumn;
import lanxian.http.Link;
import lanxian.layers.Layer;
import lanxian.ogc.Addresses;
import lanxian.ogc.OfferedCrs;
import lanxian.tiles.VectorTileMaker;
import lanxian.tiles.matrix.TileMatrixJson;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.locationtech.jts.geom.Envelope;

/** Describes tile sets (17-083r4, 8.2, and 20-057, 10). */
record TileSetDocument(Addresses addresses, TileKind kind, VectorTileMaker maker, String language) {

  /** One tile set as lists show it. */
  ObjectNode brief(TileSource source, TileMatrixSet set) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", title(source) + " (" + set.title() + ")").put("dataType", kind.dataType()).put("crs", set.crs());
    if (set.uri() != null) {
      node.put("tileMatrixSetURI", set.uri());
    }
    ArrayNode links = node.putArray("links");
    links.add(Link.to("self", addresses.at(source.path() + "/" + set.id() + source.query()), "application/json",
        "The tile set").toJson());
    shared(source, set).forEach(link -> links.add(link.toJson()));
    return node;
  }

  /** One tile set by itself. */
  ObjectNode whole(TileSource source, TileMatrixSet set, List<Link> first) {
    ObjectNode node = brief(source, set);
    ArrayNode links = node.putArray("links");
    first.forEach(link -> links.add(link.toJson()));
    // not in lists: programs follow every link of those, and a template leads nowhere
    links.add(Link.template("item", addresses.at(source.path() + "/" + set.id() + "/{tileMatrix}/{tileRow}/{tileCol}"
        + source.query()), kind.mediaType(), "The tiles").toJson());
    shared(source, set).forEach(link -> links.add(link.toJson()));
    node.put("tileMatrixSetId", set.id());
    Envelope box = new Envelope();
    source.layers().forEach(layer -> box.expandToInclude(layer.bounds()));
    node.set("tileMatrixSetLimits", TileMatrixJson.limits(TileRange.all(set, box)));
    if (!box.isNull()) {
      ObjectNode bounds = node.putObject("boundingBox");
      bounds.putArray("lowerLeft").add(box.getMinX()).add(box.getMinY());
      bounds.putArray("upperRight").add(box.getMaxX()).add(box.getMaxY());
      bounds.put("crs", OfferedCrs.DEFAULT.uri());
    }
    if (kind == TileKind.VECTOR) {
      ArrayNode layers = node.putArray("layers");
      source.layers().forEach(layer -> layers.add(layer(layer)));
    }
    source.layers().stream().findFirst().ifPresent(layer ->
        node.put("datasetRevision", layer.revision()).put("asOf", layer.asOf().toString()));
    return node;
  }

  private ObjectNode layer(Layer layer) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", layer.id())
        .put("title", layer.category().name().in(language)).put("dataType", "vector");
    ObjectNode properties = node.putObject("propertiesSchema").put("type", "object").putObject("properties");
    for (ZoneColumn column : maker.columns(layer.id())) {
      properties.putObject(column.name()).put("title", column.title().in(language)).put("type",
          switch (column.type()) {
            case NUMBER -> "number";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            default -> "string";
          });
    }
    return node;
  }

  private List<Link> shared(TileSource source, TileMatrixSet set) {
    List<Link> links = new ArrayList<>();
    links.add(Link.to("http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
        addresses.at("/tileMatrixSets/" + set.id()), "application/json", "The tile matrix set"));
    if (kind == TileKind.VECTOR && set.equals(TileMatrixSet.WEB_MERCATOR_QUAD)) {
      String query = source.query().isEmpty() ? "?f=tilejson" : source.query() + "&f=tilejson";
      links.add(Link.to("describedby", addresses.at(source.path() + "/" + set.id() + query), "application/json",
          "The tile set as TileJSON"));
    }
    return links;
  }

  private String title(TileSource source) {
    return source.layers().size() == 1 ? source.layers().get(0).category().name().in(language)
        : language.equals("zh") ? "各图层" : "Layers";
  }
}
