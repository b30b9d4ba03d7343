package lanxian.editing.generate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.SecurityLevel;
import lanxian.editing.generate.GenerateFault;
import lanxian.editing.generate.GeneratorInput;
import lanxian.exchange.layer.ExchangeFault;

/**
 * Reads what a generator is given: {@code {"parameters": {…}, "geometry": GeoJSON, "zones": [{"zoneId", "role"}],
 * "day": "yyyy-mm-dd"}}, all of it optional. Whether it fits the generator is for the generator to say.
 */
public final class GeneratorInputReader {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ZONES = 500;
  private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build()).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final List<Fault> faults = new ArrayList<>();

  private GeneratorInputReader() {}

  /**
   * Reads a request.
   *
   * @param today the day that counts where none is given
   * @param clearance what the caller may see
   * @throws FaultException with every fault found
   */
  public static GeneratorInput read(byte[] body, LocalDate today, SecurityLevel clearance) {
    try {
      return read(MAPPER.readTree(body), today, clearance);
    } catch (JsonProcessingException e) {
      throw new FaultException(Fault.of(ExchangeFault.JSON_INVALID, "not JSON: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new FaultException(Fault.of(ExchangeFault.JSON_INVALID, "not JSON: " + e.getMessage()));
    }
  }

  /** Reads a request that is part of another one; places of faults are told from its own root. */
  public static GeneratorInput read(JsonNode request, LocalDate today, SecurityLevel clearance) {
    GeneratorInputReader reader = new GeneratorInputReader();
    GeneratorInput input = reader.input(request, today, clearance);
    if (!reader.faults.isEmpty()) {
      throw new FaultException(reader.faults);
    }
    return input;
  }

  private GeneratorInput input(JsonNode request, LocalDate today, SecurityLevel clearance) {
    if (!request.isObject()) {
      throw new FaultException(Fault.of(ExchangeFault.MEMBER_TYPE, "the request must be an object", Place.pointer("")));
    }
    request.fieldNames().forEachRemaining(name -> {
      if (!List.of("parameters", "geometry", "zones", "day").contains(name)) {
        fault("/" + DrawnFeatures.escaped(name), "there is no such member; there are parameters, geometry, zones, day");
      }
    });
    JsonNode geometry = request.path("geometry");
    return new GeneratorInput(parameters(request.path("parameters")),
        geometry.isMissingNode() || geometry.isNull() ? List.of()
            : DrawnFeatures.of(bytes(geometry), "/geometry", faults),
        zones(request.path("zones")), day(request.path("day"), today), clearance);
  }

  private Map<String, Object> parameters(JsonNode node) {
    Map<String, Object> parameters = new TreeMap<>();
    if (!node.isMissingNode() && !node.isObject()) {
      fault("/parameters", "parameters must be an object");
    }
    for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
      Map.Entry<String, JsonNode> field = fields.next();
      JsonNode value = field.getValue();
      if (value.isNumber()) {
        parameters.put(field.getKey(), value.doubleValue());
      } else if (value.isTextual()) {
        parameters.put(field.getKey(), value.textValue());
      } else if (value.isBoolean()) {
        parameters.put(field.getKey(), value.booleanValue());
      } else if (!value.isNull()) {
        fault("/parameters/" + DrawnFeatures.escaped(field.getKey()), "must be a number, a text, true or false");
      }
    }
    return parameters;
  }

  private List<GeneratorInput.NamedZone> zones(JsonNode node) {
    List<GeneratorInput.NamedZone> zones = new ArrayList<>();
    if (!node.isMissingNode() && (!node.isArray() || node.size() > MAX_ZONES)) {
      fault("/zones", "zones must be an array of at most " + MAX_ZONES);
      return zones;
    }
    for (int i = 0; i < node.size(); i++) {
      JsonNode zone = node.get(i);
      JsonNode role = zone.path("role");
      if (!zone.path("zoneId").isTextual() || !(role.isMissingNode() || role.isTextual())) {
        fault("/zones/" + i, "must be an object with zoneId and maybe role, both texts");
      } else {
        zones.add(new GeneratorInput.NamedZone(zone.get("zoneId").textValue(), role.isTextual() ? role.textValue() : null));
      }
    }
    return zones;
  }

  private LocalDate day(JsonNode node, LocalDate today) {
    try {
      return node.isMissingNode() || node.isNull() ? today : LocalDate.parse(node.asText());
    } catch (DateTimeException e) {
      fault("/day", "not a day like 2026-08-15");
      return today;
    }
  }

  private void fault(String pointer, String detail) {
    faults.add(Fault.of(pointer.startsWith("/zones") || pointer.equals("/day") || pointer.equals("/parameters")
        ? ExchangeFault.MEMBER_TYPE : GenerateFault.GENERATOR_PARAMETER_BAD, detail, Place.pointer(pointer)));
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree always has a text", e);
    }
  }
}
