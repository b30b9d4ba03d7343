package lanxian.ogc.styles;

import static lanxian.ogc.Asked.answer;
import static lanxian.ogc.Asked.image;
import static lanxian.ogc.Asked.json;
import static lanxian.ogc.Asked.link;
import static lanxian.ogc.Asked.links;
import static lanxian.ogc.Asked.pixels;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lanxian.app.RunningService;
import lanxian.ogc.Asked;
import lanxian.ogc.xml.OgcSchemas;
import org.junit.jupiter.api.Test;

/** OGC API – Styles (20-009, draft), class by class, over the sample's styles. */
class StylesApiTest {

  @Test
  void theseClassesAreDeclared() {
    assertThat(Asked.declared("http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/"))
        .containsExactlyInAnyOrder("core", "sld-10", "mapbox-styles", "html");
  }

  /** /req/core/styles-op, styles-success: a list with id, title and links, found from the landing page. */
  @Test
  void stylesAreFoundFromTheLandingPage() {
    JsonNode styles = json(link(json("/"), "http://www.opengis.net/def/rel/ogc/1.0/styles"));
    Set<String> ids = new TreeSet<>();
    for (JsonNode style : styles.path("styles")) {
      assertThat(ids.add(style.path("id").asText())).isTrue();
      assertThat(style.path("title").asText()).isNotBlank();
      assertThat(links(style, "stylesheet")).isNotEmpty();
      assertThat(json(link(style, "describedby")).path("id")).isEqualTo(style.path("id"));
    }
    assertThat(ids).contains(styles.path("default").asText());
    json("/collections").path("collections").forEach(collection -> {
      assertThat(ids).contains(collection.path("id").asText());
      JsonNode own = json(link(collection, "http://www.opengis.net/def/rel/ogc/1.0/styles"));
      assertThat(own.path("default").asText()).isEqualTo(collection.path("id").asText());
    });
  }

  /** /req/core/style-success, sld-10/content, mapbox-style/content, html: every stylesheet of every style is what its link says. */
  @Test
  void everyStylesheetIsWhatItsLinkSays() throws Exception {
    for (JsonNode style : json("/styles").path("styles")) {
      for (JsonNode link : style.path("links")) {
        String type = link.path("type").asText();
        String path = link.path("href").asText().replaceFirst("^http://[^/]+", "");
        RunningService.Answer answer = answer(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type").replace(" ", "")).as(path).isEqualTo(type);
        if (type.contains("sld")) {
          assertThat(OgcSchemas.complaints(answer.response().body(), "sld/1.0.0/StyledLayerDescriptor.xsd")).as(path).isEmpty();
        } else if (type.contains("mapbox")) {
          isMapboxStyle(answer.json(), path);
        } else if (type.startsWith("image/")) {
          assertThat(Arrays.stream(pixels(image(path))).distinct().count()).as(path).isGreaterThan(2);
        }
      }
    }
  }

  /** The specification of MapLibre, its root and layers. */
  private static void isMapboxStyle(JsonNode style, String path) {
    assertThat(style.path("version").asInt()).as(path).isEqualTo(8);
    assertThat(style.path("layers")).as(path).isNotEmpty();
    Set<String> ids = new TreeSet<>();
    for (JsonNode layer : style.path("layers")) {
      assertThat(ids.add(layer.path("id").asText())).as(path).isTrue();
      assertThat(layer.path("type").asText()).isIn("background", "fill", "line", "symbol", "circle");
      JsonNode source = style.path("sources").path(layer.path("source").asText());
      assertThat(source.path("type").asText()).as(path).isEqualTo("vector");
      assertThat(layer.path("source-layer").asText()).isNotBlank();
    }
    style.path("sources").forEach(source -> {
      String tile = source.at("/tiles/0").asText().replaceFirst("^http://[^/]+", "")
          .replace("{z}", "7").replace("{y}", "46").replace("{x}", "94");
      assertThat(answer(tile).status()).as(tile).isIn(200, 204);
    });
    if (!style.has("sprite")) {
      assertThat(style.toString()).as(path).doesNotContain("icon-image", "fill-pattern");
      return;
    }
    String sprite = style.path("sprite").asText().replaceFirst("^http://[^/]+", "");
    for (String ratio : List.of("", "@2x")) {
      JsonNode index = json(sprite + ratio + ".json");
      var picture = image(sprite + ratio + ".png");
      index.forEach(icon -> {
        assertThat(icon.path("x").asInt() + icon.path("width").asInt()).as(sprite).isLessThanOrEqualTo(picture.getWidth());
        assertThat(icon.path("y").asInt() + icon.path("height").asInt()).as(sprite).isLessThanOrEqualTo(picture.getHeight());
        assertThat(icon.path("pixelRatio").asInt()).isEqualTo(ratio.isEmpty() ? 1 : 2);
      });
    }
  }

  /** /req/core/style-success: negotiation by header; 404 and 406 where there is none. */
  @Test
  void formsAreNegotiated() {
    assertThat(answer("/styles/wetland", "Accept", "application/vnd.mapbox.style+json").json().path("version").asInt()).isEqualTo(8);
    assertThat(answer("/styles/wetland", "Accept", "application/vnd.ogc.sld+xml;version=1.0").text()).contains("StyledLayerDescriptor");
    assertThat(answer("/styles/wetland", "Accept", "text/html").text()).startsWith("<!DOCTYPE html>");
    assertThat(answer("/styles/wetland", "Accept", "image/gif").status()).isEqualTo(406);
    assertThat(answer("/styles/nothing").status()).isEqualTo(404);
    assertThat(answer("/styles/lanxian?f=sld").status()).isEqualTo(400);
  }
}
