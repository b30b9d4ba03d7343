package lanxian.ogc.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import lanxian.domain.ZoneColumn;

/**
 * A place in an order of features as a text for links. It names values and an id, no number: whatever is published between
 * two pages, no feature that stays is passed over or shown twice.
 */
final class Cursor {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MAX_CHARS = 4000;

  private Cursor() {}

  /** @param place see {@link SortOrder#place} */
  static String text(Object[] place) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Object value : place) {
      if (value instanceof Number number) {
        array.add(number.doubleValue());
      } else if (value instanceof Boolean flag) {
        array.add(flag);
      } else {
        array.add(value == null ? null : value.toString());
      }
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(array.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** @throws IllegalArgumentException if it is no place in this order */
  static Object[] read(String text, SortOrder order) {
    try {
      if (text.length() > MAX_CHARS) {
        throw new IllegalArgumentException("too long");
      }
      JsonNode array = MAPPER.readTree(Base64.getUrlDecoder().decode(text));
      int keys = order.keys().size();
      if (!(array instanceof ArrayNode) || array.size() != keys + 1 || !array.get(keys).isTextual()) {
        throw new IllegalArgumentException("another order");
      }
      Object[] place = new Object[keys + 1];
      for (int i = 0; i < keys; i++) {
        place[i] = value(array.get(i), order.keys().get(i).column().type());
      }
      place[keys] = array.get(keys).textValue();
      return place;
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException("it is not from a link of this query", e);
    }
  }

  private static Object value(JsonNode node, ZoneColumn.Type type) throws JsonProcessingException {
    if (node.isNull()) {
      return null;
    }
    boolean fits = switch (type) {
      case NUMBER, INTEGER -> node.isNumber();
      case BOOLEAN -> node.isBoolean();
      default -> node.isTextual();
    };
    if (!fits) {
      throw new IllegalArgumentException("a value of another type");
    }
    return switch (type) {
      case NUMBER -> (Object) node.doubleValue();
      case INTEGER -> node.intValue();
      case BOOLEAN -> node.booleanValue();
      case DATE -> LocalDate.parse(node.textValue());
      default -> node.textValue();
    };
  }
}
