package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import lanxian.siting.overlap.Footprint;

/** The project in a record: what callers see of it, and all that a replay needs. */
final class ProjectJson {
  private ProjectJson() {}

  static ObjectNode write(Project project, Footprint footprint) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String shown : List.of("name", "activity", "phase")) {
      node.put(shown, wellFormed(project.text(shown)));
    }
    Rounded.area(node, "area", footprint.isArea(), footprint.areaM2());
    node.put("lengthM", footprint.isLine() ? Rounded.metres(footprint.lengthM()) : null);
    node.put("sourceCrs", project.sourceCrs());
    node.put("declaredAreaM2", project.declaredAreaM2());
    node.put("accuracyM", project.accuracyM());
    ObjectNode properties = node.putObject("properties");
    project.properties().forEach((name, value) -> properties.set(name, value(value)));
    node.set("geometry", GeometryJson.exact(footprint.geometry()));
    ArrayNode notices = node.putArray("notices");
    project.notices().forEach(n -> notices.addObject().put("code", n.code())
        .put("detail", wellFormed(n.detail())));
    return node;
  }

  /** The project that {@link #write} wrote, equal in everything that a check looks at. */
  static Project read(JsonNode node) {
    Map<String, Object> properties = new TreeMap<>();
    node.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), value(entry.getValue())));
    List<Notice> notices = new ArrayList<>();
    node.path("notices").forEach(n -> notices.add(new Notice(n.path("code").asText(), n.path("detail").asText())));
    JsonNode declared = node.path("declaredAreaM2");
    JsonNode crs = node.path("sourceCrs");
    return new Project(GeometryJson.read(node.path("geometry")), properties, crs.isTextual() ? crs.asText() : null,
        declared.isNumber() ? declared.asDouble() : null, node.path("accuracyM").asDouble(), notices);
  }

  /** A property value: text, number, boolean or list of texts. */
  static JsonNode value(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof List<?> list) {
      ArrayNode array = nodes.arrayNode();
      list.forEach(item -> array.add(value(item)));
      return array;
    }
    if (value instanceof Number number) {
      double d = number.doubleValue();
      return d == Math.rint(d) && Math.abs(d) < 1L << 53 ? nodes.numberNode((long) d) : nodes.numberNode(d);
    }
    if (value instanceof Boolean bool) {
      return nodes.booleanNode(bool);
    }
    return value == null ? nodes.nullNode() : nodes.textNode(wellFormed(value.toString()));
  }

  /** Half a surrogate pair, which JSON escapes can spell, has no UTF-8: a question mark takes its place. */
  private static String wellFormed(String text) {
    return text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      List<String> list = new ArrayList<>();
      node.forEach(item -> list.add(item.asText()));
      return list;
    }
    return node.isNumber() ? (Object) node.asDouble() : node.isBoolean() ? (Object) node.asBoolean() : node.asText();
  }
}
