package lanxian.exchange.attributes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.encoding.StrictText;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;

/** Attribute values that files carry as texts, in the type that their column states; what is not of it stays a text. */
public final class TypedText {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long EXACT = 1L << 53;

  private TypedText() {}

  /** A list of texts for a JSON array of them. */
  public static Object json(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node != null && node.isArray()) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : node) {
          if (!item.isTextual()) {
            return text;
          }
          items.add(item.textValue());
        }
        return List.copyOf(items);
      }
    } catch (JsonProcessingException e) {
      // no JSON: the text says what it says
    }
    return text;
  }

  /** A date for an ISO date, also one with a time of midnight behind it. */
  public static Object date(String text) {
    try {
      return LocalDate.parse(text.replaceFirst("[T ]00:00(:00(\\.0+)?)?(Z|[+-]00:?00)?$", ""));
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  /** A number for what is one. */
  public static Object number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** True or false for 1, 0, true, false. */
  public static Object flag(String text) {
    return switch (text.strip()) {
      case "1", "true" -> (Object) true;
      case "0", "false" -> false;
      default -> text;
    };
  }

  /** A whole number as double; as text where a double cannot hold it exactly. */
  public static Object whole(long value) {
    return Math.abs(value) <= EXACT ? (Object) (double) value : Long.toString(value);
  }

  /** What is wrong with a text; empty if it can be taken. */
  public static Optional<Fault> wrong(String name, String text, Limits limits, Place where) {
    if (text.length() > limits.maxTextChars()) {
      return Optional.of(Fault.of(ExchangeFault.ATTRIBUTES_TOO_LARGE, "%s has a value of %d characters; at most %d are "
          .formatted(name, text.length(), limits.maxTextChars()) + "taken", where));
    }
    return StrictText.isStorable(text) && StrictText.isStorable(name) ? Optional.empty()
        : Optional.of(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE, name + " holds a NUL or half a character", where));
  }
}
