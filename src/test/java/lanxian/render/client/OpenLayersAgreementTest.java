package lanxian.render.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import lanxian.render.style.CategoryStyle;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters and styles are given to OpenLayers itself, run by Node. */
class OpenLayersAgreementTest {
  private static final String WEBJAR = "META-INF/resources/webjars/ol/10.7.0/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  @Test
  void agreesOnFiltersAndReadsTheShippedStyles() throws Exception {
    long seed = new Random().nextLong();
    ObjectNode input = JSON.createObjectNode();
    input.set("cases", cases(new RandomFilters(new Random(seed), false), Client.OPENLAYERS));
    ObjectNode styles = input.putObject("styles");
    for (CategoryStyle style : Shipped.STYLES) {
      styles.set(style.category(),
          OpenLayersStyle.of(style, PropertyTypes.of(Shipped.RULES, style.category()), 1).rules());
    }
    assertThat(run(input)).as("seed " + seed).isEqualTo("done " + (500 * 20 + Shipped.STYLES.size()));
  }

  @Test
  void seesWhatIsWrong() throws Exception {
    ObjectNode input = JSON.createObjectNode();
    ObjectNode wrong = input.putArray("cases").addObject();
    wrong.set("filter", Json.array("==", Json.array("get", "class"), "L1"));
    wrong.putArray("features").addObject().put("expected", true).putObject("properties").put("class", "L2");
    input.putObject("styles").putArray("bad").addObject().putObject("style").putArray("fill-color").add("no-such");
    assertThat(run(input)).contains("is false of {\"class\":\"L2\"}").contains("bad: ").endsWith("done 1");
  }

  static ArrayNode cases(RandomFilters random, Client client) {
    ArrayNode cases = JSON.createArrayNode();
    for (int i = 0; i < 500; i++) {
      Filter filter = random.filter(3);
      ObjectNode one = cases.addObject();
      one.set("filter", new FilterJson(client, PropertyTypes.of(Shipped.RULES, "drinking_water_protection"),
          new ArrayList<>()).write(filter));
      ArrayNode features = one.putArray("features");
      for (int j = 0; j < 20; j++) {
        Map<String, Object> properties = random.properties();
        ObjectNode feature = features.addObject();
        feature.set("properties", JSON.valueToTree(properties));
        feature.put("expected", Boolean.TRUE.equals(ThreeValued.of(filter, properties)));
      }
    }
    return cases;
  }

  private String run(ObjectNode input) throws Exception {
    unpack();
    Path file = folder.resolve("cases.json");
    JSON.writeValue(file.toFile(), input);
    Path script = Path.of(OpenLayersAgreementTest.class.getResource("flat.mjs").toURI());
    Process node = new ProcessBuilder("node", script.toString(), folder.toString(), file.toString())
        .redirectErrorStream(true).start();
    String output = new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  private void unpack() throws IOException {
    URL library = OpenLayersAgreementTest.class.getClassLoader().getResource(WEBJAR + "package.json");
    String jar = library.getPath().replaceFirst("^file:", "").replaceFirst("!.*", "");
    try (JarFile archive = new JarFile(jar)) {
      for (Enumeration<JarEntry> entries = archive.entries(); entries.hasMoreElements();) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().startsWith(WEBJAR) && entry.getName().matches(".*(\\.js|package\\.json)")
            && !entry.getName().contains("/dist/")) {
          Path target = folder.resolve(entry.getName().substring(WEBJAR.length()));
          Files.createDirectories(target.getParent());
          Files.write(target, archive.getInputStream(entry).readAllBytes());
        }
      }
    }
  }
}
