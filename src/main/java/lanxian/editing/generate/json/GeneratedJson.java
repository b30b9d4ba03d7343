package lanxian.editing.generate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import lanxian.domain.Notice;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.editing.generate.GeneratedZones;
import lanxian.editing.generate.Generators;
import lanxian.editing.generate.UsedNumber;
import lanxian.exchange.geojson.GeoJsonGeometry;

/**
 * What came of a run as a GeoJSON FeatureCollection; properties are named as in files that are imported. Beside the
 * features it says with what numbers they were made and what to know of them.
 */
public final class GeneratedJson {
  private static final JsonFactory JSON = new JsonFactory();

  private GeneratedJson() {}

  /** UTF-8 bytes. */
  public static byte[] of(GeneratedZones made) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeStringField("generator", made.generator());
      json.writeStringField("origin", made.origin());
      json.writeArrayFieldStart("numbers");
      for (UsedNumber number : made.numbers()) {
        number(json, number);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notices");
      for (Notice notice : made.notices()) {
        json.writeStartObject();
        json.writeStringField("code", notice.code());
        json.writeStringField("detail", notice.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("features");
      for (ZoneProposal zone : made.zones()) {
        feature(json, zone);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void number(JsonGenerator json, UsedNumber number) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", number.name());
    json.writeNumberField("value", number.value());
    json.writeStringField("unit", number.unit());
    if (number.bound() != null) {
      json.writeStringField("bound", number.bound());
    }
    json.writeBooleanField("given", number.given());
    json.writeBooleanField("verified", number.verified());
    json.writeStringField("source", number.given() ? "planner" : number.source());
    if (number.legal() != null) {
      json.writeNumberField("low", number.legal().low());
      json.writeNumberField("high", number.legal().high());
      json.writeStringField("confidence", number.legal().confidence().name());
    }
    json.writeEndObject();
  }

  private static void feature(JsonGenerator json, ZoneProposal zone) throws IOException {
    ZoneDescription description = zone.description();
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", zone.zoneId());
    json.writeFieldName("geometry");
    GeoJsonGeometry.write(json, zone.geometry());
    json.writeObjectFieldStart("properties");
    json.writeStringField("zone_id", zone.zoneId());
    json.writeStringField("category", description.category());
    json.writeStringField("class", description.zoneClass());
    json.writeStringField("name", description.name());
    if (description.countyCode() != null) {
      json.writeStringField("county_code", description.countyCode());
    }
    json.writeStringField("geometry_status", description.status().zh());
    json.writeNumberField("survey_accuracy_m", description.surveyAccuracyM());
    json.writeStringField("security_level", description.securityLevel().name());
    json.writeStringField("remarks", description.remarks());
    json.writeNumberField("area_m2", Math.rint(Generators.areaM2(zone.geometry()) * 100) / 100);
    for (Map.Entry<String, Object> attribute : description.attributes().entrySet()) {
      json.writeFieldName(attribute.getKey());
      value(json, attribute.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        json.writeString(item.toString());
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }
}
