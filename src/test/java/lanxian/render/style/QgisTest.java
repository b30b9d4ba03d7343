package lanxian.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleSetLoader;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped styles as QGIS reads them: the same rules at the same scales draw the same zones. */
class QgisTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final StyleBook BOOK = StyleBook.load(Path.of("styles"), RULES);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] STATUS = {"SURVEYED", "SCHEMATIC", "INFERRED", null};
  private static final String[] NAMES = {"甲", "甲（推定）"};

  @TempDir
  private Path folder;

  @Test
  void readsTheSameRules() throws Exception {
    List<NamedZone> zones = zones();
    JsonNode told = askQgis(zones);
    for (CategoryStyle style : BOOK.styles()) {
      JsonNode answer = told.get(style.category());
      assertThat(answer.get("loaded").booleanValue()).as(style.category() + answer.get("message")).isTrue();
      List<StylePart> parts = StyleParts.of(style.style());
      assertThat(rules(answer.get("rules"))).as(style.category())
          .isEqualTo(rules(parts.stream().filter(part -> !(part.symbolizer() instanceof TextSymbolizer)).toList(), zones));
      assertThat(drawn(answer.get("labels"))).as(style.category())
          .isEqualTo(parts.stream().filter(part -> part.symbolizer() instanceof TextSymbolizer)
              .map(part -> drawn(part, zones)).toList());
    }
  }

  private static List<NamedZone> zones() {
    Set<String> classes = new LinkedHashSet<>();
    RULES.categories().forEach(category -> category.classes().stream().map(Category.ZoneClass::code)
        .forEach(classes::add));
    classes.add("A_CLASS_THAT_NOBODY_LISTED");
    classes.add(null);
    List<NamedZone> zones = new ArrayList<>();
    for (String zoneClass : classes) {
      for (String status : STATUS) {
        for (String name : NAMES) {
          zones.add(new NamedZone(zoneClass, status, name));
        }
      }
    }
    return zones;
  }

  private JsonNode askQgis(List<NamedZone> zones) throws Exception {
    ObjectNode task = JSON.createObjectNode();
    ArrayNode features = task.putArray("features");
    zones.forEach(zone -> features.addObject().put("class", zone.value("class"))
        .put("geometry_status", zone.value("geometry_status")).put("name", zone.value("name")));
    ObjectNode styles = task.putObject("styles");
    BOOK.styles().forEach(style -> styles.put(style.category(),
        Path.of("styles", style.category() + ".sld").toAbsolutePath().toString()));
    Path file = folder.resolve("task.json");
    JSON.writeValue(file.toFile(), task);
    Path script = Path.of(QgisTest.class.getResource("read_sld.py").toURI());
    ProcessBuilder builder = new ProcessBuilder("/usr/bin/python3", script.toString(), file.toString())
        .redirectError(folder.resolve("errors.txt").toFile());
    builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
    builder.environment().put("HOME", folder.toString());
    Process qgis = builder.start();
    return JSON.readTree(qgis.getInputStream());
  }

  private static List<String> rules(JsonNode told) {
    List<String> rules = new ArrayList<>();
    told.forEach(rule -> rules.add(rule.get("title").textValue() + " " + rule.get("least").doubleValue() + " "
        + rule.get("most").doubleValue() + " " + rule.get("drawn")));
    return rules;
  }

  /** One line for each rule, which may be several parts. */
  private static List<String> rules(List<StylePart> parts, List<NamedZone> zones) {
    Set<String> rules = new LinkedHashSet<>();
    parts.forEach(part -> rules.add(part.rule() + "\n" + part.title() + " " + part.scales().least() + " "
        + (Double.isInfinite(part.scales().most()) ? 0.0 : part.scales().most()) + " " + drawn(part, zones)));
    return rules.stream().map(line -> line.substring(line.indexOf('\n') + 1)).toList();
  }

  private static List<String> drawn(JsonNode told) {
    List<String> drawn = new ArrayList<>();
    told.forEach(rule -> drawn.add(rule.get("drawn").toString()));
    return drawn;
  }

  private static String drawn(StylePart part, List<NamedZone> zones) {
    return zones.stream().map(zone -> String.valueOf(zone.meets(part))).toList().toString().replace(" ", "");
  }
}
