package lanxian.exchange.shapefile;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import lanxian.exchange.encoding.StrictText;

/**
 * A value of a table.
 *
 * @param value String, Double, Boolean or LocalDate; null = no value. A number or date that cannot be read is kept as
 *     the text that stands there
 * @param state whether it was read, kept as text, cut inside a character, or not text at all
 */
record DbfValue(Object value, State state) {
  enum State {
    READ,
    /** Not of the column's type; kept as text. */
    KEPT_AS_TEXT,
    /** The text ended inside a character at the column's end; the rest of that character was left out. */
    CUT,
    /** The bytes are not text in the encoding. */
    NOT_DECODABLE
  }

  private static final DbfValue NONE = new DbfValue(null, State.READ);
  /** Every whole number up to here is a double. */
  private static final BigDecimal EXACT = new BigDecimal(1L << 53);

  static DbfValue of(DbfField field, byte[] raw, Charset charset) {
    if (field.isText()) {
      return text(raw, charset);
    }
    String ascii = plain(new String(raw, StandardCharsets.ISO_8859_1));
    if (ascii.isEmpty()) {
      return NONE;
    }
    return switch (field.type()) {
      case 'D' -> date(ascii);
      case 'L' -> logical(ascii);
      default -> number(ascii);
    };
  }

  private static DbfValue text(byte[] raw, Charset charset) {
    return StrictText.decode(raw, charset).map(t -> text(t, State.READ))
        .or(() -> StrictText.decodeCut(raw, charset).map(t -> text(t, State.CUT)))
        .orElse(new DbfValue(null, State.NOT_DECODABLE));
  }

  private static DbfValue text(String text, State state) {
    String plain = plain(text);
    return plain.isEmpty() && state == State.READ ? NONE : new DbfValue(plain, state);
  }

  /** Without padding: spaces and NULs. */
  private static String plain(String text) {
    int end = text.indexOf('\0');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  private static DbfValue number(String text) {
    if (text.chars().allMatch(c -> c == '*')) {
      return NONE; // the sign of dBASE for a number too large for its column, and of ArcGIS for none
    }
    try {
      BigDecimal number = new BigDecimal(text.indexOf('.') < 0 ? text.replace(',', '.') : text);
      boolean exact = number.abs().compareTo(EXACT) <= 0 || number.scale() > 0;
      double value = number.doubleValue();
      return exact && Double.isFinite(value) ? new DbfValue(value, State.READ) : new DbfValue(text, State.READ);
    } catch (NumberFormatException e) {
      return new DbfValue(text, State.KEPT_AS_TEXT);
    }
  }

  private static DbfValue date(String text) {
    if (text.chars().allMatch(c -> c == '0')) {
      return NONE;
    }
    try {
      if (text.length() == 8) {
        return new DbfValue(LocalDate.of(Integer.parseInt(text.substring(0, 4)),
            Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6))), State.READ);
      }
      return new DbfValue(text, State.KEPT_AS_TEXT);
    } catch (NumberFormatException | DateTimeException e) {
      return new DbfValue(text, State.KEPT_AS_TEXT);
    }
  }

  private static DbfValue logical(String text) {
    return switch (text.charAt(0)) {
      case 'T', 't', 'Y', 'y' -> new DbfValue(true, State.READ);
      case 'F', 'f', 'N', 'n' -> new DbfValue(false, State.READ);
      case '?' -> NONE;
      default -> new DbfValue(text, State.KEPT_AS_TEXT);
    };
  }
}
