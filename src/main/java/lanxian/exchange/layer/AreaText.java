package lanxian.exchange.layer;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Areas as officers write them: a number, and mostly a unit behind it. */
public final class AreaText {
  public static final double M2_PER_HA = 10_000;
  /** 1 亩 = 2000/3 m². */
  public static final double M2_PER_MU = 2000.0 / 3;
  private static final double M2_PER_KM2 = 1_000_000;
  private static final Pattern NUMBER_UNIT = Pattern.compile("(\\d{1,15}(?:\\.\\d{0,15})?)\\s*(\\D[\\D23²]*)?");

  private AreaText() {}

  /**
   * Square metres; empty if the text is no area.
   *
   * @param m2PerUnit size of the unit where none is written
   */
  public static OptionalDouble m2(String text, double m2PerUnit) {
    Matcher matcher = NUMBER_UNIT.matcher(text.strip());
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double unit = hasUnit(text) ? unit(matcher.group(2)) : m2PerUnit;
    return Double.isNaN(unit) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(matcher.group(1)) * unit);
  }

  /** True if something stands behind the number. */
  public static boolean hasUnit(String text) {
    Matcher matcher = NUMBER_UNIT.matcher(text.strip());
    return matcher.matches() && matcher.group(2) != null && !matcher.group(2).isBlank();
  }

  /** Square metres of a unit's name; NaN if it is none. */
  public static double unit(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "公顷", "ha", "hm2", "hm²" -> M2_PER_HA;
      case "亩", "mu" -> M2_PER_MU;
      case "平方米", "平米", "㎡", "m2", "m²" -> 1;
      case "平方公里", "平方千米", "km2", "km²" -> M2_PER_KM2;
      default -> Double.NaN;
    };
  }
}
