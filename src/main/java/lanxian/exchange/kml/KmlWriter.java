package lanxian.exchange.kml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.LayerWriter;
import lanxian.exchange.write.TextValue;
import lanxian.exchange.write.WriteFault;
import lanxian.exchange.write.Written;
import lanxian.exchange.write.ZoneFeed;
import lanxian.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes KML in UTF-8: a Schema with the type of every column, and a Placemark a zone with its name, its values as
 * SchemaData and its geometry. KML has longitude and latitude on WGS 84 only; EPSG:4490 is taken as equal. Lists are
 * joined by 、 and dates are ISO texts, as KML has neither.
 */
public final class KmlWriter implements LayerWriter {
  private static final String SCHEMA = "zone";
  /** Said by the Placemark's own element; programs would take it for a second field of that name. */
  private static final String NAME = "name";

  @Override
  public Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException {
    requireLonLat(plan.crs());
    Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n");
    xml.write("<Document><name>" + XmlText.escaped(plan.name()) + "</name><description>"
        + XmlText.escaped(plan.title()) + "</description>\n");
    schema(xml, plan.schema().columns());
    long count = ZoneFeed.run(plan, zones, (record, zone, geometry) -> placemark(xml, plan, zone, geometry));
    xml.write("</Document>\n</kml>\n");
    xml.flush();
    return new Written(count, List.of());
  }

  private static void requireLonLat(Crs crs) {
    if (!crs.equals(Crs.STORED) && !crs.code().equals("EPSG:4326") && !crs.code().equals("OGC:CRS84")) {
      throw new FaultException(Fault.of(WriteFault.CRS_NOT_WRITABLE,
          "KML is longitude and latitude on WGS 84; it cannot be written in " + crs.name()));
    }
  }

  private static void schema(Writer xml, List<ZoneColumn> columns) throws IOException {
    xml.write("<Schema name=\"" + SCHEMA + "\" id=\"" + SCHEMA + "\">\n");
    for (ZoneColumn column : columns) {
      if (column.name().equals(NAME)) {
        continue;
      }
      xml.write("<SimpleField type=\"" + type(column.type()) + "\" name=\"" + XmlText.escaped(column.name())
          + "\"><displayName>" + XmlText.escaped(column.title().zh()) + "</displayName></SimpleField>\n");
    }
    xml.write("</Schema>\n");
  }

  private static String type(ZoneColumn.Type type) {
    return switch (type) {
      case NUMBER -> "double";
      case INTEGER -> "int";
      case BOOLEAN -> "bool";
      case TEXT, DATE, LIST -> "string";
    };
  }

  private static void placemark(Writer xml, LayerPlan plan, ZoneVersion zone, Geometry geometry) throws IOException {
    List<Fault> faults = new ArrayList<>();
    StringBuilder data = new StringBuilder("<ExtendedData><SchemaData schemaUrl=\"#" + SCHEMA + "\">");
    for (ZoneColumn column : plan.schema().columns()) {
      Object value = column.of(zone);
      if (value != null) {
        String text = value instanceof Boolean flag ? flag ? "1" : "0" : TextValue.of(value); // true is 0 to GDAL
        XmlText.forbidden(column.name() + text).ifPresent(bad -> faults.add(Fault.of(WriteFault.TEXT_NOT_WRITABLE,
            column.name() + " holds " + bad + ", which XML cannot")));
        if (column.name().equals(NAME)) {
          continue;
        }
        data.append("<SimpleData name=\"").append(XmlText.escaped(column.name())).append("\">")
            .append(XmlText.escaped(text)).append("</SimpleData>");
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    xml.write("<Placemark><name>" + XmlText.escaped(zone.description().name()) + "</name>");
    xml.write(data + "</SchemaData></ExtendedData>");
    KmlGeometry.write(xml, geometry);
    xml.write("</Placemark>\n");
  }
}
