package lanxian.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lanxian.access.Access;
import lanxian.checks.CheckService;
import lanxian.config.Settings;
import lanxian.feed.ChangeFeed;
import lanxian.geo.Reprojector;
import lanxian.domain.Caller;
import lanxian.editing.Step;
import lanxian.editing.generate.DraftAppender;
import lanxian.http.Allowed;
import lanxian.http.AtOnce;
import lanxian.http.BaseUrl;
import lanxian.http.CallerAddress;
import lanxian.http.CrossOrigin;
import lanxian.http.Gate;
import lanxian.http.Link;
import lanxian.http.Reads;
import lanxian.http.Problems;
import lanxian.impact.ImpactService;
import lanxian.layers.Layers;
import lanxian.ogc.Answers;
import lanxian.ogc.ApiHandler;
import lanxian.ogc.ConformanceHandler;
import lanxian.ogc.LandingHandler;
import lanxian.ogc.features.Features;
import lanxian.ogc.features.GeometryText;
import lanxian.ogc.maps.MapImages;
import lanxian.ogc.search.SearchHandler;
import lanxian.ogc.styles.StylesHandler;
import lanxian.ogc.tiles.TileSetsHandler;
import lanxian.ogc.tiles.Tiles;
import lanxian.ogc.wms.WmsHandler;
import lanxian.ogc.wmts.WmtsHandler;
import lanxian.store.Store;
import lanxian.web.Arrivals;
import lanxian.web.AuditHandler;
import lanxian.web.ChangesHandler;
import lanxian.web.CheckListHandler;
import lanxian.web.CoverageHandler;
import lanxian.web.CoverageRegisterHandler;
import lanxian.web.FacilitiesHandler;
import lanxian.web.HealthHandler;
import lanxian.web.IdentifyHandler;
import lanxian.web.ImpactHandler;
import lanxian.web.ProjectReadingHandler;
import lanxian.web.ProjectSchemaHandler;
import lanxian.web.SitingCheckHandler;
import lanxian.web.StatusHandler;
import lanxian.web.StoredChecks;
import lanxian.web.WebhooksHandler;
import lanxian.web.access.AccessProblems;
import lanxian.web.access.Identification;
import lanxian.web.access.OidcHandler;
import lanxian.web.access.PeopleHandler;
import lanxian.web.access.SessionHandler;
import lanxian.web.access.TokensHandler;
import lanxian.web.editing.EditingHandlers;
import lanxian.web.editing.EditingProblems;
import lanxian.web.editing.StepHandler;
import lanxian.web.generate.GeneratorsHandler;
import lanxian.web.imports.ImportParameters;
import lanxian.web.imports.ImportsHandler;
import lanxian.web.page.BaseMap;
import lanxian.web.page.Page;
import lanxian.web.validation.ValidationHandler;
import lanxian.webhooks.Destinations;

/** The whole route table. */
final class Routes {
  private static final String OPENAPI_TYPE = "application/vnd.oai.openapi+json;version=3.0";

  private final Services services;

  /** Well below the threads of the server: whoever asks for little is not kept from it. */
  private static final int MAX_WAITING = 100;

  /** What may take seconds of all processors: checks of whole change sets, their impact, files drawn from. */
  private final AtOnce heavy =
      new AtOnce(2 * Runtime.getRuntime().availableProcessors(), MAX_WAITING, Duration.ofSeconds(30));

  Routes(Services services) {
    this.services = services;
  }

