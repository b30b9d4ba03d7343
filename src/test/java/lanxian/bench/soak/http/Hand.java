package lanxian.bench.soak.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who asks either service, by what shows who he is. */
public final class Hand {
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<Served> services;
  private final String[] credentials;

  /** @param credentials names and values of headers */
  Hand(List<Served> services, String... credentials) {
    this.services = services;
    this.credentials = credentials;
  }

  /**
   * Asks one of the services that live.
   *
   * @param tag for If-Match; null = none
   * @param body JSON; null = none
   * @return empty if no answer came: then nobody knows whether it was done
   */
  public Optional<Answer> send(String method, String path, String tag, String body) {
    return send(services.get(ThreadLocalRandom.current().nextInt(services.size())), method, path, tag, body);
  }

  /** Asks one service. */
  Optional<Answer> send(Served service, String method, String path, String tag, String body) {
    return send(service, method, path, tag, "application/json", body == null ? null : body.getBytes(StandardCharsets.UTF_8),
        PATIENCE);
  }

  /**
   * Asks one service with any body.
   *
   * @param patience after that it counts as not answered
   */
  public Optional<Answer> send(Served service, String method, String path, String tag, String type, byte[] body,
      Duration patience) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path)).timeout(patience)
        .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    if (credentials.length > 0) {
      request.headers(credentials);
    }
    if (tag != null) {
      request.header("If-Match", tag);
    }
    if (body != null) {
      request.header("Content-Type", type);
    }
    String by = service.address() + " start " + service.starts();
    try {
      return Optional.of(new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()), by));
    } catch (IOException e) {
      pause(100);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Ended();
    }
  }

  /** Asks until there is an answer that is not "busy"; only for what changes nothing. */
  public Answer get(String path) {
    while (true) {
      Optional<Answer> answer = send("GET", path, null, null).filter(given -> !given.busy());
      if (answer.isPresent()) {
        return answer.get();
      }
      pause(200);
    }
  }

  static void pause(int ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Ended();
    }
  }

  /** The soak is over. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
