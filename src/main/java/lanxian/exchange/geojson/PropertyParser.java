package lanxian.exchange.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.encoding.StrictText;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;

/**
 * Parses {@code properties}: texts, numbers and booleans as they are, arrays of texts as lists, everything else as its
 * JSON text. Whole numbers that a double cannot hold exactly become texts.
 */
final class PropertyParser {
  private static final BigInteger EXACT = BigInteger.ONE.shiftLeft(53);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Limits limits;

  PropertyParser(Limits limits) {
    this.limits = limits;
  }

  /** The object the parser stands at; empty with a fault if it is none. */
  Map<String, Object> parse(JsonParser parser, List<Fault> faults) throws IOException {
    Map<String, Object> properties = new LinkedHashMap<>();
    String at = JsonSource.pointer(parser);
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      if (parser.currentToken() != JsonToken.VALUE_NULL) {
        faults.add(Fault.of(ExchangeFault.MEMBER_TYPE, "properties must be an object or null", Place.pointer(at)));
        value(parser, faults);
      }
      return properties;
    }
    int count = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = flat(value(parser, faults), parser, faults);
      if (!StrictText.isStorable(name)) {
        faults.add(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE, "a name holds a NUL or half a character",
            Place.pointer(at)));
        continue;
      }
      if (++count == limits.maxAttributes() + 1) {
        faults.add(Fault.of(ExchangeFault.ATTRIBUTES_TOO_LARGE,
            "more than %d properties".formatted(limits.maxAttributes()), Place.pointer(at)));
      }
      if (value != null && count <= limits.maxAttributes()) {
        properties.put(name, value);
      }
    }
    return properties;
  }

  private Object flat(Object value, JsonParser parser, List<Fault> faults) throws IOException {
    Object flat = value;
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      flat = List.copyOf(list);
    } else if (value instanceof List || value instanceof Map) {
      flat = MAPPER.writeValueAsString(value);
    }
    if (flat instanceof String text && text.length() > limits.maxTextChars()) {
      faults.add(Fault.of(ExchangeFault.ATTRIBUTES_TOO_LARGE,
          "a value of %d characters; at most %d are taken".formatted(text.length(), limits.maxTextChars()),
          Place.pointer(JsonSource.pointer(parser)))); // behind the value it still tells the value's place
      return null;
    }
    return flat;
  }

  /** Any value, whole: its depth is bounded by the parser. */
  Object value(JsonParser parser, List<Fault> faults) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        String at = parser.getParsingContext().getParent().pathAsPointer().toString();
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          if (!StrictText.isStorable(name)) {
            faults.add(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE, "a name holds a NUL or half a character",
                Place.pointer(at)));
          }
          parser.nextToken();
          object.put(name, value(parser, faults));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser, faults));
        }
        yield array;
      }
      case VALUE_STRING -> text(parser, faults);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> real(parser, faults);
      default -> null;
    };
  }

  private static Object text(JsonParser parser, List<Fault> faults) throws IOException {
    String text = parser.getText();
    if (!StrictText.isStorable(text)) {
      faults.add(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE, "the text holds a NUL or half a character",
          Place.pointer(JsonSource.pointer(parser))));
      return null;
    }
    return text;
  }

  private static Object whole(JsonParser parser) throws IOException {
    if (parser.getNumberType() == JsonParser.NumberType.INT) {
      return (double) parser.getIntValue();
    }
    BigInteger number = parser.getBigIntegerValue();
    return number.abs().compareTo(EXACT) <= 0 ? (Object) number.doubleValue() : number.toString();
  }

  private static Object real(JsonParser parser, List<Fault> faults) throws IOException {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number)) {
      faults.add(Fault.of(ExchangeFault.JSON_INVALID, "%s is no number of JSON, or too large".formatted(
          GeometryBuilder.shown(parser.getText())), Place.pointer(JsonSource.pointer(parser))));
      return null;
    }
    return number;
  }
}
