package lanxian.render.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;

/** Small pieces of JSON. */
final class Json {
  private Json() {}

  /** An array of texts and nodes. */
  static ArrayNode array(Object... items) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Object item : items) {
      array.add(item instanceof JsonNode node ? node : TextNode.valueOf((String) item));
    }
    return array;
  }

  static JsonNode all(List<JsonNode> conditions) {
    return joined("all", conditions);
  }

  static JsonNode any(List<JsonNode> conditions) {
    return joined("any", conditions);
  }

  private static JsonNode joined(String operator, List<JsonNode> conditions) {
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    ArrayNode array = array(operator);
    conditions.forEach(array::add);
    return array;
  }

  /** A number in its shortest form: 8, not 8.0. */
  static JsonNode number(double value) {
    double rounded = Math.round(value * 1e6) / 1e6;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
        ? IntNode.valueOf((int) rounded) : DoubleNode.valueOf(rounded);
  }

  static ArrayNode numbers(Collection<Double> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(number(value)));
    return array;
  }
}
