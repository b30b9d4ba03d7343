package lanxian.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.SecurityLevel;
import lanxian.store.WebhookEvent;
import lanxian.webhooks.Destinations;
import lanxian.webhooks.WebhookFault;

/**
 * What somebody says a webhook shall be. Only these members can be said: the rest is the service's own.
 *
 * @param url null: as it is
 * @param clearance null: as it is
 * @param active null: as it is
 * @param events null: as it is, and of a new one publications
 * @param since revision after which it begins; null: the newest; only for a new one
 */
record WebhookBody(String url, SecurityLevel clearance, Boolean active, Set<WebhookEvent> events,
    Long since) {
  private static final int MAX_BYTES = 10_000;
  private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).build()).build());

  /** @throws FaultException with everything that is wrong */
  static WebhookBody read(byte[] bytes, boolean isNew, long newest, Destinations destinations) {
    JsonNode body = json(bytes);
    List<Fault> faults = new ArrayList<>();
    Set<String> known = new TreeSet<>(isNew ? List.of("url", "clearance", "active", "events", "since")
        : List.of("url", "clearance", "active", "events"));
    body.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        faults.add(fault("/" + name.replace("~", "~0").replace("/", "~1"), "is not one of " + known));
      }
    });
    String url = null;
    JsonNode given = body.get("url");
    if (given != null && given.isTextual()) {
      url = given.asText();
      destinations.fault(url).ifPresent(why -> faults.add(
          Fault.of(WebhookFault.WEBHOOK_ADDRESS_REFUSED, "Nothing can be sent there: " + why, Place.pointer("/url"))));
    } else if (given != null || isNew) {
      faults.add(fault("/url", "must be a text, and be there"));
    }
    SecurityLevel clearance = null;
    if (body.has("clearance")) {
      String text = body.get("clearance").asText();
      clearance = Arrays.stream(SecurityLevel.values()).filter(level -> level.name().equals(text)).findFirst().orElse(null);
      if (clearance == null) {
        faults.add(fault("/clearance", "must be one of " + Arrays.toString(SecurityLevel.values())));
      }
    }
    if (body.has("active") && !body.get("active").isBoolean()) {
      faults.add(fault("/active", "must be true or false"));
    }
    Set<WebhookEvent> events = body.has("events") ? events(body.get("events"), faults) : null;
    JsonNode since = body.get("since");
    boolean isWhole = since != null && since.isIntegralNumber() && since.canConvertToLong();
    if (isNew && since != null && !(isWhole && since.asLong() >= 0 && since.asLong() <= newest)) {
      faults.add(fault("/since", "must be a revision that there is, from 0 to " + newest));
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new WebhookBody(url, clearance, body.has("active") ? (Boolean) body.get("active").asBoolean() : null,
        events, since == null ? null : (Long) since.asLong());
  }

  private static Set<WebhookEvent> events(JsonNode list, List<Fault> faults) {
    Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
    for (int i = 0; i < list.size() && list.isArray(); i++) {
      Optional<WebhookEvent> event = list.get(i).isTextual() ? WebhookEvent.of(list.get(i).textValue()) : Optional.empty();
      event.ifPresent(events::add);
      if (event.isEmpty()) {
        faults.add(fault("/events/" + i, "must be one of " + WebhookEvent.words()));
      }
    }
    if (!list.isArray() || list.isEmpty()) {
      faults.add(fault("/events", "must be a list of some of " + WebhookEvent.words()));
    }
    return events;
  }

  private static JsonNode json(byte[] bytes) {
    try {
      JsonNode body = bytes.length > MAX_BYTES ? null : MAPPER.readTree(bytes);
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (IOException e) {
      // told below
    }
    throw new FaultException(fault("", "must be a JSON object of at most " + MAX_BYTES + " bytes"));
  }

  private static Fault fault(String pointer, String detail) {
    return Fault.of(WebhookFault.WEBHOOK_NOT_UNDERSTOOD, detail, Place.pointer(pointer));
  }
}
