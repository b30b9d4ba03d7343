package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import lanxian.json.JsonBuffer;

/**
 * Writes JSON values into bytes, in canonical form (RFC 8785) or with members as they stand; both spell texts and numbers
 * alike. For one value, on one thread.
 */
final class JsonWriter {
  private final boolean canonical;
  private final JsonBuffer buffer;

  private JsonWriter(boolean canonical, JsonBuffer buffer) {
    this.canonical = canonical;
    this.buffer = buffer;
  }

  static JsonWriter canonical() {
    return new JsonWriter(true, new JsonBuffer());
  }

  /** Members stay in their order. */
  static JsonWriter plain() {
    return new JsonWriter(false, new JsonBuffer());
  }

  /** @throws IllegalArgumentException for what the form does not know: a number not finite, half a character */
  void value(JsonNode value) {
    if (value.isObject()) {
      object((ObjectNode) value, Set.of());
    } else if (value.isArray()) {
      array(value);
    } else {
      leaf(value);
    }
  }

  private void leaf(JsonNode value) {
    switch (value.getNodeType()) {
      case STRING -> buffer.text(value.textValue());
      case NUMBER -> number(value);
      case BOOLEAN, NULL -> buffer.ascii(value.asText());
      default -> throw new IllegalArgumentException("not within RFC 8785: " + value.getNodeType());
    }
  }

  /** An object without some of its members. */
  void object(ObjectNode object, Set<String> without) {
    buffer.add('{');
    boolean first = true;
    for (Map.Entry<String, JsonNode> member : members(object)) {
      if (!without.contains(member.getKey())) {
        if (!first) {
          buffer.add(',');
        }
        first = false;
        buffer.text(member.getKey());
        buffer.add(':');
        value(member.getValue());
      }
    }
    buffer.add('}');
  }

  /** Canonical: sorted by UTF-16 code units, as Java compares texts. */
  @SuppressWarnings("unchecked")
  private Map.Entry<String, JsonNode>[] members(ObjectNode object) {
    Map.Entry<String, JsonNode>[] members = object.properties().toArray(Map.Entry[]::new);
    if (canonical) {
      Arrays.sort(members, Comparator.comparing(Map.Entry::getKey));
    }
    return members;
  }

  private void array(JsonNode array) {
    buffer.add('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        buffer.add(',');
      }
      value(array.get(i));
    }
    buffer.add(']');
  }

  private void number(JsonNode number) {
    if (number instanceof DoubleNode) { // most are
      buffer.number(number.doubleValue());
    } else if (number.isIntegralNumber() && number.canConvertToLong()) {
      buffer.number(number.longValue());
    } else {
      buffer.number(number.doubleValue());
    }
  }

  /** What was written so far. */
  JsonBuffer buffer() {
    return buffer;
  }
}
