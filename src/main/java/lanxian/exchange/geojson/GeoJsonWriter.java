package lanxian.exchange.geojson;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.write.CrsWkt;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.LayerWriter;
import lanxian.exchange.write.WriteFault;
import lanxian.exchange.write.Written;
import lanxian.exchange.write.ZoneFeed;
import lanxian.geo.Crs;
import lanxian.geo.Datum;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes a FeatureCollection (RFC 7946) in UTF-8, one feature a line: every column is a property, those without a value
 * are null, so that the first feature tells all names. In EPSG:4490 and WGS 84 coordinates are longitude and latitude as
 * RFC 7946 has it, with no word on the CRS; in any other CRS the file carries the {@code crs} member of GeoJSON 2008,
 * which GDAL and many programs understand though RFC 7946 took it out.
 */
public final class GeoJsonWriter implements LayerWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeStringField("name", plan.name());
    json.writeStringField("title", plan.title());
    crs(json, plan.crs());
    json.writeArrayFieldStart("features");
    long count = ZoneFeed.run(plan, zones, (record, zone, geometry) -> feature(json, plan, zone, geometry));
    json.writeRaw("\n");
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
    json.flush();
    return new Written(count, List.of());
  }

  private static void crs(JsonGenerator json, Crs crs) throws IOException {
    if (isPlain(crs)) {
      return;
    }
    int code = CrsWkt.epsg(crs).orElseThrow(() -> new FaultException(
        Fault.of(WriteFault.CRS_NOT_WRITABLE, "GeoJSON names a CRS by its EPSG code, and " + crs.name() + " has none")));
    json.writeObjectFieldStart("crs");
    json.writeStringField("type", "name");
    json.writeObjectFieldStart("properties");
    json.writeStringField("name", "urn:ogc:def:crs:EPSG::" + code);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Longitude and latitude on CGCS2000 or WGS 84, which are taken as equal. */
  private static boolean isPlain(Crs crs) {
    return crs.code().equals("OGC:CRS84") || crs.isGeographic() && Datum.of(crs.name()).isStored();
  }

  private static void feature(JsonGenerator json, LayerPlan plan, ZoneVersion zone, Geometry geometry)
      throws IOException {
    json.writeRaw("\n");
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", zone.zoneId());
    json.writeObjectFieldStart("properties");
    for (ZoneColumn column : plan.schema().columns()) {
      json.writeFieldName(column.name());
      value(json, column.of(zone));
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    GeoJsonGeometry.write(json, geometry);
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
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
