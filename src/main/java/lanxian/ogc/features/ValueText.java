package lanxian.ogc.features;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import lanxian.domain.ZoneColumn;

/** Values as a person reads them. */
public final class ValueText {
  private ValueText() {}

  /** @return empty for null */
  public static String of(ZoneColumn column, Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
      format.setMaximumFractionDigits(column.name().equals("area_m2") ? 0 : 6);
      return format.format(number);
    }
    return value instanceof List<?> list ? String.join("、", list.stream().map(String::valueOf).toList())
        : value.toString();
  }
}
