package lanxian.editing.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultCode;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;

/** A JSON object that somebody sends: members are asked for by name, faults are collected, what nobody asked for is one. */
public final class JsonDocument {
  private static final int MAX_DEPTH = 64;
  private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode object;
  private final String pointer;
  private final List<Fault> faults;
  private final Set<String> known = new TreeSet<>();

  private JsonDocument(JsonNode object, String pointer, List<Fault> faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  /**
   * Reads a body.
   *
   * @param orEmpty true: no body is an object without members
   * @throws FaultException JSON_INVALID, MEMBER_TYPE
   */
  public static JsonDocument of(byte[] body, boolean orEmpty) {
    if (body.length == 0 && orEmpty) {
      return new JsonDocument(JsonNodeFactory.instance.objectNode(), "", new ArrayList<>());
    }
    JsonNode root;
    try {
      root = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new FaultException(Fault.of(ExchangeFault.JSON_INVALID, "the body is not JSON: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new FaultException(Fault.of(ExchangeFault.JSON_INVALID, "the body is not JSON in UTF-8"));
    }
    if (root == null || !root.isObject()) {
      throw new FaultException(Fault.of(ExchangeFault.MEMBER_TYPE, "the body must be a JSON object", Place.pointer("")));
    }
    return new JsonDocument(root, "", new ArrayList<>());
  }

  /** An object inside this one; its faults are those of this one. */
  public JsonDocument inside(JsonNode node, String below) {
    JsonNode inner = node;
    if (!node.isObject()) {
      fault(ExchangeFault.MEMBER_TYPE, "an object is needed", below);
      inner = JsonNodeFactory.instance.objectNode();
    }
    return new JsonDocument(inner, pointer + below, faults);
  }

  /** Whether a member is there, also as null. */
  public boolean has(String name) {
    known.add(name);
    return object.has(name);
  }

  /** A text; null if it is absent or null. */
  public String text(String name) {
    JsonNode node = value(name);
    if (node != null && !node.isTextual()) {
      fault(ExchangeFault.MEMBER_TYPE, name + " must be a text", "/" + name);
      return null;
    }
    return node == null ? null : node.textValue();
  }

  /** A day like 2026-08-15; null if it is absent or null. */
  public LocalDate day(String name) {
    String text = text(name);
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      if (day == null || day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    fault(BodyFault.MEMBER_INVALID, name + " must be a day like 2026-08-15, from 1900 to 2200", "/" + name);
    return null;
  }

  /** A whole number between bounds; null if it is absent or null. */
  public Long whole(String name, long min, long max) {
    JsonNode node = value(name);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
      fault(BodyFault.MEMBER_INVALID, "%s must be a whole number from %d to %d".formatted(name, min, max), "/" + name);
      return null;
    }
    return node.longValue();
  }

  /** True or false; false if it is absent or null. */
  public boolean flag(String name) {
    JsonNode node = value(name);
    if (node != null && !node.isBoolean()) {
      fault(ExchangeFault.MEMBER_TYPE, name + " must be true or false", "/" + name);
    }
    return node != null && node.booleanValue();
  }

  /** The items of an array; empty if it is absent or null. */
  public List<JsonNode> items(String name) {
    JsonNode node = value(name);
    List<JsonNode> items = new ArrayList<>();
    if (node != null && !node.isArray()) {
      fault(ExchangeFault.MEMBER_TYPE, name + " must be an array", "/" + name);
    } else if (node != null) {
      node.forEach(items::add);
    }
    return items;
  }

  /** The object of a member; an empty one if it is absent or null. */
  public ObjectNode object(String name) {
    JsonNode node = value(name);
    if (node != null && !node.isObject()) {
      fault(ExchangeFault.MEMBER_TYPE, name + " must be an object", "/" + name);
    }
    return node instanceof ObjectNode members ? members : JsonNodeFactory.instance.objectNode();
  }

  /** A member as it is; null if it is absent or null. */
  public JsonNode value(String name) {
    known.add(name);
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }

  /** Tells of a fault at a place below this object. */
  public void fault(FaultCode code, String detail, String below) {
    faults.add(Fault.of(code, detail, Place.pointer(pointer + below)));
  }

  /** Takes faults that were found in it. */
  public void add(List<Fault> more) {
    faults.addAll(more);
  }

  /** Where this object stands. */
  public String pointer() {
    return pointer;
  }

  /** What nobody asked for is a fault. */
  public void end() {
    object.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        fault(BodyFault.MEMBER_UNKNOWN,
            "there is no member of this name that can be set; there are " + String.join(", ", known),
            "/" + name.replace("~", "~0").replace("/", "~1"));
      }
    });
  }

  /** @throws FaultException with all faults, of this and of what is inside it, if there are any */
  public void done() {
    end();
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }
}
