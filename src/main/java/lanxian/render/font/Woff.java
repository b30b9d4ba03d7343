package lanxian.render.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the tables of a font in WOFF 1.0, the deflated form of a TrueType file.
 *
 * <p>Source: WOFF File Format 1.0 (W3C), 3 and 4.
 */
final class Woff {
  private static final int SIGNATURE = 0x774F4646; // "wOFF"
  private static final int HEADER = 44;
  private static final int ENTRY = 20;
  private static final int MAX_TABLE = 64 << 20;

  private Woff() {}

  /**
   * The tables by their tags, e.g. "glyf".
   *
   * @throws IllegalArgumentException if it is no WOFF 1.0, or damaged
   */
  static Map<String, ByteBuffer> tables(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < HEADER || in.getInt(0) != SIGNATURE) {
      throw new IllegalArgumentException("not a WOFF 1.0 font");
    }
    int count = in.getShort(12) & 0xffff;
    Map<String, ByteBuffer> tables = new HashMap<>();
    try {
      for (int i = 0; i < count; i++) {
        int entry = HEADER + i * ENTRY;
        String tag = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
        tables.put(tag, table(file, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12)));
      }
    } catch (IndexOutOfBoundsException | DataFormatException e) {
      throw new IllegalArgumentException("damaged WOFF font", e);
    }
    return tables;
  }

  private static ByteBuffer table(byte[] file, int offset, int packed, int length) throws DataFormatException {
    if (packed == length) {
      return ByteBuffer.wrap(file, offset, length).slice();
    }
    if (length < 0 || length > MAX_TABLE) {
      throw new DataFormatException("table of " + length + " bytes");
    }
    byte[] table = new byte[length];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, offset, packed);
      int done = 0;
      while (done < length) {
        int step = inflater.inflate(table, done, length - done);
        if (step == 0) {
          throw new DataFormatException("table ends early");
        }
        done += step;
      }
    } finally {
      inflater.end();
    }
    return ByteBuffer.wrap(table);
  }
}
