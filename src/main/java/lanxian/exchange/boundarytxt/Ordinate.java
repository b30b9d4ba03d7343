package lanxian.exchange.boundarytxt;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of a point line: metres, degrees, or degrees with minutes and seconds. */
final class Ordinate {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{0,15})?([eE][+-]?\\d{1,2})?");
  private static final Pattern ANGLE = Pattern.compile(
      "([+-]?)(\\d{1,3})\\s*[°度]\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*[′'’分]\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:[″\"”秒]|''))?"
          + "\\s*([NSEWnsew]?)");

  private Ordinate() {}

  /**
   * The number in metres or decimal degrees; empty if the text is none.
   *
   * @param packed true if degrees are written as ddd.mmss
   */
  static OptionalDouble parse(String text, boolean packed) {
    if (PLAIN.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      return packed ? unpack(value) : OptionalDouble.of(value);
    }
    Matcher angle = ANGLE.matcher(text);
    if (!angle.matches()) {
      return OptionalDouble.empty();
    }
    double minutes = angle.group(3) == null ? 0 : Double.parseDouble(angle.group(3));
    double seconds = angle.group(4) == null ? 0 : Double.parseDouble(angle.group(4));
    if (minutes >= 60 || seconds >= 60) {
      return OptionalDouble.empty();
    }
    double degrees = Integer.parseInt(angle.group(2)) + minutes / 60 + seconds / 3600;
    boolean negative = "-".equals(angle.group(1)) || "SsWw".contains(angle.group(5)) && !angle.group(5).isEmpty();
    return OptionalDouble.of(negative ? -degrees : degrees);
  }

  private static OptionalDouble unpack(double value) {
    double size = Math.abs(value);
    double degrees = Math.floor(size);
    // Work on ten-thousandths of seconds, so that 0.4300 does not become 0.42 and 60 minutes.
    long rest = Math.round((size - degrees) * 1e8);
    long minutes = rest / 1_000_000;
    double seconds = rest % 1_000_000 / 1e4;
    if (size > 180 || minutes >= 60 || seconds >= 60) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.copySign(degrees + minutes / 60.0 + seconds / 3600, value));
  }
}
