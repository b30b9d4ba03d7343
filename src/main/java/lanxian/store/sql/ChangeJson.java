package lanxian.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Change;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import org.locationtech.jts.io.ParseException;

/** A change as JSON bytes; geometries keep every bit, valid or not. */
final class ChangeJson {
  private static final ObjectMapper JSON = AttributesJson.mapper();

  private ChangeJson() {}

  /**
   * Encodes; the id stands in the row.
   *
   * @throws IllegalArgumentException if a value cannot be kept as it is, as {@link lanxian.store.ZoneStore#publish}
   */
  static byte[] write(Change change) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", change.kind().name()).put("origin", Columns.text("origin", change.origin()));
    change.sources().forEach(source -> node.withArray("sources").addObject()
        .put("zoneId", Columns.text("zoneId", source.zoneId())).put("version", source.version()));
    change.results().forEach(result -> node.withArray("results").add(write(result)));
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree always has a text", e);
    }
  }

  private static ObjectNode write(ZoneProposal proposal) {
    ZoneDescription zone = proposal.description();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "zoneId", proposal.zoneId());
    put(node, "category", zone.category());
    put(node, "zoneClass", zone.zoneClass());
    put(node, "name", zone.name());
    put(node, "countyCode", zone.countyCode());
    put(node, "status", zone.status().name());
    number(node, "surveyAccuracyM", zone.surveyAccuracyM());
    put(node, "authority", zone.approval().authority());
    put(node, "document", zone.approval().document());
    put(node, "approved", zone.approval().date());
    put(node, "file", zone.source().file());
    put(node, "crs", zone.source().crs());
    number(node, "declaredAreaM2", zone.source().declaredAreaM2());
    put(node, "supersedes", zone.supersedes());
    put(node, "securityLevel", zone.securityLevel().name());
    put(node, "remarks", zone.remarks());
    put(node, "attributes", AttributesJson.write(zone.attributes()));
    if (proposal.validity() != null) {
      ObjectNode validity = node.putObject("validity");
      put(validity, "from", proposal.validity().from());
      put(validity, "to", proposal.validity().to());
    }
    node.put("ewkb", Ewkb.write(proposal.geometry()));
    return node;
  }

  private static void put(ObjectNode node, String name, Object value) {
    node.put(name, value == null ? null : Columns.text(name, value.toString()));
  }

  private static void number(ObjectNode node, String name, Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is not finite: " + value); // JSON has no such numbers
    }
    node.put(name, value);
  }

  /** Decodes what {@link #write} gave. */
  static Change read(String id, byte[] bytes) {
    try {
      JsonNode node = JSON.readTree(bytes);
      List<ZoneRef> sources = new ArrayList<>();
      node.path("sources").forEach(source ->
          sources.add(new ZoneRef(source.get("zoneId").textValue(), source.get("version").intValue())));
      List<ZoneProposal> results = new ArrayList<>();
      for (JsonNode result : node.path("results")) {
        results.add(proposal(result));
      }
      return new Change(id, Change.Kind.valueOf(node.get("kind").textValue()), sources, results, text(node, "origin"));
    } catch (IOException e) {
      throw new UncheckedIOException("change " + id + " cannot be read", e);
    } catch (ParseException e) {
      throw new IllegalStateException("change " + id + " cannot be read", e);
    }
  }

  private static ZoneProposal proposal(JsonNode node) throws IOException, ParseException {
    JsonNode declared = node.get("declaredAreaM2");
    ZoneDescription description = new ZoneDescription(text(node, "category"), text(node, "zoneClass"), text(node, "name"),
        text(node, "countyCode"), GeometryStatus.valueOf(text(node, "status")), node.get("surveyAccuracyM").doubleValue(),
        new ZoneDescription.Approval(text(node, "authority"), text(node, "document"), date(node, "approved")),
        new ZoneDescription.Source(text(node, "file"), text(node, "crs"), declared.isNull() ? null : declared.doubleValue()),
        text(node, "supersedes"), SecurityLevel.valueOf(text(node, "securityLevel")), text(node, "remarks"),
        AttributesJson.read(text(node, "attributes")));
    JsonNode validity = node.get("validity");
    return new ZoneProposal(text(node, "zoneId"), description, Ewkb.read(node.get("ewkb").binaryValue()),
        validity == null ? null : new Validity(date(validity, "from"), date(validity, "to")));
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).textValue();
  }

  private static LocalDate date(JsonNode node, String name) {
    String text = text(node, name);
    return text == null ? null : LocalDate.parse(text);
  }
}
