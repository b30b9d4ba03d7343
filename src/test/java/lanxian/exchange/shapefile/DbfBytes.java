package lanxian.exchange.shapefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes dBASE tables byte by byte, right or wrong, for tests. */
public final class DbfBytes {
  private record Column(String name, char type, int length) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();

  /** A column; values are cut at {@code length} bytes. */
  public DbfBytes column(String name, char type, int length) {
    columns.add(new Column(name, type, length));
    return this;
  }

  /** A row: its flag, then the texts of its cells. */
  public DbfBytes row(String... flagAndCells) {
    rows.add(flagAndCells);
    return this;
  }

  /** The table. */
  public byte[] bytes(Charset charset, int languageByte) {
    int width = 1 + columns.stream().mapToInt(Column::length).sum();
    int header = 33 + 32 * columns.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).put(0, (byte) 3).putInt(4, rows.size())
        .putShort(8, (short) header).putShort(10, (short) width).put(29, (byte) languageByte).array());
    for (Column column : columns) {
      byte[] name = Arrays.copyOf(column.name().getBytes(charset), 11);
      out.writeBytes(name);
      out.write(column.type());
      out.writeBytes(new byte[4]);
      out.write(column.length());
      out.writeBytes(new byte[15]);
    }
    out.write(0x0D);
    for (String[] row : rows) {
      out.write(row[0].charAt(0));
      for (int i = 0; i < columns.size(); i++) {
        byte[] cell = row[i + 1].getBytes(charset);
        int length = columns.get(i).length();
        byte[] padded = Arrays.copyOf(cell, length);
        for (int p = Math.min(cell.length, length); p < length; p++) {
          padded[p] = ' ';
        }
        out.writeBytes(padded);
      }
    }
    out.write(0x1A);
    return out.toByteArray();
  }
}
