package lanxian.tiles.mvt;

import java.util.Arrays;

/** Bytes of protocol buffers that grow. */
final class Protobuf {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;

  private byte[] bytes;
  private int size;

  Protobuf(int room) {
    bytes = new byte[room];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Number and type of a field. */
  Protobuf field(int number, int type) {
    return varint((long) number << 3 | type);
  }

  /** A number of variable length, taken as unsigned. */
  Protobuf varint(long number) {
    room(10);
    long left = number;
    while ((left & ~0x7FL) != 0) {
      bytes[size++] = (byte) (left & 0x7F | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
    return this;
  }

  Protobuf fixed64(long number) {
    room(8);
    for (int i = 0; i < 8; i++) {
      bytes[size++] = (byte) (number >>> 8 * i);
    }
    return this;
  }

  /** How many bytes {@link #varint} takes. */
  static int lengthOf(long number) {
    return (70 - Long.numberOfLeadingZeros(number | 1)) / 7;
  }

  /** A signed number as an unsigned one that is small where it is near 0, of 32 bits. */
  static long zigzag(int number) {
    return (number << 1 ^ number >> 31) & 0xFFFFFFFFL;
  }

  /** Bytes as they are. */
  Protobuf raw(byte[] more, int begin, int length) {
    room(length);
    System.arraycopy(more, begin, bytes, size, length);
    size += length;
    return this;
  }

  Protobuf raw(Protobuf more) {
    return raw(more.bytes, 0, more.size);
  }

  /** A field of bytes with their length. */
  Protobuf bytes(int number, byte[] more, int begin, int length) {
    return field(number, BYTES).varint(length).raw(more, begin, length);
  }

  Protobuf bytes(int number, Protobuf more) {
    return bytes(number, more.bytes, 0, more.size);
  }

  /** What was written; the array itself if it is full. */
  byte[] toArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
