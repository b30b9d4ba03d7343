package lanxian.web.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import lanxian.domain.Notice;
import lanxian.exchange.FeatureOutcome;
import lanxian.exchange.ImportReport;

/** What became of every feature of a file, as JSON. */
final class ImportReportJson {
  private ImportReportJson() {}

  static void write(JsonGenerator json, ImportReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", report.file());
    json.writeStringField("format", report.format().name());
    JsonAnswer.text(json, "encoding", report.encoding() == null ? null : report.encoding().charset());
    json.writeStringField("crs", report.crs());
    json.writeStringField("crsName", report.crsName());
    json.writeStringField("crsDecidedBy", report.crsDecidedBy());
    json.writeStringField("category", report.category());
    ImportReport.Counts counts = report.counts();
    json.writeObjectFieldStart("counts");
    json.writeNumberField("read", counts.read());
    json.writeNumberField("loaded", counts.loaded());
    json.writeNumberField("repaired", counts.repaired());
    json.writeNumberField("empty", counts.empty());
    json.writeNumberField("deleted", counts.deleted());
    json.writeEndObject();
    json.writeArrayFieldStart("features");
    for (FeatureOutcome feature : report.features()) {
      feature(json, feature);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notices");
    for (Notice notice : report.notices()) {
      json.writeStartObject();
      json.writeStringField("code", notice.code());
      json.writeStringField("detail", notice.detail());
      if (notice.values() != null) {
        json.writeArrayFieldStart("values");
        for (String value : notice.values()) {
          json.writeString(value);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void feature(JsonGenerator json, FeatureOutcome feature) throws IOException {
    json.writeStartObject();
    json.writeNumberField("record", feature.record());
    JsonAnswer.text(json, "zoneId", feature.zoneId());
    JsonAnswer.text(json, "name", feature.name());
    json.writeStringField("result", feature.result().name());
    if (feature.area() != null) {
      json.writeNumberField("areaM2", feature.area().computedM2());
      if (feature.area().declaredM2() != null) {
        json.writeNumberField("declaredAreaM2", feature.area().declaredM2());
      }
    }
    json.writeEndObject();
  }
}
