package lanxian.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import lanxian.checks.CheckService;
import lanxian.config.Settings;
import lanxian.geo.Reprojector;
import lanxian.domain.Caller;
import lanxian.http.Allowed;
import lanxian.http.BaseUrl;
import lanxian.http.CrossOrigin;
import lanxian.http.Gate;
import lanxian.http.Link;
import lanxian.http.Problems;
import lanxian.layers.Layers;
import lanxian.ogc.Answers;
import lanxian.ogc.ApiHandler;
import lanxian.ogc.ConformanceHandler;
import lanxian.ogc.LandingHandler;
import lanxian.ogc.features.Features;
import lanxian.ogc.features.GeometryText;
import lanxian.ogc.maps.MapImages;
import lanxian.ogc.styles.StylesHandler;
import lanxian.ogc.tiles.TileSetsHandler;
import lanxian.ogc.tiles.Tiles;
import lanxian.ogc.wms.WmsHandler;
import lanxian.ogc.wmts.WmtsHandler;
import lanxian.store.Store;
import lanxian.web.HealthHandler;
import lanxian.web.IdentifyHandler;
import lanxian.web.ProjectSchemaHandler;
import lanxian.web.SitingCheckHandler;
import lanxian.web.StoredChecks;
import lanxian.web.generate.GeneratorsHandler;

/** The whole route table. */
final class Routes {
  private static final String OPENAPI_TYPE = "application/vnd.oai.openapi+json;version=3.0";

  private final Store store;
  private final CheckService checks;
  private final MapImages images;
  private final Settings settings;
  private final GeneratorsHandler generators;

  Routes(Store store, CheckService checks, MapImages images, GeneratorsHandler generators, Settings settings) {
    this.generators = generators;
    this.store = store;
    this.checks = checks;
    this.images = images;
    this.settings = settings;
  }

  void register(RoutesConfig routes) {
    Problems.register(routes);
    new Gate(ctx -> Caller.anonymous(ctx.ip()), (caller, ctx, why) -> { }).register(routes);
    StoredChecks stored = new StoredChecks(checks);
    Layers layers = new Layers(checks::index, checks::dataset, checks.zone(), checks::today, checks::ruleSet);
    Answers answers = new Answers(layers, new BaseUrl(settings.baseUrl(), settings.behindProxy()));
    Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
    long cacheBytes = ((long) settings.mapCacheMb() << 20) / 4;
    GeometryText geometries = new GeometryText(reprojector, cacheBytes);
    Tiles tiles = new Tiles(answers, images, 3 * cacheBytes);
    Features features = new Features(answers, reprojector, geometries, (layer, addresses) ->
        Stream.of(tiles.links(layer, addresses), StylesHandler.links(layer, addresses)).flatMap(List::stream).toList());
    CrossOrigin.register(routes, List.of("/", "/api", "/conformance", "/collections", "/collections/*", "/tiles", "/tiles/*",
        "/map/*", "/tileMatrixSets", "/tileMatrixSets/*", "/styles", "/styles/*", "/wms", "/wmts", "/wmts/*", "/identify",
        "/health", "/project-schema", "/generators", "/generators/*"));
    // first of all, for routes are tried in their order and most requests are for tiles
    for (String path : List.of("/collections/{collectionId}", "")) {
      tiles(routes, path + "/tiles", tiles.vectorSets(), tiles.vectorTile());
      tiles(routes, path + "/map/tiles", tiles.mapSets(), tiles.mapTile());
    }
    get(routes, "/", new LandingHandler(answers, doors()), Allowed.ANYBODY);
    get(routes, "/api", new ApiHandler(answers, openApi(), OPENAPI_TYPE), Allowed.ANYBODY);
    get(routes, "/conformance", new ConformanceHandler(answers,
        Stream.of(features.conformance(), tiles.conformance(), StylesHandler.conformance()).flatMap(List::stream).toList()),
        Allowed.ANYBODY);
    get(routes, "/collections", features.collections()::all, Allowed.ANYBODY);
    get(routes, "/collections/{collectionId}", features.collections()::one, Allowed.ANYBODY);
    get(routes, "/collections/{collectionId}/queryables", features.queryables(), Allowed.ANYBODY);
    get(routes, "/collections/{collectionId}/sortables", features.sortables(), Allowed.ANYBODY);
    get(routes, "/collections/{collectionId}/schema", features.schema(), Allowed.ANYBODY);
    get(routes, "/collections/{collectionId}/items", features.items(), Allowed.ANYBODY);
    get(routes, "/collections/{collectionId}/items/{featureId}", features.item(), Allowed.ANYBODY);
    get(routes, "/tileMatrixSets", tiles.matrixSets()::all, Allowed.ANYBODY);
    get(routes, "/tileMatrixSets/{tileMatrixSetId}", tiles.matrixSets()::one, Allowed.ANYBODY);
    StylesHandler styles = new StylesHandler(answers, images);
    get(routes, "/styles", styles::all, Allowed.ANYBODY);
    get(routes, "/styles/{styleId}", styles::one, Allowed.ANYBODY);
    get(routes, "/styles/{styleId}/metadata", styles::metadata, Allowed.ANYBODY);
    get(routes, "/styles/{styleId}/legend", styles::legend, Allowed.ANYBODY);
    get(routes, "/styles/{styleId}/{file}", styles::sprite, Allowed.ANYBODY);
    get(routes, "/collections/{collectionId}/styles", styles::all, Allowed.ANYBODY);
    get(routes, "/wms", new WmsHandler(answers, images, reprojector, geometries), Allowed.ANYBODY);
    WmtsHandler wmts = new WmtsHandler(answers, tiles.mapTiles(), images.blankTile());
    get(routes, "/wmts", wmts::byParameters, Allowed.ANYBODY);
    get(routes, "/wmts/1.0.0/WMTSCapabilities.xml", wmts::capabilities, Allowed.ANYBODY);
    get(routes, "/wmts/1.0.0/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}", wmts::byPath,
        Allowed.ANYBODY);
    get(routes, "/health", new HealthHandler(store.zones()::revision, checks.ruleSet().hash()), Allowed.ANYBODY);
    get(routes, "/project-schema", new ProjectSchemaHandler(checks::ruleSet), Allowed.ANYBODY);
    routes.post("/siting-checks", new SitingCheckHandler(checks, settings.nearM()), Allowed.ANYBODY);
    get(routes, "/siting-checks/{id}", stored::get, Allowed.ANYBODY);
    get(routes, "/siting-checks/{id}/replay", stored::replay, Allowed.ANYBODY);
    get(routes, "/siting-checks/{id}/recheck", stored::recheck, Allowed.ANYBODY);
    get(routes, "/identify", new IdentifyHandler(checks), Allowed.ANYBODY);
    get(routes, "/generators", generators::all, Allowed.ANYBODY);
    get(routes, "/generators/{generatorId}", generators::one, Allowed.ANYBODY);
    routes.post("/generators/{generatorId}", generators::preview, Allowed.PLANNER);
    routes.post("/change-sets/{changeSetId}/generate", generators::intoChangeSet, Allowed.PLANNER);
  }

