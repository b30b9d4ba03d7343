package lanxian.render.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow bit by bit, the lowest first (RFC 1951, 3.1.1). */
final class BitStream {
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int size;
  private long bits;
  private int count;

  BitStream(int room) {
    bytes = new byte[Math.max(64, room)];
  }

  /** Adds at most 48 bits; those above them must be 0. */
  void add(long more, int length) {
    bits |= more << count;
    count += length;
    if (count >= 16) {
      flush();
    }
  }

  private void flush() {
    if (size + 8 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    LONGS.set(bytes, size, bits);
    int whole = count >>> 3;
    size += whole;
    bits >>>= 8 * whole; // at most 7 bytes
    count &= 7;
  }

  /** Fills the byte that was begun with zeros. */
  void align() {
    count = count + 7 & ~7;
    flush();
  }

  /** Adds a whole number of 32 bits, the highest byte first, where a byte begins. */
  void number(int number) {
    add(Integer.reverseBytes(number) & 0xFFFFFFFFL, 32);
    flush();
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
