package lanxian.ogc.tiles;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lanxian.http.Parameters;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;

/**
 * Layers that tiles are made of: one collection, or several of the dataset.
 *
 * @param path of the tile sets, e.g. /collections/wetland/tiles
 * @param query what follows the path in links to tiles of the same layers, empty or with its question mark
 */
record TileSource(List<Layer> layers, String path, String query) {
  /** Reads which layers a request is about: those of its path, or of its parameter {@code collections}, else all. */
  static TileSource of(Context ctx, Parameters parameters, LayerSet set, TileKind kind) {
    if (ctx.pathParamMap().containsKey("collectionId")) {
      Layer layer = Answers.layer(set, ctx.pathParam("collectionId"));
      return new TileSource(List.of(layer), "/collections/" + layer.id() + kind.path(), "");
    }
    String names = parameters.text("collections");
    if (names == null) {
      return new TileSource(set.layers(), kind.path(), "");
    }
    Set<Layer> chosen = new LinkedHashSet<>();
    for (String name : names.split(",", 1000)) {
      set.layer(name.strip()).ifPresentOrElse(chosen::add,
          () -> parameters.bad("collections", "there is no collection \"" + name.strip() + "\""));
    }
    return new TileSource(new ArrayList<>(chosen), kind.path(), "?collections=" + Addresses.encoded(names));
  }
}
