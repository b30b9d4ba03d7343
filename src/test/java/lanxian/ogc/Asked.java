package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import lanxian.app.RunningService;
import lanxian.app.SharedService;

/** What tests ask the shared service. */
public final class Asked {
  private Asked() {}

  public static RunningService.Answer answer(String path, String... headers) {
    return SharedService.get().get(path, headers);
  }

  /** The JSON of an answer that must be one. */
  public static JsonNode json(String path) {
    RunningService.Answer answer = answer(path);
    assertThat(answer.status()).as("%s: %.500s", path, answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** The image of an answer that must be one. */
  public static BufferedImage image(String path) {
    RunningService.Answer answer = answer(path);
    assertThat(answer.header("Content-Type")).as("%s: %.500s", path, answer.text()).startsWith("image/");
    try {
      return ImageIO.read(new ByteArrayInputStream(answer.response().body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pixels as ARGB. */
  public static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** Path and query of the first link of a relation; null if there is none. */
  public static String link(JsonNode document, String rel) {
    return links(document, rel).stream().findFirst().orElse(null);
  }

  /** Paths and queries of the links of a relation. */
  public static List<String> links(JsonNode document, String rel) {
    return StreamSupport.stream(document.path("links").spliterator(), false)
        .filter(link -> link.path("rel").asText().equals(rel)).map(link -> link.path("href").asText())
        .map(href -> href.startsWith(SharedService.get().address()) ? href.substring(SharedService.get().address().length())
            : URI.create(href).getRawPath()).toList();
  }

  /** Ids of features, in their order. */
  public static List<String> ids(JsonNode collection) {
    List<String> ids = new ArrayList<>();
    collection.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
    return ids;
  }

  /** Ids of all features that a query takes. */
  public static Set<String> all(String collection, String query) {
    return new TreeSet<>(ids(json("/collections/" + collection + "/items?limit=10000&" + query)));
  }

  /** Declared conformance classes that begin so, without that beginning. */
  public static Set<String> declared(String beginning) {
    Set<String> classes = new TreeSet<>();
    json("/conformance").path("conformsTo").forEach(uri -> {
      if (uri.asText().startsWith(beginning)) {
        classes.add(uri.asText().substring(beginning.length()));
      }
    });
    return classes;
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
