package lanxian.store.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/**
 * A record's body as it lies in the database. Deflated it takes about a quarter: the text of the same rules stands in it
 * again and again, and what is not written need not be waited for.
 *
 * <p>The first byte says how: 1, and the rest is the body in the zlib format (RFC 1950), which has a checksum; 0, and the
 * rest is the body. Any other byte is that of a body as it lay there before bodies were packed: those are JSON objects
 * and begin with a brace. So no table had to be changed, which H2 would do by copying it, and could be killed at.
 */
final class PackedBody {
  private static final byte AS_IT_IS = 0;
  private static final byte DEFLATED = 1;
  private static final int LEVEL = 3; // more takes twice the time for a twentieth of the size

  private PackedBody() {}

  /** Packs; what would not become smaller stays as it is. */
  static byte[] pack(byte[] body) {
    byte[] packed = new byte[body.length + 1]; // as large as it may become
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(body);
      deflater.finish();
      packed[0] = DEFLATED;
      int length = deflater.deflate(packed, 1, packed.length - 1); // at once: each call copies
      if (deflater.finished() && length < body.length) {
        return Arrays.copyOf(packed, length + 1);
      }
    } finally {
      deflater.end();
    }
    packed[0] = AS_IT_IS;
    System.arraycopy(body, 0, packed, 1, body.length);
    return packed;
  }

  /**
   * The body, byte for byte.
   *
   * @throws IllegalStateException if the bytes are damaged
   */
  static byte[] unpack(byte[] stored) {
    if (stored.length == 0 || stored[0] != AS_IT_IS && stored[0] != DEFLATED) {
      return stored;
    }
    ByteArrayInputStream rest = new ByteArrayInputStream(stored, 1, stored.length - 1);
    if (stored[0] == AS_IT_IS) {
      return rest.readAllBytes();
    }
    try (InflaterInputStream in = new InflaterInputStream(rest)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("a record's body is damaged: " + e.getMessage(), e);
    }
  }
}
