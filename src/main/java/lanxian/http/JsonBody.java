package lanxian.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/**
 * A small JSON object as the body of a request. Reading collects faults; {@link #done} refuses them all at once, with the
 * members that nobody asked for: what an operation does not read, nobody can set.
 */
public final class JsonBody {
  private static final int MOST_BYTES = 1 << 16;
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JsonNode body;
  private final Set<String> known = new TreeSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private JsonBody(JsonNode body) {
    this.body = body;
  }

  /**
   * The body of a request.
   *
   * @throws FaultException if it is declared as something else, longer than 64 KiB, or no JSON object
   */
  public static JsonBody of(Context ctx) {
    String type = ctx.header("Content-Type");
    String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!bare.equals("application/json") && !bare.equals("application/merge-patch+json")) {
      throw new FaultException(Fault.of(BodyFault.MEDIA_TYPE_NOT_SUPPORTED,
          "The body must be application/json, not " + (bare.isEmpty() ? "undeclared" : bare),
          Place.parameter("Content-Type")));
    }
    try {
      byte[] bytes = ctx.bodyInputStream().readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new FaultException(Fault.of(HttpFault.BODY_TOO_LARGE, "The body has more than 64 KiB"));
      }
      JsonNode node = MAPPER.readTree(bytes);
      if (node.isObject()) {
        return new JsonBody(node);
      }
    } catch (JacksonException e) {
      throw new FaultException(Fault.of(BodyFault.JSON_INVALID, "The body is no JSON: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new FaultException(Fault.of(BodyFault.JSON_INVALID, "The body is no JSON object"));
  }

  /** Whether a member is there, be it null. */
  public boolean has(String name) {
    known.add(name);
    return body.has(name);
  }

  /** A text that is needed; empty if it is missing, which is a fault. */
  public String text(String name) {
    JsonNode node = needed(name);
    if (!node.isMissingNode() && !node.isTextual()) {
      bad(name, "a text");
    }
    return node.isTextual() ? node.textValue() : "";
  }

  /** A flag that is needed. */
  public boolean flag(String name) {
    JsonNode node = needed(name);
    if (!node.isMissingNode() && !node.isBoolean()) {
      bad(name, "true or false");
    }
    return node.booleanValue();
  }

  /** A time with its offset, e.g. 2026-12-31T18:00:00+08:00, that is needed. */
  public Instant instant(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      bad(name, "a time like 2026-12-31T18:00:00+08:00");
      return Instant.EPOCH;
    }
  }

  /** One of an enumeration; null where the member is absent or null. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    has(name);
    JsonNode node = body.path(name);
    return node.isMissingNode() || node.isNull() ? null : constant(name, node, type);
  }

  /** Some of an enumeration, as an array of names, that is needed. */
  public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
    EnumSet<E> found = EnumSet.noneOf(type);
    JsonNode node = needed(name);
    if (!node.isMissingNode() && !node.isArray()) {
      bad(name, "an array of " + Arrays.toString(type.getEnumConstants()));
    }
    for (JsonNode item : node) {
      E constant = constant(name, item, type);
      if (constant != null) {
        found.add(constant);
      }
    }
    return found;
  }

  private <E extends Enum<E>> E constant(String name, JsonNode node, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (node.isTextual() && constant.name().equals(node.textValue())) {
        return constant;
      }
    }
    bad(name, "one of " + Arrays.toString(type.getEnumConstants()));
    return null;
  }

  private JsonNode needed(String name) {
    if (has(name)) {
      return body.get(name);
    }
    faults.add(Fault.of(BodyFault.MEMBER_MISSING, name + " is needed", place(name)));
    return MissingNode.getInstance();
  }

  private void bad(String name, String wanted) {
    faults.add(Fault.of(BodyFault.MEMBER_INVALID, name + " must be " + wanted, place(name)));
  }

  private static Place place(String name) {
    return Place.pointer("/" + name.replace("~", "~0").replace("/", "~1"));
  }

  /** @throws FaultException with all faults, those about unknown members included, if there are any */
  public void done() {
    List<Fault> all = new ArrayList<>(faults);
    body.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        all.add(Fault.of(BodyFault.MEMBER_UNKNOWN, name + " is not known here; allowed: " + String.join(", ", known),
            place(name)));
      }
    });
    if (!all.isEmpty()) {
      throw new FaultException(all);
    }
  }
}
