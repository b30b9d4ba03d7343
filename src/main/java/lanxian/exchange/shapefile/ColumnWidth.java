package lanxian.exchange.shapefile;

import java.math.BigDecimal;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.ZoneColumn;
import lanxian.exchange.write.WriteFaults;

/** Looks at all values of a column and tells how wide it must be. */
final class ColumnWidth {
  private static final int INTEGER_DIGITS = 11;
  private static final int MOST_NUMBER_BYTES = 20;
  private static final int MOST_DECIMALS = 15;

  private final ZoneColumn column;
  private final DbfEncoder encoder;
  private int bytes = 1;
  private int whole = 1;
  private int decimals;

  ColumnWidth(ZoneColumn column, DbfEncoder encoder) {
    this.column = column;
    this.encoder = encoder;
  }

  void look(Object value, Place where, WriteFaults faults) {
    switch (column.type()) {
      case TEXT -> text((String) value, where, faults);
      case LIST -> text(String.join("、", ((List<?>) value).stream().map(String::valueOf).toList()), where, faults);
      case NUMBER -> number((Double) value, where, faults);
      case INTEGER, BOOLEAN, DATE -> { }
    }
  }

  private void text(String text, Place where, WriteFaults faults) {
    byte[] encoded = encoder.encoded(text);
    if (encoded == null) {
      faults.add(Fault.of(ShapefileWriteFault.TEXT_NOT_ENCODABLE,
          "%s: %s has no bytes for %s".formatted(column.name(), encoder.charset(), encoder.firstNotEncodable(text)),
          where));
    } else if (encoded.length > DbfFormat.MAX_TEXT_BYTES) {
      faults.add(Fault.of(ShapefileWriteFault.TEXT_TOO_LONG, "%s: %d bytes; a shapefile holds %d. Choose another format"
          .formatted(column.name(), encoded.length, DbfFormat.MAX_TEXT_BYTES), where));
    } else {
      bytes = Math.max(bytes, encoded.length);
    }
  }

  private void number(double value, Place where, WriteFaults faults) {
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int digits = Math.max(1, exact.precision() - exact.scale()) + 1; // and the sign
    if (digits > MOST_NUMBER_BYTES) {
      faults.add(Fault.of(ShapefileWriteFault.NUMBER_DOES_NOT_FIT, column.name() + ": " + value, where));
      return;
    }
    whole = Math.max(whole, digits);
    decimals = Math.max(decimals, exact.scale());
  }

  /** The column under a short name; digits behind the point that do not fit beside those before it are rounded away. */
  DbfColumn as(String name) {
    return switch (column.type()) {
      case TEXT, LIST -> DbfColumn.text(name, bytes);
      case INTEGER -> DbfColumn.number(name, INTEGER_DIGITS, 0);
      case NUMBER -> {
        int kept = Math.max(0, Math.min(Math.min(decimals, MOST_DECIMALS), MOST_NUMBER_BYTES - 1 - whole));
        yield DbfColumn.number(name, kept == 0 ? Math.min(MOST_NUMBER_BYTES, whole + 1) : whole + 1 + kept, kept);
      }
      case BOOLEAN -> DbfColumn.logical(name);
      case DATE -> DbfColumn.date(name);
    };
  }
}
