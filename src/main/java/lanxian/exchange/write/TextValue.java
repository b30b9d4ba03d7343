package lanxian.exchange.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values of columns as texts, for formats that have nothing else. */
public final class TextValue {
  /** Stands between the items of a list; imports part lists there. */
  private static final String BETWEEN = "、";

  private TextValue() {}

  /** Texts as they are, numbers in full, true or false, ISO dates, items joined by 、. */
  public static String of(Object value) {
    if (value instanceof Double number) {
      return decimal(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }
    return value.toString();
  }

  /** All digits that tell the number from its neighbours, without exponent; whole numbers without point. */
  public static String decimal(double number) {
    String text = Double.toString(number);
    if (text.indexOf('E') >= 0) {
      text = new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
