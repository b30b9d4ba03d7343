package lanxian.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lanxian.config.Setting;
import lanxian.config.Settings;
import lanxian.config.SettingsLoader;
import lanxian.domain.Caller;
import lanxian.store.PostgisCluster;

/** The real service with the sample layers, on a port of its own, and a plain HTTP client. */
public final class RunningService implements AutoCloseable {
  /** Noon in China on the day that the tests take for today. */
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final App app;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningService(App app) {
    this.app = app;
  }

  /** Stores the service runs on. */
  public enum Kind {
    H2,
    POSTGIS;

    /** JDBC URL of a new, empty database. */
    public String newUrl() {
      return this == H2 ? "jdbc:h2:mem:" + UUID.randomUUID() : PostgisCluster.shared().newDatabase().jdbcUrl();
    }
  }

  public static RunningService start(Kind kind) {
    return start(kind.newUrl());
  }

  public static RunningService start(String url) {
    return new RunningService(App.start(settings(url), CLOCK));
  }

  /** A service that believes whoever asks who he is: see {@link HeaderCallers}. */
  public static RunningService trusting(String url, Clock clock) {
    return new RunningService(App.start(settings(url), clock, HeaderCallers::caller));
  }

  /** A service with a clock of its own and more settings. */
  public static RunningService start(String url, Clock clock, Map<Setting, String> more) {
    Map<Setting, String> all = new EnumMap<>(Map.of(Setting.DB, url, Setting.PORT, "0", Setting.DATA, ownFolder()));
    all.putAll(more);
    return new RunningService(App.start(new SettingsLoader(Map.of(), null).load(all), clock));
  }

  /**
   * A service on a store that is filled already, under a fixed address so that two of them give the same answers.
   *
   * @param identification finds out who asks
   */
  static RunningService start(String url, Function<Context, Caller> identification) {
    return new RunningService(App.start(new SettingsLoader(Map.of(), null).load(Map.of(Setting.DB, url, Setting.PORT, "0",
        Setting.DATA, ownFolder(), Setting.SAMPLE, "", Setting.BASE_URL, "http://lanxian.test")), CLOCK, identification));
  }

  /** A service of its own whose store is filled from a folder of layers. */
  public static RunningService ofLayers(Path folder) {
    return new RunningService(App.start(new SettingsLoader(Map.of(), null).load(Map.of(Setting.DB, Kind.H2.newUrl(),
        Setting.PORT, "0", Setting.DATA, ownFolder(), Setting.SAMPLE, folder.toString())), CLOCK));
  }

  public static Settings settings(String url) {
    return new SettingsLoader(Map.of(), null).load(Map.of(Setting.DB, url, Setting.PORT, "0", Setting.DATA, ownFolder()));
  }

  /** No two services keep their files in one folder. */
  private static String ownFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "service-").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }
  }

  /** @param headers names and values */
  public Answer get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Asks another service of this machine. */
  static Answer ask(int port, String path, String... headers) {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).headers(headers).GET().build();
    try {
      return new Answer(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Address of the service, e.g. for other programs that ask it. */
  public String address() {
    return "http://127.0.0.1:" + app.port();
  }

  public Answer post(String path, String contentType, byte[] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public Answer post(String path, String contentType, String body, String... headers) {
    return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer send(String method, String path) {
    return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** @param headers names and values */
  public Answer send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body == null
        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Whether this start made the first administrator. */
  public boolean hasFirstPassword() {
    return app.firstAdministrator().isPresent();
  }

  /** The one-time password of the administrator that the first start made. */
  public String firstPassword() {
    return app.firstAdministrator().orElseThrow().password();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + app.port() + path);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The routes as "METHOD /path". */
  public Set<String> routes() {
    return app.routes();
  }

  @Override
  public void close() {
    app.close();
  }
}
