package lanxian.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import lanxian.checks.CheckService;
import lanxian.config.Settings;
import lanxian.http.Problems;
import lanxian.store.Store;
import lanxian.web.DocumentHandler;
import lanxian.web.HealthHandler;
import lanxian.web.IdentifyHandler;
import lanxian.web.ProjectSchemaHandler;
import lanxian.web.SitingCheckHandler;
import lanxian.web.StoredChecks;

/** The whole route table. */
final class Routes {
  private static final String OPENAPI_TYPE = "application/vnd.oai.openapi+json;version=3.0";

  private final Store store;
  private final CheckService checks;
  private final Settings settings;

  Routes(Store store, CheckService checks, Settings settings) {
    this.store = store;
    this.checks = checks;
    this.settings = settings;
  }

  void register(RoutesConfig routes) {
    Problems.register(routes);
    StoredChecks stored = new StoredChecks(checks);
    get(routes, "/", new DocumentHandler(landing(), "application/json"));
    get(routes, "/api", new DocumentHandler(openApi(), OPENAPI_TYPE));
    get(routes, "/health", new HealthHandler(store.zones()::revision, checks.ruleSet().hash()));
    get(routes, "/project-schema", new ProjectSchemaHandler(checks::ruleSet));
    routes.post("/siting-checks", new SitingCheckHandler(checks, settings.nearM()));
    get(routes, "/siting-checks/{id}", stored::get);
    get(routes, "/siting-checks/{id}/replay", stored::replay);
    get(routes, "/siting-checks/{id}/recheck", stored::recheck);
    get(routes, "/identify", new IdentifyHandler(checks));
  }

  /** HEAD runs the same handler, so that it answers 404 where GET does. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler).head(path, handler);
  }

  /** The OpenAPI document that ships with the jar. */
  static JsonNode openApi() {
    try (InputStream yaml = Routes.class.getResourceAsStream("/openapi/openapi.yml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode landing() {
    ArrayNode links = JsonNodeFactory.instance.arrayNode();
    link(links, "service-desc", "/api", "The OpenAPI document");
    link(links, "status", "/health", "Whether the service can answer");
    link(links, "describedby", "/project-schema", "Properties of a project");
    link(links, "create", "/siting-checks", "POST a project here");
    link(links, "search", "/identify{?lon,lat,asOf,lang}", "All zones at a place");
    return JsonNodeFactory.instance.objectNode().put("title", "Lanxian 蓝线")
        .put("description", "Protection zones, and whether a project may stand where it is planned").set("links", links);
  }

  private static void link(ArrayNode links, String rel, String href, String title) {
    links.addObject().put("rel", rel).put("href", href).put("type",
        rel.equals("service-desc") ? OPENAPI_TYPE : "application/json").put("title", title);
  }
}
