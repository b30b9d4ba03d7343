package lanxian.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.function.Consumer;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.http.Gate;
import lanxian.http.Problems;

/** A server with a few routes, at which a caller is who he says he is: {@code Test-Caller: login ROLE LEVEL}. */
public final class SmallServer implements AutoCloseable {
  public static final String ADMINISTRATOR = "admin1 ADMINISTRATOR RESTRICTED";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Javalin server;
  private final HttpClient client = HttpClient.newHttpClient();

  public SmallServer(Consumer<RoutesConfig> routes) {
    this.server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.http.prefer405over404 = true;
      Problems.register(config.routes);
      new Gate(SmallServer::caller, (caller, ctx, why) -> { }).register(config.routes);
      routes.accept(config.routes);
    }).start("127.0.0.1", 0);
  }

  private static Caller caller(Context ctx) {
    String said = ctx.header("Test-Caller");
    if (said == null) {
      return Caller.anonymous(ctx.ip());
    }
    String[] words = said.split(" ");
    return new Caller(words[0], words[0], Set.of(Role.valueOf(words[1])), SecurityLevel.valueOf(words[2]), ctx.ip(),
        Caller.Means.TOKEN);
  }

  /** An answer. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /**
   * @param caller null: anonymous
   * @param headers names and values
   */
  public Answer get(String caller, String path, String... headers) {
    return send(caller, "GET", path, null, headers);
  }

  public Answer send(String caller, String method, String path, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address() + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (caller != null) {
      request.header("Test-Caller", caller);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
