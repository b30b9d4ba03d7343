package lanxian.render.symbol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/** How values of properties and of styles, which are texts, compare and read. */
final class Values {
  private Values() {}

  /** A number, or null if the value is none. */
  static Double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (!(value instanceof String text) || text.isBlank() || text.length() > 40) {
      return null;
    }
    try {
      double parsed = Double.parseDouble(text.strip());
      return Double.isFinite(parsed) ? (Double) parsed : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** As it is shown; "" for null. Whole numbers have no point. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }
    return value.toString();
  }

  /**
   * Less than 0, 0 or more than 0 as {@link Comparable}; null if they cannot be ordered. Numbers and dates compare as such
   * with texts that read as such, all others by their texts.
   */
  static Integer compare(Object a, Object b) {
    if (a instanceof Number || b instanceof Number) {
      Double left = number(a);
      Double right = number(b);
      return left == null || right == null ? null : (Integer) Double.compare(left + 0.0, right + 0.0);
    }
    if (a instanceof LocalDate || b instanceof LocalDate) {
      LocalDate left = date(a);
      LocalDate right = date(b);
      return left == null || right == null ? null : (Integer) left.compareTo(right);
    }
    return text(a).compareTo(text(b));
  }

  private static LocalDate date(Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    try {
      return LocalDate.parse(text(value).strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
