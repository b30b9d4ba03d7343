package lanxian.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of the service to some projects, asked for one by one. */
final class Answers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The first answer waits for the index. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final List<byte[]> bodies = new ArrayList<>();

  /** @param features bodies of the requests */
  static Answers of(String address, List<String> features) {
    Answers answers = new Answers();
    HttpClient client = HttpClient.newHttpClient();
    for (String feature : features) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + Wrk.TARGET))
          .header("Content-Type", Wrk.CONTENT_TYPE).timeout(PATIENCE)
          .POST(HttpRequest.BodyPublishers.ofString(feature)).build();
      try {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
          throw new IllegalStateException(
              response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8) + " for " + feature);
        }
        answers.bodies.add(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return answers;
  }

  /** Zone → overlap in m² that an answer tells, slivers included. */
  Map<Integer, Double> overlaps(int number) {
    return overlaps(bodies.get(number));
  }

  static Map<Integer, Double> overlaps(byte[] body) {
    try {
      JsonNode answer = MAPPER.readTree(body);
      Map<Integer, Double> overlaps = new HashMap<>();
      for (String part : List.of("findings", "slivers")) {
        for (JsonNode found : answer.path(part)) {
          int zone = ServiceStore.number(found.at("/zone/id").asText());
          if (zone >= 0 && found.path("overlapM2").asDouble() > 0) { // a rule about distance finds zones farther off
            overlaps.put(zone, found.path("overlapM2").asDouble());
          }
        }
      }
      return overlaps;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of one answer, on average. */
  int meanSize() {
    return (int) bodies.stream().mapToInt(body -> body.length).average().orElseThrow();
  }
}
