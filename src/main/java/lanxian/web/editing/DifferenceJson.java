package lanxian.web.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import lanxian.editing.AttributeChange;
import lanxian.editing.ChangeDifference;
import lanxian.editing.ZoneDifference;
import lanxian.exchange.geojson.GeoJsonGeometry;
import org.locationtech.jts.geom.Geometry;

/** Differences as JSON; shapes are GeoJSON geometries, null where there is nothing. */
final class DifferenceJson {
  private DifferenceJson() {}

  static void write(JsonGenerator json, ChangeDifference difference) throws IOException {
    json.writeNumberField("beforeM2", difference.beforeM2());
    if (Double.isNaN(difference.afterM2())) {
      json.writeNullField("afterM2");
    } else {
      json.writeNumberField("afterM2", difference.afterM2());
    }
    geometry(json, "before", difference.before());
    if (difference.ground() == null) {
      json.writeNullField("ground");
    } else {
      json.writeObjectFieldStart("ground");
      ground(json, difference.ground());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("zones");
    for (Map.Entry<String, List<AttributeChange>> zone : difference.attributes().entrySet()) {
      json.writeStartObject();
      json.writeStringField("zoneId", zone.getKey());
      attributes(json, zone.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Ground gained and lost. */
  static void ground(JsonGenerator json, ZoneDifference shapes) throws IOException {
    json.writeNumberField("gainedM2", shapes.gainedM2());
    json.writeNumberField("lostM2", shapes.lostM2());
    json.writeNumberField("keptM2", shapes.keptM2());
    geometry(json, "gained", shapes.gained());
    geometry(json, "lost", shapes.lost());
  }

  static void attributes(JsonGenerator json, List<AttributeChange> changes) throws IOException {
    json.writeArrayFieldStart("attributes");
    for (AttributeChange change : changes) {
      json.writeStartObject();
      json.writeStringField("name", change.name());
      json.writeFieldName("old");
      ZoneFeature.value(json, change.before());
      json.writeFieldName("new");
      ZoneFeature.value(json, change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void geometry(JsonGenerator json, String name, Geometry geometry) throws IOException {
    json.writeFieldName(name);
    GeoJsonGeometry.write(json, geometry);
  }
}
