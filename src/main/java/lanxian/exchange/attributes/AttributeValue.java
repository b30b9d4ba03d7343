package lanxian.exchange.attributes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns values as files write them into the type the product wants. */
public final class AttributeValue {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-|/|\\.|年)?(\\d{1,2})(?:-|/|\\.|月)?(\\d{1,2})日?(?:[T ].*)?");
  private static final int OPEN_END_YEAR = 9999;

  private AttributeValue() {}

  /**
   * The value as {@code type} (String, Double, Boolean, LocalDate or List of String); empty if it cannot be understood.
   *
   * @param raw String, Double, Boolean, LocalDate or List of String
   * @param type null = as it is
   */
  public static Optional<Object> as(Object raw, AttributeTable.Type type) {
    if (type == null) {
      return Optional.of(raw instanceof LocalDate date ? date.toString() : raw);
    }
    return switch (type) {
      case TEXT -> Optional.of(text(raw));
      case NUMBER -> number(raw).map(Object.class::cast);
      case BOOLEAN -> bool(raw).map(Object.class::cast);
      case DATE -> date(raw).map(Object.class::cast);
      case LIST -> Optional.of(list(raw));
    };
  }

  /** Text of any value; whole numbers without decimals. */
  public static String text(Object raw) {
    if (raw instanceof Double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString(number.longValue()) : new BigDecimal(number.toString()).toPlainString();
    }
    if (raw instanceof List<?> list) {
      return String.join("、", list.stream().map(String::valueOf).toList());
    }
    return raw.toString().strip();
  }

  private static Optional<Double> number(Object raw) {
    if (raw instanceof Double number) {
      return Optional.of(number);
    }
    try {
      double value = Double.parseDouble(text(raw).replaceAll("\\s*(米|m)$", ""));
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> bool(Object raw) {
    if (raw instanceof Boolean value) {
      return Optional.of(value);
    }
    return switch (text(raw).toLowerCase(Locale.ROOT)) {
      case "t", "true", "y", "yes", "1", "是", "有", "已建" -> Optional.of(true);
      case "f", "false", "n", "no", "0", "否", "无", "未建" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** ISO, compact (20261123), with slashes or points, 2026年11月23日; a time behind it is left out. */
  static Optional<LocalDate> date(Object raw) {
    if (raw instanceof LocalDate date) {
      return Optional.of(date);
    }
    Matcher matcher = DATE.matcher(text(raw));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 9999-12-31 and the like stand for an open end. */
  static LocalDate openEnd(LocalDate date) {
    return date != null && date.getYear() >= OPEN_END_YEAR ? null : date;
  }

  private static List<String> list(Object raw) {
    if (raw instanceof List<?> list) {
      return list.stream().map(String::valueOf).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
    return Arrays.stream(text(raw).split("[、;；,，|]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
