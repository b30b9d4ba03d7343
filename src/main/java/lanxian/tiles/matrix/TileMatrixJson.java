package lanxian.tiles.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Tile matrix sets and limits in the JSON encoding of 17-083r4, 9.1. */
public final class TileMatrixJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TileMatrixJson() {}

  /** The whole definition. Points have the axes in the order of the CRS. */
  public static ObjectNode definition(TileMatrixSet set) {
    ObjectNode json = JSON.objectNode().put("id", set.id()).put("title", set.title());
    if (set.uri() != null) {
      json.put("uri", set.uri());
    }
    json.put("crs", set.crs());
    axes(json, set);
    if (set.wellKnownScaleSet() != null) {
      json.put("wellKnownScaleSet", set.wellKnownScaleSet());
    }
    json.set("boundingBox", box(set));
    ArrayNode matrices = json.putArray("tileMatrices");
    set.matrices().forEach(matrix -> matrices.add(matrix(set, matrix)));
    return json;
  }

  private static ObjectNode matrix(TileMatrixSet set, TileMatrix matrix) {
    ObjectNode json = JSON.objectNode().put("id", matrix.id()).put("scaleDenominator", matrix.scaleDenominator())
        .put("cellSize", matrix.cellSize()).put("cornerOfOrigin", "topLeft");
    json.set("pointOfOrigin", point(set, set.west(), set.north()));
    return json.put("tileWidth", TileMatrix.TILE_CELLS).put("tileHeight", TileMatrix.TILE_CELLS)
        .put("matrixWidth", matrix.matrixWidth()).put("matrixHeight", matrix.matrixHeight());
  }

  private static ObjectNode box(TileMatrixSet set) {
    ObjectNode json = JSON.objectNode();
    json.set("lowerLeft", point(set, set.west(), -set.north()));
    json.set("upperRight", point(set, -set.west(), set.north()));
    json.put("crs", set.crs());
    axes(json, set);
    return json;
  }

  private static void axes(ObjectNode json, TileMatrixSet set) {
    ArrayNode axes = json.putArray("orderedAxes");
    set.orderedAxes().forEach(axes::add);
  }

  private static ArrayNode point(TileMatrixSet set, double x, double y) {
    return set.latitudeFirst() ? JSON.arrayNode().add(y).add(x) : JSON.arrayNode().add(x).add(y);
  }

  /** The limits of a tile set: {@code tileMatrixSetLimits}. */
  public static ArrayNode limits(List<TileRange> ranges) {
    ArrayNode json = JSON.arrayNode();
    ranges.forEach(range -> json.addObject().put("tileMatrix", range.matrix().id()).put("minTileRow", range.minRow())
        .put("maxTileRow", range.maxRow()).put("minTileCol", range.minColumn()).put("maxTileCol", range.maxColumn()));
    return json;
  }
}
