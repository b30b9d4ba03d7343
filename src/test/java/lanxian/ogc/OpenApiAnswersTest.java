package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import lanxian.app.SharedService;
import org.junit.jupiter.api.Test;

/** Every answer is what the OpenAPI document says it is: status, media type and, of JSON, the schema. */
class OpenApiAnswersTest {
  private static final JsonNode DOCUMENT = SharedService.get().get("/api").json();
  private static final OpenApiSchemas SCHEMAS = new OpenApiSchemas(DOCUMENT);
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** Values of the variables of paths that lead somewhere; the second ones lead nowhere. */
  private static final Map<String, List<String>> VALUES = new LinkedHashMap<>(Map.ofEntries(
      Map.entry("collectionId", List.of("wetland", "nothing")), Map.entry("featureId", List.of("", "nobody")),
      Map.entry("tileMatrixSetId", List.of("WebMercatorQuad", "NoSuchQuad")), Map.entry("tileMatrixSet", List.of("WebMercatorQuad", "NoSuchQuad")),
      Map.entry("tileMatrix", List.of("7", "77")), Map.entry("tileRow", List.of("46", "4600")), Map.entry("tileCol", List.of("94", "9400")),
      Map.entry("styleId", List.of("wetland", "nothing")), Map.entry("file", List.of("sprite.json", "sprite.gif")),
      Map.entry("layer", List.of("wetland", "nothing")), Map.entry("style", List.of("default", "other")),
      Map.entry("time", List.of("current", "never")), Map.entry("id", List.of("", "nobody")), Map.entry("zoneId", List.of("", "nobody")),
      Map.entry("version", List.of("1", "99")), Map.entry("other", List.of("1", "99")), Map.entry("revision", List.of("1", "99")),
      Map.entry("changeSetId", List.of("nothing", "nobody")), Map.entry("changeId", List.of("nothing", "nobody")),
      Map.entry("edition", List.of("", "0")), Map.entry("path", List.of("main.js", "nothing.js")),
      Map.entry("generatorId", List.of("well", "nothing"))));

  /** Those that ask for parameters, or for a provider that people sign in with. */
  private static final Set<String> NEED_MORE = Set.of("/wms", "/wmts", "/search", "/session/oidc", "/session/oidc/callback");

  /** Of what only people with an account see: what is told to others is held against the document here. */
  private static final List<String> NOTHING = List.of("something", "nobody");

  /** @param isGood whether all that is asked for is documented and there */
  private record Asked(String template, String path, boolean isGood) {}

  private static List<String> templates() {
    List<String> templates = new ArrayList<>();
    DOCUMENT.path("paths").properties().forEach(path -> {
      if (path.getValue().has("get")) {
        templates.add(path.getKey());
      }
    });
    return templates;
  }

  private static String filled(String template, int which) {
    Matcher matcher = VARIABLE.matcher(template);
    return matcher.replaceAll(variable -> {
      String value = VALUES.getOrDefault(variable.group(1), NOTHING).get(which);
      String tail = variable.group(1).equals("tileCol") && template.startsWith("/wmts") ? ".png" : "";
      return Matcher.quoteReplacement((value.isEmpty() ? real(variable.group(1)) : value) + tail);
    });
  }

  private static String real(String variable) {
    if (variable.equals("featureId") || variable.equals("zoneId")) {
      return SharedService.get().get("/collections/wetland/items?limit=1").json().at("/features/0/id").asText();
    }
    if (variable.equals("edition")) {
      String page = SharedService.get().get("/", "Accept", "text/html").text();
      return page.replaceFirst("(?s).*ui/(\\w+)/main\\.js.*", "$1");
    }
    return Checked.ID;
  }

