package lanxian.ogc.tiles;

import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneSchema;
import lanxian.http.Link;
import lanxian.layers.Layer;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.maps.MapImages;
import lanxian.ogc.maps.MapTileMaker;
import lanxian.tiles.TileCache;
import lanxian.tiles.TileSettings;
import lanxian.tiles.VectorTileMaker;

/** OGC API – Tiles over the layers: its handlers and the conformance classes it meets. */
public final class Tiles {
  private static final String SPEC = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
  private static final String TMS = "http://www.opengis.net/spec/tms/2.0/conf/";

  private final Answers answers;
  private final VectorTileMaker maker;
  private final Map<TileKind, TileCache> caches;

  /** @param cacheBytes bound on what is kept of shapes and tiles, about */
  public Tiles(Answers answers, MapImages images, long cacheBytes) {
    this.answers = answers;
    TileSettings usual = TileSettings.DEFAULT;
    this.maker = new VectorTileMaker(
        new TileSettings(usual.margin(), usual.columns(), cacheBytes / 2, cacheBytes / 8),
        category -> ZoneSchema.of(answers.layers().rules(), category, List.of()));
    this.caches = Map.of(TileKind.VECTOR, new TileCache(maker, cacheBytes / 4),
        TileKind.MAP, new TileCache(new MapTileMaker(images), cacheBytes / 8));
  }

  /** Makes the vector tiles. */
  public VectorTileMaker maker() {
    return maker;
  }

  /** Gives map tiles. */
  public TileCache mapTiles() {
    return caches.get(TileKind.MAP);
  }

  public TileMatrixSetsHandler matrixSets() {
    return new TileMatrixSetsHandler(answers);
  }

  /** Tile sets of vector tiles. */
  public TileSetsHandler vectorSets() {
    return new TileSetsHandler(answers, TileKind.VECTOR, maker);
  }

  /** Tile sets of map tiles. */
  public TileSetsHandler mapSets() {
    return new TileSetsHandler(answers, TileKind.MAP, maker);
  }

  /** A vector tile. */
  public Handler vectorTile() {
    return new TileHandler(answers, TileKind.VECTOR, caches.get(TileKind.VECTOR));
  }

  /** A map tile. */
  public Handler mapTile() {
    return new TileHandler(answers, TileKind.MAP, caches.get(TileKind.MAP));
  }

  /** Links from a collection to its tiles. */
  public List<Link> links(Layer layer, Addresses addresses) {
    List<Link> links = new ArrayList<>();
    for (TileKind kind : TileKind.values()) {
      links.add(Link.to(kind.relation(), addresses.at("/collections/" + layer.id() + kind.path()), "application/json",
          kind == TileKind.VECTOR ? "Vector tiles" : "Map tiles"));
    }
    return links;
  }

  /** URIs of the conformance classes. */
  public List<String> conformance() {
    List<String> classes = new ArrayList<>();
    List.of("core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "collections-selection", "datetime",
        "oas30", "png", "mvt").forEach(name -> classes.add(SPEC + name));
    List.of("tilematrixset", "json-tilematrixset", "tilesetmetadata", "json-tilesetmetadata", "tilematrixsetlimits",
        "json-tilematrixsetlimits").forEach(name -> classes.add(TMS + name));
    return classes;
  }
}