  private static void tiles(RoutesConfig routes, String path, TileSetsHandler sets, Handler tile) {
    get(routes, path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", tile, Allowed.ANYBODY);
    get(routes, path, sets::all, Allowed.ANYBODY);
    get(routes, path + "/{tileMatrixSetId}", sets::one, Allowed.ANYBODY);
  }

  /** HEAD runs the same handler, so that it answers 404 where GET does. */
  private static void get(RoutesConfig routes, String path, Handler handler, Allowed allowed) {
    routes.get(path, handler, allowed).head(path, handler, allowed);
  }

  /** The OpenAPI document that ships with the jar. */
  static JsonNode openApi() {
    try (InputStream yaml = Routes.class.getResourceAsStream("/openapi/openapi.yml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the landing page leads to; addresses are paths of the service. */
  private static List<LandingHandler.Door> doors() {
    return List.of(
        door(Link.to("service-desc", "/api", OPENAPI_TYPE, "The OpenAPI document"), "OpenAPI 文档"),
        door(Link.to("service-doc", "/api?f=html", "text/html", "The interfaces, for people"), "接口一览"),
        door(Link.to("conformance", "/conformance", "application/json", "Standards that are met"), "符合的标准"),
        door(Link.to("data", "/collections", "application/json", "The layers"), "图层"),
        door(Link.to("http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", "/tiles", "application/json",
            "Vector tiles"), "矢量瓦片"),
        door(Link.to("http://www.opengis.net/def/rel/ogc/1.0/tilesets-map", "/map/tiles", "application/json",
            "Map tiles"), "地图瓦片"),
        door(Link.to("http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", "/tileMatrixSets", "application/json",
            "How the world is cut into tiles"), "瓦片矩阵集"),
        door(Link.to("http://www.opengis.net/def/rel/ogc/1.0/styles", "/styles", "application/json", "Styles"), "样式"),
        door(Link.to("alternate", "/wms?SERVICE=WMS&REQUEST=GetCapabilities", "text/xml", "WMS 1.3.0"), "WMS 1.3.0"),
        door(Link.to("alternate", "/wmts/1.0.0/WMTSCapabilities.xml", "application/xml", "WMTS 1.0.0"), "WMTS 1.0.0"),
        door(Link.to("status", "/health", "application/json", "Whether the service can answer"), "服务状态"),
        door(Link.to("describedby", "/project-schema", "application/json", "Properties of a project"), "项目属性表"),
        door(Link.to("create", "/siting-checks", "application/json", "POST a project here"), "提交项目核查（POST）"),
        door(Link.template("search", "/identify{?lon,lat,asOf,lang}", "application/json", "All zones at a place"),
            "查询某点的全部分区"));
  }

  private static LandingHandler.Door door(Link link, String zh) {
    return new LandingHandler.Door(link, zh);
  }
}
