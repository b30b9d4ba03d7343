package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/**
 * Writes dBASE III tables. Own code because javadbf 1.14's writer stamps the clock's date into the header, cuts long
 * texts without a word and takes no Chinese column names.
 */
final class DbfWriter {
  private static final int HEADER = 32;
  private static final int DESCRIPTOR = 32;
  private static final int NAME_BYTES = 10;
  private static final int MOST_COLUMNS = 255;
  private static final int END_OF_HEADER = 0x0D;
  private static final int END_OF_FILE = 0x1A;

  private final ShapefileWriteOptions options;
  private final List<Fault> faults;
  private final DbfEncoder encoder;

  DbfWriter(ShapefileWriteOptions options, List<Fault> faults) {
    this.options = options;
    this.faults = faults;
    this.encoder = new DbfEncoder(options.charset(), options.cutLongTexts(), faults);
  }

  int cutTexts() {
    return encoder.cutTexts();
  }

  /** The whole file; what is wrong is added to the faults. */
  byte[] write(ShapefileLayer layer) {
    List<DbfColumn> columns = layer.columns();
    int headerLength = HEADER + DESCRIPTOR * columns.size() + 1;
    int recordLength = 1 + columns.stream().mapToInt(DbfColumn::length).sum();
    long size = headerLength + (long) recordLength * layer.rows().size() + 1;
    if (columns.size() > MOST_COLUMNS || recordLength > 0xFFFF) {
      faults.add(Fault.of(ShapefileWriteFault.TABLE_TOO_WIDE,
          columns.size() + " columns, " + recordLength + " bytes per record", Place.file(layer.name() + ".dbf")));
      return new byte[0];
    }
    if (size > Integer.MAX_VALUE - 8) {
      faults.add(Fault.of(ShapefileWriteFault.LAYER_TOO_LARGE, size + " bytes", Place.file(layer.name() + ".dbf")));
      return new byte[0];
    }
    ByteBuffer out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    header(out, layer.rows().size(), headerLength, recordLength);
    descriptors(out, layer);
    for (int i = 0; i < layer.rows().size(); i++) {
      Place where = new Place(null, null, layer.name() + ".dbf", null, i + 1L, null, null);
      out.put((byte) ' ');
      for (int j = 0; j < columns.size(); j++) {
        out.put(encoder.encode(columns.get(j), layer.rows().get(i).values().get(j), where));
      }
    }
    return out.put((byte) END_OF_FILE).array();
  }

  private void header(ByteBuffer out, int records, int headerLength, int recordLength) {
    out.put((byte) 0x03)
        .put((byte) (options.modified().getYear() - 1900))
        .put((byte) options.modified().getMonthValue())
        .put((byte) options.modified().getDayOfMonth())
        .putInt(records).putShort((short) headerLength).putShort((short) recordLength);
    out.put(29, (byte) options.languageByte()).position(HEADER);
  }

  private void descriptors(ByteBuffer out, ShapefileLayer layer) {
    Set<String> names = new HashSet<>();
    Place where = Place.file(layer.name() + ".dbf");
    for (DbfColumn column : layer.columns()) {
      if (!names.add(column.name().toUpperCase(Locale.ROOT))) {
        faults.add(Fault.of(ShapefileWriteFault.COLUMN_NAME_TWICE, column.name(), where));
      }
      int start = out.position();
      byte[] name = encoder.encoded(column.name());
      if (name == null) {
        faults.add(Fault.of(ShapefileWriteFault.TEXT_NOT_ENCODABLE, "column name " + column.name(), where));
      } else if (name.length > NAME_BYTES) {
        faults.add(Fault.of(ShapefileWriteFault.COLUMN_NAME_TOO_LONG,
            column.name() + ": " + name.length + " bytes, at most " + NAME_BYTES, where));
      } else {
        out.put(name);
      }
      out.put(start + 11, (byte) column.type().letter());
      out.put(start + 16, (byte) column.length());
      out.put(start + 17, (byte) column.decimals());
      out.position(start + DESCRIPTOR);
    }
    out.put((byte) END_OF_HEADER);
  }
}
