package lanxian.ogc.features;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Envelope;

/**
 * Takes features whose properties have given values (OGC API – Features Part 1, 7.15.5); a list does where it holds the
 * value.
 */
record HasValues(Map<ZoneColumn, Object> values) implements FeatureFilter {

  /**
   * A value for a column as it stands in a query.
   *
   * @throws IllegalArgumentException if the column has no such values
   */
  static Object value(ZoneColumn column, String text) {
    try {
      return switch (column.type()) {
        case NUMBER -> Double.valueOf(text);
        case INTEGER -> Integer.valueOf(text);
        case BOOLEAN -> flag(text);
        case DATE -> LocalDate.parse(text);
        case TEXT, LIST -> text;
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a " + (column.type() == ZoneColumn.Type.DATE
          ? "date like 2026-08-15" : "number"), e);
    }
  }

  private static Boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
    }
    return Boolean.valueOf(text);
  }

  @Override
  public boolean takes(ZoneVersion zone) {
    for (Map.Entry<ZoneColumn, Object> wanted : values.entrySet()) {
      Object value = wanted.getKey().of(zone);
      if (value == null || !(value instanceof List<?> list ? list.contains(wanted.getValue()) : value.equals(wanted.getValue()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Envelope> windows() {
    return null;
  }
}
