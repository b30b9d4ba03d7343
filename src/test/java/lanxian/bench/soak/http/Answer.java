package lanxian.bench.soak.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service answered.
 *
 * @param by which service, and which start of it
 */
public record Answer(HttpResponse<byte[]> response, String by) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TAG = Pattern.compile("\"r(\\d+)-.*\"");

  public int status() {
    return response.statusCode();
  }

  public boolean done() {
    return status() / 100 == 2;
  }

  /** It was not done, and may be tried again. */
  boolean busy() {
    return status() == 503 || status() == 429;
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(text(), e);
    }
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Dataset revision that its entity tag names. */
  long taggedRevision() {
    Matcher tag = TAG.matcher(header("ETag"));
    if (!tag.matches()) {
      throw new IllegalStateException("no revision in the entity tag " + header("ETag"));
    }
    return Long.parseLong(tag.group(1));
  }

  /** Codes of the faults of a problem. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    json().path("errors").forEach(error -> codes.add(error.path("code").asText()));
    return codes;
  }
}
