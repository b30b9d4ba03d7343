package lanxian.geo.forensics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.geo.GeoFault;
import lanxian.geo.forensics.ParsedCoordinate.Axis;

/**
 * Reads one coordinate as officers write it: {@code 87.304112}, {@code 29524386.268}, {@code 87°18′15.6″},
 * {@code 87 18 15.6}, {@code N44°00′47″}, {@code 东经87度18分15.6秒}, also in full-width characters.
 */
public final class CoordinateText {
  private static final int MAX_LENGTH = 64;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,15}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:E[+-]?\\d{1,3})?");
  private static final String SECONDS = "(?:[\"]|'')?";
  private static final Pattern ANGLE = Pattern.compile("([+-]?)(\\d{1,3})\\s*[° :]\\s*(?:(\\d{1,2}(?:\\.\\d{1,20})?)"
      + "\\s*(?:'(?!')|[ :]|$)\\s*(?:(\\d{1,2}(?:\\.\\d{1,20})?)\\s*" + SECONDS + ")?)?");
  private static final Pattern HEMISPHERE =
      Pattern.compile("(北纬|南纬|东经|西经|[NSEW])?\\s*(.*?)\\s*([NSEW])?", Pattern.DOTALL);

  private CoordinateText() {}

  /**
   * Reads a number or an angle.
   *
   * @throws FaultException COORDINATE_UNREADABLE
   */
  public static ParsedCoordinate parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      throw unreadable(text);
    }
    Matcher parts = HEMISPHERE.matcher(plain(text));
    if (!parts.matches() || parts.group(1) != null && parts.group(3) != null) {
      throw unreadable(text);
    }
    String side = parts.group(1) != null ? parts.group(1) : parts.group(3);
    String body = parts.group(2);
    boolean sexagesimal = !NUMBER.matcher(stripDegreeSign(body)).matches();
    double value = sexagesimal ? angle(body, text) : Double.parseDouble(stripDegreeSign(body));
    if (side == null) {
      return new ParsedCoordinate(value, sexagesimal, Axis.UNSAID);
    }
    if (value < 0) {
      throw unreadable(text);
    }
    Axis axis = side.matches("[EW]|东经|西经") ? Axis.LONGITUDE : Axis.LATITUDE;
    return new ParsedCoordinate(side.matches("[SW]|南纬|西经") ? -value : value, sexagesimal, axis);
  }

  /**
   * Reads an angle packed as ddd.mmssss: 87.18156 is 87°18′15.6″. Looks like decimal degrees, so only for files that
   * declare it.
   *
   * @return degrees
   * @throws FaultException COORDINATE_UNREADABLE, also for minutes or seconds of 60 and more
   */
  public static double packedDegrees(String text) {
    String plain = text == null ? "" : plain(text);
    if (plain.length() > MAX_LENGTH || !plain.matches("[+-]?\\d{1,3}(\\.\\d{0,20})?")) {
      throw unreadable(text);
    }
    BigDecimal packed = new BigDecimal(plain).abs();
    BigDecimal[] degrees = packed.divideAndRemainder(BigDecimal.ONE);
    BigDecimal[] minutes = degrees[1].movePointRight(2).divideAndRemainder(BigDecimal.ONE);
    double value = degrees(degrees[0].doubleValue(), minutes[0].doubleValue(),
        minutes[1].movePointRight(2).doubleValue(), text);
    return plain.startsWith("-") ? -value : value;
  }

  private static double angle(String body, String text) {
    Matcher matcher = ANGLE.matcher(body);
    if (!matcher.matches()) {
      throw unreadable(text);
    }
    String minutes = matcher.group(3);
    String seconds = matcher.group(4);
    if (seconds != null && minutes.contains(".")) {
      throw unreadable(text);
    }
    double value = degrees(Double.parseDouble(matcher.group(2)), minutes == null ? 0 : Double.parseDouble(minutes),
        seconds == null ? 0 : Double.parseDouble(seconds), text);
    return matcher.group(1).equals("-") ? -value : value;
  }

  private static double degrees(double degrees, double minutes, double seconds, String text) {
    if (minutes >= 60 || seconds >= 60 || degrees > 180) {
      throw unreadable(text);
    }
    return degrees + (minutes * 60 + seconds) / 3600;
  }

  private static String stripDegreeSign(String body) {
    return body.endsWith("°") ? body.substring(0, body.length() - 1).strip() : body;
  }

  /** Upper case, full-width characters narrowed, every mark of an angle in its plain form. */
  private static String plain(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints().map(CoordinateText::plain).forEach(result::appendCodePoint);
    return result.toString().toUpperCase(Locale.ROOT).strip();
  }

  private static int plain(int c) {
    return switch (c) {
      case '\u3000', '\u00a0', '\t' -> ' ';
      case 'º', '˚', '度', '⁰', '℃' -> '°';
      case '′', '‘', '’', '分', 'ʹ', '＇', '´', '`' -> '\'';
      case '″', '“', '”', '秒', 'ʺ', '＂' -> '"';
      case '−', '–', '—' -> '-';
      case '。' -> '.';
      default -> c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c;
    };
  }

  private static FaultException unreadable(String text) {
    String shown = text == null ? "nothing" : text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
    return new FaultException(
        Fault.of(GeoFault.COORDINATE_UNREADABLE, "neither a number nor an angle: " + shown));
  }
}
