package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/** The bytes of a dBASE III table before its first record. */
final class DbfHead {
  private static final int MOST_COLUMNS = 255;
  private static final int MOST_RECORD_BYTES = 0xFFFF;

  private final ShapefileWriteOptions options;
  private final DbfEncoder encoder;
  private final String file;
  private final List<DbfColumn> columns;

  /** @param file name of the .dbf, for places */
  DbfHead(ShapefileWriteOptions options, DbfEncoder encoder, String file, List<DbfColumn> columns) {
    this.options = options;
    this.encoder = encoder;
    this.file = file;
    this.columns = columns;
  }

  /** Bytes of the head. */
  int length() {
    return DbfFormat.HEADER_BYTES + DbfFormat.FIELD_BYTES * columns.size() + 1;
  }

  /** Bytes of a record with its flag. */
  int recordLength() {
    return 1 + columns.stream().mapToInt(DbfColumn::length).sum();
  }

  /** Size of the whole table. */
  long tableLength(long records) {
    return length() + recordLength() * records + 1;
  }

  /** Tells what the format cannot say of the columns and of so many records. */
  void check(long records, Consumer<Fault> faults) {
    if (columns.size() > MOST_COLUMNS || recordLength() > MOST_RECORD_BYTES) {
      faults.accept(Fault.of(ShapefileWriteFault.TABLE_TOO_WIDE,
          columns.size() + " columns, " + recordLength() + " bytes per record", Place.file(file)));
    } else if (tableLength(records) > Integer.MAX_VALUE - 8) {
      faults.accept(
          Fault.of(ShapefileWriteFault.LAYER_TOO_LARGE, tableLength(records) + " bytes", Place.file(file)));
    }
    Set<String> names = new HashSet<>();
    for (DbfColumn column : columns) {
      if (!names.add(column.name().toUpperCase(Locale.ROOT))) {
        faults.accept(Fault.of(ShapefileWriteFault.COLUMN_NAME_TWICE, column.name(), Place.file(file)));
      }
      byte[] name = encoder.encoded(column.name());
      if (name == null) {
        faults.accept(Fault.of(ShapefileWriteFault.TEXT_NOT_ENCODABLE, "column name " + column.name(),
            Place.file(file)));
      } else if (name.length > DbfFormat.MAX_NAME_BYTES) {
        faults.accept(Fault.of(ShapefileWriteFault.COLUMN_NAME_TOO_LONG, column.name() + ": " + name.length
            + " bytes, at most " + DbfFormat.MAX_NAME_BYTES, Place.file(file)));
      }
    }
  }

  /** The head of a table that {@link #check} found nothing wrong with. */
  byte[] bytes(long records) {
    ByteBuffer out = ByteBuffer.allocate(length()).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) DbfFormat.VERSION_DBASE3)
        .put((byte) (options.modified().getYear() - 1900))
        .put((byte) options.modified().getMonthValue())
        .put((byte) options.modified().getDayOfMonth())
        .putInt((int) records).putShort((short) length()).putShort((short) recordLength());
    out.put(DbfFormat.LANGUAGE_OFFSET, (byte) options.languageByte()).position(DbfFormat.HEADER_BYTES);
    for (DbfColumn column : columns) {
      int start = out.position();
      out.put(encoder.encoded(column.name()));
      out.put(start + 11, (byte) column.type().letter());
      out.put(start + 16, (byte) column.length());
      out.put(start + 17, (byte) column.decimals());
      out.position(start + DbfFormat.FIELD_BYTES);
    }
    return out.put(DbfFormat.HEADER_END).array();
  }
}