  /** A stored check. */
  private static final class Checked {
    static final String ID = SharedService.get().post("/siting-checks", "application/geo+json",
        "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"},\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[87.303,44.005]}}").json().path("id").asText();
  }

  private static List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (String template : templates()) {
      Set<String> forms = new TreeSet<>();
      DOCUMENT.at("/paths/" + template.replace("~", "~0").replace("/", "~1") + "/get/parameters").forEach(parameter -> {
        JsonNode known = parameter.has("$ref") ? DOCUMENT.at(parameter.path("$ref").asText().substring(1)) : parameter;
        if (known.path("name").asText().equals("f")) {
          known.at("/schema/enum").forEach(form -> forms.add(form.asText()));
        }
      });
      String query = template.equals("/identify") ? "?lon=87.3&lat=44" : "";
      boolean open = !DOCUMENT.at("/paths/" + template.replace("~", "~0").replace("/", "~1") + "/get/responses").has("401");
      asked.add(new Asked(template, filled(template, 0) + query, open && !NEED_MORE.contains(template)));
      asked.add(new Asked(template, filled(template, 0) + "?lang=xx&nonsense=1&f=other", false));
      forms.forEach(form -> asked.add(new Asked(template, filled(template, 0) + "?f=" + form, open && !form.equals("txt"))));
      if (template.contains("{")) {
        asked.add(new Asked(template, filled(template, 1), false));
      }
    }
    asked.add(new Asked("/styles/{styleId}", "/styles/lanxian?f=mapbox", true));
    asked.add(new Asked("/collections/{collectionId}/items/{featureId}", filled("/collections/{collectionId}/items/{featureId}", 0)
        + "?crs=http://www.opengis.net/def/crs/EPSG/0/4517", true));
    asked.add(new Asked("/identify", "/identify", false));
    asked.add(new Asked("/search", "/search?q=%E6%98%8C%E5%90%89&lang=en", true));
    return asked;
  }

  @Test
  void everyAnswerIsAsDocumented() {
    List<String> wrong = new ArrayList<>();
    int held = 0;
    for (Asked asked : asked()) {
      RunningService.Answer answer = SharedService.get().get(asked.path());
      String type = answer.header("Content-Type") == null ? "" : answer.header("Content-Type");
      JsonNode responses = DOCUMENT.at("/paths/" + asked.template().replace("~", "~0").replace("/", "~1") + "/get/responses");
      if (!responses.has(Integer.toString(answer.status()))) {
        wrong.add(asked.path() + ": status " + answer.status() + " is not documented for " + asked.template());
        continue;
      }
      if (asked.isGood() && answer.status() >= 400) {
        wrong.add(asked.path() + ": " + answer.status() + " though its parameters are documented");
      }
      String pointer = SCHEMAS.pointer(asked.template(), answer.status(), type);
      if (pointer == null) {
        if (answer.status() != 204) {
          wrong.add(asked.path() + ": " + answer.status() + " " + type + " is not documented for " + asked.template());
        }
      } else if (type.contains("json")) {
        held++;
        SCHEMAS.complaints(pointer, answer.json()).forEach(complaint -> wrong.add(asked.path() + ": " + complaint));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(held).isGreaterThan(60);
  }

  /** The schemas do complain. */
  @Test
  void anAnswerWithoutAMemberIsRefused() {
    String pointer = SCHEMAS.pointer("/collections/{collectionId}", 200, "application/json");
    JsonNode collection = SharedService.get().get("/collections/wetland").json();
    assertThat(SCHEMAS.complaints(pointer, collection)).isEmpty();
    assertThat(SCHEMAS.complaints(pointer, OpenApiSchemas.without(collection, "links"))).isNotEmpty();
  }

  /** A comma in an unquoted text of YAML makes a key of what follows it. */
  @Test
  void noKeyIsTornFromAText() {
    List<String> keys = new ArrayList<>();
    keys(DOCUMENT, keys);
    assertThat(keys).hasSizeGreaterThan(1000).noneMatch(key -> key.contains(" "));
  }

  private static void keys(JsonNode node, List<String> keys) {
    node.properties().forEach(member -> keys.add(member.getKey()));
    node.forEach(child -> keys(child, keys));
  }
}
