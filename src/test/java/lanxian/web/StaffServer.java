package lanxian.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.http.Allowed;
import lanxian.http.Gate;
import lanxian.http.Problems;
import lanxian.impact.ImpactService;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;

/**
 * The handlers of facilities and impact behind the real gate, for those who have signed in as an officer and a planner: officer1,
 * or whom the header Test-Login names.
 */
final class StaffServer implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
  private static final RuleFiles FILES = RuleFiles.fromDirectory(Path.of("rules"));

  final Store store = H2Store.open("jdbc:h2:mem:staff-" + UUID.randomUUID());
  final RuleBooks books = new RuleBooks(RuleSetLoader.load(FILES), FILES.content(), RuleSetLoader::fromContent);
  final CheckService checks =
      new CheckService(store, books, Clock.fixed(NOW, ZoneOffset.UTC), CheckOptions.DEFAULT);
  private final Javalin server;
  private final HttpClient client = HttpClient.newHttpClient();

  StaffServer() {
    this(store -> store);
  }

  /** @param impactStore what impacts are worked out over, made of the store */
  StaffServer(UnaryOperator<Store> impactStore) {
    ImpactHandler impact =
        new ImpactHandler(store.changeSets(), new ImpactService(impactStore.apply(store), checks));
    FacilitiesHandler facilities = new FacilitiesHandler(checks.facilities());
    server = Javalin.create(config -> {
      Problems.register(config.routes);
      new Gate(ctx -> caller(ctx.header("Test-Login")), (caller, ctx, why) -> { }).register(config.routes);
      config.routes.get("/facilities", facilities::list, Allowed.STAFF);
      config.routes.post("/facilities", facilities::add, Allowed.STAFF);
      config.routes.get("/facilities/{id}", facilities::get, Allowed.STAFF);
      config.routes.put("/facilities/{id}", facilities::replace, Allowed.STAFF);
      config.routes.delete("/facilities/{id}", facilities::retire, Allowed.STAFF);
      config.routes.get("/change-sets/{changeSetId}/impact", impact::get, Allowed.EDITORS);
      config.routes.delete("/change-sets/{changeSetId}/impact", impact::stop, Allowed.EDITORS);
    }).start("127.0.0.1", 0);
  }

  private static Caller caller(String login) {
    return new Caller(login == null ? "officer1" : login, login, Set.of(Role.OFFICER, Role.PLANNER), SecurityLevel.RESTRICTED,
        "192.0.2.7", Caller.Means.TOKEN);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  @Override
  public void close() {
    server.stop();
    checks.close();
    store.close();
  }
}
