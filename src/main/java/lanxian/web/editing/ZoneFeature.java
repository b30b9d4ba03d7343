package lanxian.web.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.geojson.GeoJsonGeometry;
import lanxian.geo.EllipsoidalArea;

/** Zones as GeoJSON Features whose properties are named as in layers and imports. */
final class ZoneFeature {
  private ZoneFeature() {}

  /** A zone as it shall be. */
  static void write(JsonGenerator json, RuleSet rules, ZoneProposal zone) throws IOException {
    Validity validity = zone.validity() == null ? Validity.ALWAYS : zone.validity();
    ZoneVersion shown = new ZoneVersion(zone.zoneId(), 0, zone.description(), zone.geometry(),
        EllipsoidalArea.m2(zone.geometry()), validity, false, new Recorded(0, Instant.EPOCH));
    Map<String, Object> values = values(rules, shown);
    values.remove("version"); // it has none yet
    write(json, shown, values);
  }

  /** A zone as it is. */
  static void write(JsonGenerator json, RuleSet rules, ZoneVersion zone) throws IOException {
    write(json, zone, values(rules, zone));
  }

  private static Map<String, Object> values(RuleSet rules, ZoneVersion zone) {
    return ZoneSchema.of(rules, zone.category(), List.of(zone)).values(zone);
  }

  private static void write(JsonGenerator json, ZoneVersion zone, Map<String, Object> values) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", zone.zoneId());
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, Object> value : values.entrySet()) {
      json.writeFieldName(value.getKey());
      value(json, value.getValue());
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    GeoJsonGeometry.write(json, zone.geometry());
    json.writeEndObject();
  }

  static void value(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        json.writeString(String.valueOf(item));
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }
}
