package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
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
  private static final List<String> SHOWN = List.of("name", "activity", "phase");

  private ProjectJson() {}

  static void write(TwinWriter writer, Project project, Footprint footprint) {
    writer.object();
    members(writer, project, footprint);
    writer.name("notices").array();
    project.notices().forEach(
        n -> writer.object().put("code", n.code()).put("detail", wellFormed(n.detail())).end());
    writer.end().end();
  }

  /** All but the notices, into an object that was begun. */
  static void members(TwinWriter writer, Project project, Footprint footprint) {
    for (String shown : SHOWN) {
      writer.put(shown, wellFormed(project.text(shown)));
    }
    Rounded.Area.AREA.put(writer, footprint.isArea(), footprint.areaM2());
    writer.put("lengthM", footprint.isLine() ? Rounded.metres(footprint.lengthM()) : null);
    writer.put("sourceCrs", project.sourceCrs());
    writer.put("declaredAreaM2", project.declaredAreaM2());
    writer.put("accuracyM", project.accuracyM());
    writer.name("properties").object();
    project.properties().forEach((name, value) -> value(writer.name(name), value));
    writer.end();
    GeometryJson.exact(writer.name("geometry"), footprint.geometry());
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
  static void value(TwinWriter writer, Object value) {
    if (value instanceof List<?> list) {
      writer.array();
      list.forEach(item -> value(writer, item));
      writer.end();
    } else if (value instanceof Number number) {
      writer.number(number.doubleValue());
    } else if (value instanceof Boolean bool) {
      writer.flag(bool);
    } else {
      writer.text(value == null ? null : wellFormed(value.toString()));
    }
  }

  /** Half a surrogate pair, which JSON escapes can spell, has no UTF-8: a question mark takes its place. */
  static String wellFormed(String text) {
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