  void register(RoutesConfig routes) {
    Store store = services.store();
    CheckService checks = services.checks();
    MapImages images = services.images();
    Settings settings = services.settings();
    Access access = services.access();
    Problems.register(routes);
    AccessProblems.register(routes);
    BaseUrl baseUrl = new BaseUrl(settings.baseUrl(), settings.behindProxy());
    CallerAddress callers = new CallerAddress(settings.behindProxy());
    Function<Context, Caller> identification = services.identification() == null
        ? new Identification(access, callers, baseUrl) : services.identification();
    new Gate(identification, (caller, ctx, why) ->
        access.refusals().refused(caller, "request", ctx.method() + " " + ctx.path(), why)).register(routes);
    Reads reads = new RecordedReads(store.audit());
    StoredChecks stored = new StoredChecks(checks, reads);
    Layers layers = new Layers(new LayerSource(checks), checks.zone(), checks::today, checks::ruleSet);
    Answers answers = new Answers(layers, baseUrl, reads);
    Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
    long cacheBytes = ((long) settings.mapCacheMb() << 20) / 4;
    GeometryText geometries = new GeometryText(reprojector, cacheBytes);
    Tiles tiles = new Tiles(answers, images, 3 * cacheBytes);
    Features features = new Features(answers, reprojector, geometries, (layer, addresses) ->
        Stream.of(tiles.links(layer, addresses), StylesHandler.links(layer, addresses)).flatMap(List::stream).toList());
    CrossOrigin.register(routes, List.of("/", "/api", "/conformance", "/collections", "/collections/*", "/tiles", "/tiles/*",
        "/map/*", "/tileMatrixSets", "/tileMatrixSets/*", "/styles", "/styles/*", "/wms", "/wmts", "/wmts/*", "/identify",
        "/search", "/health", "/project-schema", "/coverage", "/changes", "/generators", "/generators/*"));
    // first of all, for routes are tried in their order and most requests are for tiles
    for (String path : List.of("/collections/{collectionId}", "")) {
      tiles(routes, path + "/tiles", tiles.vectorSets(), tiles.vectorTile());
      tiles(routes, path + "/map/tiles", tiles.mapSets(), tiles.mapTile());
    }
    Page page = new Page(new BaseMap(settings.baseMap(), settings.baseMapNote()));
    get(routes, "/", page.before(new LandingHandler(answers, doors())), Allowed.ANYBODY);
    get(routes, "/ui/{edition}/<path>", page::file, Allowed.ANYBODY);
    get(routes, "/api", new ApiHandler(answers, Routes::openApi, OPENAPI_TYPE), Allowed.ANYBODY);
    get(routes, "/conformance", new ConformanceHandler(answers,
        Stream.of(LandingHandler.conformance(), features.conformance(), tiles.conformance(), StylesHandler.conformance())
            .flatMap(List::stream).toList()),
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
    get(routes, "/health", new HealthHandler(store.zones()::revision, store.audit()::isProtected,
        checks.ruleSet().hash()), Allowed.ANYBODY);
    get(routes, "/project-schema", new ProjectSchemaHandler(checks::ruleSet), Allowed.ANYBODY);
    routes.post("/siting-checks", new SitingCheckHandler(checks, reads, settings.nearM()), Allowed.ANYBODY);
    get(routes, "/siting-checks", new CheckListHandler(checks, baseUrl), Allowed.KNOWN);
    get(routes, "/siting-checks/{id}", stored::get, Allowed.ANYBODY);
    get(routes, "/siting-checks/{id}/replay", stored::replay, Allowed.ANYBODY);
    get(routes, "/siting-checks/{id}/recheck", stored::recheck, Allowed.ANYBODY);
    get(routes, "/identify", new IdentifyHandler(checks, reads), Allowed.ANYBODY);
    get(routes, "/search", new SearchHandler(answers), Allowed.ANYBODY);
    get(routes, "/coverage", new CoverageHandler(checks), Allowed.ANYBODY);
    routes.put("/coverage", heavy.around(new CoverageRegisterHandler(store.zones(), checks::ruleSet)), Allowed.ADMINISTRATOR);
    ImportsHandler imports = new ImportsHandler(services.imports(), new ImportParameters(checks::ruleSet), checks::revision);
    get(routes, "/imports", imports::list, Allowed.ADMINISTRATOR);
    routes.post("/imports", heavy.around(imports::begin), Allowed.ADMINISTRATOR);
    get(routes, "/imports/{id}", imports::get, Allowed.ADMINISTRATOR);
    routes.delete("/imports/{id}", imports::cancel, Allowed.ADMINISTRATOR);
    get(routes, "/status", new StatusHandler(store, checks, settings.db(), (long) settings.indexMemoryMb() << 20),
        Allowed.ADMINISTRATOR);
    routes.post("/projects/reading", new ProjectReadingHandler(checks.intake()), Allowed.ANYBODY);
    access(routes, access, callers, baseUrl);
    editing(routes, services.editing(), EditingHandlers.of(store, checks, services.editing().changeSets(), reads),
        checks::today);
    ImpactHandler impact = new ImpactHandler(store.changeSets(), new ImpactService(store, checks));
    get(routes, "/change-sets/{changeSetId}/impact", heavy.around(impact::get), Allowed.EDITORS);
    routes.delete("/change-sets/{changeSetId}/impact", impact::stop, Allowed.EDITORS);
    FacilitiesHandler facilities = new FacilitiesHandler(checks.facilities());
    get(routes, "/facilities", facilities::list, Allowed.STAFF);
    routes.post("/facilities", heavy.around(facilities::add), Allowed.STAFF);
    get(routes, "/facilities/{id}", facilities::get, Allowed.STAFF);
    routes.put("/facilities/{id}", facilities::replace, Allowed.STAFF);
    routes.delete("/facilities/{id}", facilities::retire, Allowed.STAFF);
    get(routes, "/changes", new ChangesHandler(
        new ChangeFeed(store.zones()), checks::revision, services.arrivals(), baseUrl), Allowed.ANYBODY);
    WebhooksHandler webhooks = new WebhooksHandler(store, new Destinations(settings.webhookAllow()), services.clock());
    get(routes, "/webhooks", webhooks::list, Allowed.ADMINISTRATOR);
    routes.post("/webhooks", webhooks::create, Allowed.ADMINISTRATOR);
    get(routes, "/webhooks/{id}", webhooks::get, Allowed.ADMINISTRATOR);
    routes.patch("/webhooks/{id}", webhooks::change, Allowed.ADMINISTRATOR);
    routes.delete("/webhooks/{id}", webhooks::remove, Allowed.ADMINISTRATOR);
    get(routes, "/webhooks/{id}/deliveries", webhooks::deliveries, Allowed.ADMINISTRATOR);
    AuditHandler audit = new AuditHandler(store, baseUrl, checks.zone());
    get(routes, "/audit", audit::list, Allowed.AUDITOR);
    get(routes, "/audit/head", audit::head, Allowed.ADMINISTRATOR);
    get(routes, "/audit/verification", heavy.around(audit::verification), Allowed.ADMINISTRATOR);
  }

  private static void access(RoutesConfig routes, Access access, CallerAddress callers, BaseUrl baseUrl) {
    SessionHandler session = new SessionHandler(access, callers, baseUrl);
    get(routes, "/session", session::get, Allowed.ANYBODY);
    routes.post("/session", session::begin, Allowed.ANYBODY);
    routes.delete("/session", session::end, Allowed.KNOWN);
    OidcHandler oidc = new OidcHandler(access, callers, baseUrl);
    routes.get("/session/oidc", oidc::depart, Allowed.ANYBODY);
    routes.get("/session/oidc/callback", oidc::arrive, Allowed.ANYBODY);
    PeopleHandler people = new PeopleHandler(access, baseUrl);
    get(routes, "/people", people::list, Allowed.ADMINISTRATOR);
    routes.post("/people", people::add, Allowed.ADMINISTRATOR);
    get(routes, "/people/{login}", people::one, Allowed.KNOWN);
    routes.patch("/people/{login}", people::change, Allowed.KNOWN);
    routes.post("/people/{login}/password", people::password, Allowed.KNOWN);
    routes.delete("/people/{login}/lock", people::unlock, Allowed.ADMINISTRATOR);
    TokensHandler tokens = new TokensHandler(access.tokens());
    get(routes, "/tokens", tokens::list, Allowed.KNOWN);
    routes.post("/tokens", tokens::create, Allowed.KNOWN);
    routes.delete("/tokens/{id}", tokens::revoke, Allowed.KNOWN);
  }

  private void editing(
      RoutesConfig routes, Editing editing, EditingHandlers handlers, Supplier<LocalDate> today) {
    EditingProblems.register(routes, handlers.service());
    get(routes, "/change-sets", handlers.sets()::list, Allowed.EDITORS);
    routes.post("/change-sets", handlers.sets()::create, Allowed.PLANNER);
    String set = "/change-sets/{changeSetId}";
    get(routes, set, handlers.set()::get, Allowed.EDITORS);
    routes.patch(set, handlers.set()::patch, Allowed.PLANNER);
    get(routes, set + "/history", handlers.set()::history, Allowed.EDITORS);
    get(routes, set + "/changes", handlers.changes()::list, Allowed.EDITORS);
    routes.post(set + "/changes", heavy.around(handlers.changes()::add), Allowed.PLANNER);
    String change = set + "/changes/{changeId}";
    get(routes, change, handlers.change()::get, Allowed.EDITORS);
    get(routes, change + "/difference", heavy.around(handlers.change()::difference), Allowed.EDITORS);
    routes.put(change, handlers.change()::put, Allowed.PLANNER);
    routes.delete(change, handlers.change()::delete, Allowed.PLANNER);
    routes.post(set + "/submit", heavy.around(new StepHandler(handlers.service(), Step.SUBMIT)), Allowed.PLANNER);
    routes.post(set + "/approve", new StepHandler(handlers.service(), Step.APPROVE), Allowed.REVIEWER);
    routes.post(set + "/reject", new StepHandler(handlers.service(), Step.REJECT), Allowed.REVIEWER);
    routes.post(set + "/withdraw", new StepHandler(handlers.service(), Step.WITHDRAW), Allowed.PLANNER);
    routes.post(set + "/reopen", new StepHandler(handlers.service(), Step.REOPEN), Allowed.PLANNER);
    routes.post(set + "/publish", heavy.around(new StepHandler(handlers.service(), Step.PUBLISH)), Allowed.PUBLISHERS);
    get(routes, "/zones/{zoneId}/versions", handlers.versions()::all, Allowed.ANYBODY);
    get(routes, "/zones/{zoneId}/versions/{version}", handlers.versions()::one, Allowed.ANYBODY);
    get(routes, "/zones/{zoneId}/versions/{version}/diff/{other}", heavy.around(handlers.versions()::difference),
        Allowed.ANYBODY);
    get(routes, "/revisions", handlers.revisions()::all, Allowed.ANYBODY);
    get(routes, "/revisions/{revision}", handlers.revisions()::one, Allowed.ANYBODY);
    ValidationHandler validation = new ValidationHandler(editing.validation());
    get(routes, set + "/validation", heavy.around(validation::get), Allowed.EDITORS);
    routes.post(set + "/mends", heavy.around(validation::mend), Allowed.PLANNER);
    GeneratorsHandler generators =
        new GeneratorsHandler(editing.generators(), new DraftAppender(editing.changeSets()), today);
    get(routes, "/generators", generators::all, Allowed.ANYBODY);
    get(routes, "/generators/{generatorId}", generators::one, Allowed.ANYBODY);
    routes.post("/generators/{generatorId}", heavy.around(generators::preview), Allowed.PLANNER);
    routes.post(set + "/generate", heavy.around(generators::intoChangeSet), Allowed.PLANNER);
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
        door(Link.to(LandingHandler.CONFORMANCE, "/conformance", "application/json", "Standards that are met"), "符合的标准"),
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
            "查询某点的全部分区"),
        door(Link.template("search", "/search{?q,asOf,lang,limit}", "application/json", "Zones and places by name or id"),
            "按名称或编号查找"));
  }

  private static LandingHandler.Door door(Link link, String zh) {
    return new LandingHandler.Door(link, zh);
  }
}
