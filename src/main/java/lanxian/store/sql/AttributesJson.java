package lanxian.store.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A zone's further attributes as a JSON object: String, Double, Boolean, List of String, null. */
final class AttributesJson {
  private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AttributesJson() {}

  /** Reads texts of any length, and nothing behind the end. */
  static ObjectMapper mapper() {
    return JSON;
  }

  /**
   * Encodes.
   *
   * @throws IllegalArgumentException if a value is of another type or could not be read back equal
   */
  static String write(Map<String, Object> attributes) {
    attributes.forEach((name, value) -> {
      Columns.text("attribute name", name);
      check(name, value);
    });
    try {
      return JSON.writeValueAsString(attributes);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void check(String name, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(item -> {
        if (item != null && !(item instanceof String)) {
          throw wrongType(name, item);
        }
        Columns.text("attribute " + name, (String) item);
      });
    } else if (value instanceof String text) {
      Columns.text("attribute " + name, text);
    } else if (value instanceof Double number) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("attribute " + name + " is not finite: " + number);
      }
    } else if (value != null && !(value instanceof Boolean)) {
      throw wrongType(name, value);
    }
  }

  private static IllegalArgumentException wrongType(String name, Object value) {
    return new IllegalArgumentException("attribute " + name + " is of type " + value.getClass().getName()
        + "; String, Double, Boolean and List of String can be kept");
  }

  /** Decodes what {@link #write} gave. */
  static Map<String, Object> read(String json) throws JsonProcessingException {
    JsonNode object = JSON.readTree(json);
    if (!object.isObject()) {
      throw new IllegalArgumentException("attributes are no JSON object");
    }
    Map<String, Object> attributes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      attributes.put(property.getKey(), value(property.getValue()));
    }
    return attributes;
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(text(item)));
      return Collections.unmodifiableList(items);
    }
    return node.isNumber() ? (Object) node.doubleValue()
        : node.isBoolean() ? (Object) node.booleanValue()
        : text(node);
  }

  private static String text(JsonNode node) {
    if (!node.isTextual() && !node.isNull()) {
      throw new IllegalArgumentException("attributes hold a nested value");
    }
    return node.textValue();
  }
}
