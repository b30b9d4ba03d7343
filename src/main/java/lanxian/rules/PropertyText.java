package lanxian.rules;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values written as text, as query parameters, DBF and CSV have them. Full-width digits and signs count as the plain
 * ones. Empty where the text cannot be understood in one way only.
 */
final class PropertyText {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
  /** Commas only where they group thousands, so that 1,5 is not read as 15. */
  private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})(?:-|/|年)([0-9]{1,2})(?:-|/|月)([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern SEPARATOR = Pattern.compile("[,;、]");
  private static final List<String> YES = List.of("true", "yes", "y", "t", "1", "是", "有");
  private static final List<String> NO = List.of("false", "no", "n", "f", "0", "否", "无");

  private PropertyText() {}

  static Optional<Double> number(String text) {
    String plain = plain(text);
    if (GROUPED.matcher(plain).matches()) {
      plain = plain.replace(",", "");
    }
    return NUMBER.matcher(plain).matches() ? Optional.of(Double.valueOf(plain)).filter(Double::isFinite)
        : Optional.empty();
  }

  static Optional<Boolean> flag(String text) {
    String plain = plain(text).toLowerCase(Locale.ROOT);
    return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
  }

  /** The day as ISO text; 2026-11-23, 2026/11/23, 20261123 and 2026年11月23日 are understood. */
  static Optional<String> date(String text) {
    Matcher matcher = DAY.matcher(plain(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = matcher.group(1) == null ? 4 : 1;
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(first)),
          Integer.parseInt(matcher.group(first + 1)), Integer.parseInt(matcher.group(first + 2))).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Items separated by comma, semicolon or 、. */
  static List<String> list(String text) {
    return Arrays.stream(SEPARATOR.split(plain(text))).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  /** A code such as C2511: full-width and lower-case letters count as the plain upper-case ones. */
  static String code(String text) {
    return plain(text).toUpperCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
