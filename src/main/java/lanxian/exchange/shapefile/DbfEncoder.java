package lanxian.exchange.shapefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/**
 * Bytes of single dBASE values. A value that cannot be written is told to the list of faults and left blank, so that
 * one pass finds them all.
 */
final class DbfEncoder {
  private final Charset charset;
  private final boolean cutLongTexts;
  private final List<Fault> faults;
  private int cutTexts;

  DbfEncoder(Charset charset, boolean cutLongTexts, List<Fault> faults) {
    this.charset = charset;
    this.cutLongTexts = cutLongTexts;
    this.faults = faults;
  }

  /** Texts that were cut so far. */
  int cutTexts() {
    return cutTexts;
  }

  /** All values of a record, one after the other. */
  byte[] record(List<DbfColumn> columns, List<Object> values, Place where) {
    ByteBuffer out = ByteBuffer.allocate(columns.stream().mapToInt(DbfColumn::length).sum());
    for (int i = 0; i < columns.size(); i++) {
      out.put(encode(columns.get(i), values.get(i), where));
    }
    return out.array();
  }

  /** The value in exactly {@code column.length()} bytes. */
  byte[] encode(DbfColumn column, Object value, Place where) {
    byte[] field = new byte[column.length()];
    Arrays.fill(field, (byte) ' ');
    if (value == null) {
      if (column.type() == DbfColumn.Type.LOGICAL) {
        field[0] = '?';
      }
      return field;
    }
    byte[] bytes = switch (column.type()) {
      case TEXT -> text(column, value, where);
      case NUMBER -> number(column, value, where);
      case DATE -> value instanceof LocalDate day ? date(column, day, where) : wrongType(column, value, where);
      case LOGICAL -> value instanceof Boolean flag ? ascii(flag ? "T" : "F") : wrongType(column, value, where);
    };
    int start = column.type() == DbfColumn.Type.NUMBER ? field.length - bytes.length : 0;
    System.arraycopy(bytes, 0, field, start, bytes.length);
    return field;
  }

  private byte[] text(DbfColumn column, Object value, Place where) {
    String text;
    if (value instanceof String single) {
      text = single;
    } else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      text = String.join("、", list.stream().map(String.class::cast).toList());
    } else {
      return wrongType(column, value, where);
    }
    byte[] bytes = encoded(text);
    if (bytes == null) {
      return fault(ShapefileWriteFault.TEXT_NOT_ENCODABLE,
          column.name() + ": " + charset + " has no bytes for " + firstNotEncodable(text), where);
    }
    if (bytes.length <= column.length()) {
      return bytes;
    }
    if (!cutLongTexts) {
      return fault(ShapefileWriteFault.TEXT_TOO_LONG,
          column.name() + ": " + bytes.length + " bytes, the column has " + column.length(), where);
    }
    cutTexts++;
    return cut(text, column.length());
  }

  /** The bytes of as many whole characters from the start as fit. */
  private byte[] cut(String text, int limit) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      int more = text.substring(end, next).getBytes(charset).length;
      if (used + more > limit) {
        break;
      }
      used += more;
      end = next;
    }
    return text.substring(0, end).getBytes(charset);
  }

  /** Null if a character has no bytes, or is NUL, at which readers stop. */
  byte[] encoded(String text) {
    if (text.indexOf('\0') >= 0) {
      return null;
    }
    try {
      ByteBuffer bytes = charset.newEncoder()
          .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
          .encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  Charset charset() {
    return charset;
  }

  /** The first character without bytes, as U+4E00. */
  String firstNotEncodable(String text) {
    int bad = text.codePoints()
        .filter(c -> c == 0 || encoded(new String(Character.toChars(c))) == null).findFirst().orElseThrow();
    return String.format(Locale.ROOT, "U+%04X", bad);
  }

  private byte[] number(DbfColumn column, Object value, Place where) {
    if (!(value instanceof Number number)) {
      return wrongType(column, value, where);
    }
    String digits;
    try {
      digits = new BigDecimal(number.toString()).setScale(column.decimals(), RoundingMode.HALF_UP).toPlainString();
    } catch (NumberFormatException e) {
      return fault(ShapefileWriteFault.NUMBER_DOES_NOT_FIT, column.name() + ": " + number, where);
    }
    if (digits.length() > column.length()) {
      return fault(ShapefileWriteFault.NUMBER_DOES_NOT_FIT,
          column.name() + ": " + digits + " in " + column.length() + " bytes", where);
    }
    return ascii(digits);
  }

  private byte[] date(DbfColumn column, LocalDate day, Place where) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      return wrongType(column, day, where);
    }
    return ascii(String.format(Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }

  private byte[] wrongType(DbfColumn column, Object value, Place where) {
    return fault(ShapefileWriteFault.VALUE_OF_WRONG_TYPE,
        column.name() + ": " + value + " is no " + column.type(), where);
  }

  private byte[] fault(ShapefileWriteFault code, String detail, Place where) {
    faults.add(Fault.of(code, detail, where));
    return new byte[0];
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
