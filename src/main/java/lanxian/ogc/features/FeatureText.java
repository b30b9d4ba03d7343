package lanxian.ogc.features;

import java.util.List;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.json.JsonBuffer;
import lanxian.ogc.OfferedCrs;

/**
 * Features as GeoJSON. Its {@code id} is the zone's id, which stands among the properties too. Safe for use by several
 * threads.
 */
public final class FeatureText {
  private final GeometryText geometries;
  private final Crs crs;
  private final List<ZoneColumn> columns;
  private final byte[][] names;
  private final boolean geometry;
  private final String form;

  /**
   * Features with some properties.
   *
   * @param columns properties shown; one without a value is null, so that all features have the same members
   * @param geometry false: null in its place
   */
  public FeatureText(GeometryText geometries, Crs crs, List<ZoneColumn> columns, boolean geometry) {
    this(geometries, crs, columns, geometry, null);
  }

  private FeatureText(GeometryText geometries, Crs crs, List<ZoneColumn> columns, boolean geometry, String form) {
    this.geometries = geometries;
    this.crs = crs;
    this.columns = columns;
    this.names = columns.stream().map(FeatureText::name).toArray(byte[][]::new);
    this.geometry = geometry;
    this.form = form;
  }

  /** Features with all that is known of them, which are kept as far as memory allows. */
  static FeatureText whole(GeometryText geometries, Crs crs, ZoneSchema schema) {
    return new FeatureText(geometries, crs, schema.columns(), true,
        geometries.kept().keeps() && crs.equals(OfferedCrs.DEFAULT) ? schema.form() : null);
  }

  private static byte[] name(ZoneColumn column) {
    JsonBuffer text = new JsonBuffer(64);
    text.text(column.name());
    text.add(':');
    return text.toBytes();
  }

  /** The form under which features are kept, see {@link ZoneSchema#form}; null if they are not. */
  String form() {
    return form;
  }

  /** A feature that was written before; null if it was not, or was forgotten. */
  byte[] kept(ZoneVersion zone) {
    KeptFeatures.Kept known = form == null ? null : geometries.kept().find(zone);
    return known != null && known.isWhole(form) ? known.text() : null;
  }

  /** Writes a feature that is kept already or is not to be. */
  void writeOnce(ZoneVersion zone, JsonBuffer out) {
    byte[] known = kept(zone);
    if (known != null) {
      out.add(known);
      return;
    }
    beginning(zone, out);
    shape(zone, out, false);
    properties(zone, out);
    out.add('}');
  }

  /** Writes a feature. */
  public void write(ZoneVersion zone, JsonBuffer out) {
    int start = out.length();
    int from = beginning(zone, out);
    int to = shape(zone, out, form == null);
    properties(zone, out);
    out.add('}');
    if (form != null) {
      geometries.kept().keep(zone, form, out, start, from, to);
    }
  }

  /** Writes a feature and leaves it open, for members that only single features have. */
  public void open(ZoneVersion zone, JsonBuffer out) {
    beginning(zone, out);
    shape(zone, out, true);
    properties(zone, out);
  }

  private static int beginning(ZoneVersion zone, JsonBuffer out) {
    out.ascii("{\"type\":\"Feature\",\"id\":");
    out.text(zone.zoneId());
    out.ascii(",\"geometry\":");
    return out.length();
  }

  private int shape(ZoneVersion zone, JsonBuffer out, boolean keep) {
    if (geometry) {
      geometries.write(zone, crs, out, keep);
    } else {
      out.ascii("null");
    }
    return out.length();
  }

  private void properties(ZoneVersion zone, JsonBuffer out) {
    out.ascii(",\"properties\":{");
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        out.add(',');
      }
      out.add(names[i]);
      value(columns.get(i).of(zone), out);
    }
    out.add('}');
  }

  private static void value(Object value, JsonBuffer out) {
    if (value == null) {
      out.ascii("null");
    } else if (value instanceof String text) {
      out.text(text);
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
