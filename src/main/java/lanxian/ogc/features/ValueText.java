package lanxian.ogc.features;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import lanxian.domain.ZoneColumn;

/** Values as a person reads them. */
public final class ValueText {
  private ValueText() {}

  /**
   * A value by its name in {@code language} where it has one.
   *
   * @param language "zh" or "en"
   * @return empty for null
   */
  public static String named(ZoneColumn column, Object value, String language) {
    return column.named().stream().filter(known -> known.value().equals(value)).findFirst()
        .map(known -> known.title().in(language)).orElseGet(() -> of(column, value));
  }

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
