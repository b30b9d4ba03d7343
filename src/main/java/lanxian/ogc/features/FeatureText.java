package lanxian.ogc.features;

import java.util.List;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.json.JsonBuffer;

/**
 * Features as GeoJSON. Its {@code id} is the zone's id, which stands among the properties too.
 *
 * @param columns properties shown; one without a value is null, so that all features have the same members
 * @param geometry false: null in its place
 */
public record FeatureText(GeometryText geometries, Crs crs, List<ZoneColumn> columns, boolean geometry) {

  /** Writes a feature and leaves it open, for members that only single features have. */
  public void open(ZoneVersion zone, JsonBuffer out) {
    out.ascii("{\"type\":\"Feature\",\"id\":");
    out.text(zone.zoneId());
    out.ascii(",\"geometry\":");
    if (geometry) {
      geometries.write(zone, crs, out);
    } else {
      out.ascii("null");
    }
    out.ascii(",\"properties\":{");
    boolean first = true;
    for (ZoneColumn column : columns) {
      if (!first) {
        out.add(',');
      }
      first = false;
      out.text(column.name());
      out.add(':');
      value(column.of(zone), out);
    }
    out.add('}');
  }

  /** Writes a feature. */
  public void write(ZoneVersion zone, JsonBuffer out) {
    open(zone, out);
    out.add('}');
  }

  private static void value(Object value, JsonBuffer out) {
    if (value == null) {
      out.ascii("null");
    } else if (value instanceof Integer number) {
      out.number(number);
    } else if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        out.number(number);
      } else {
        out.ascii("null");
      }
    } else if (value instanceof Boolean flag) {
      out.ascii(flag ? "true" : "false");
    } else if (value instanceof List<?> list) {
      out.add('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.add(',');
        }
        out.text(String.valueOf(list.get(i)));
      }
      out.add(']');
    } else {
      out.text(value.toString());
    }
  }
}
