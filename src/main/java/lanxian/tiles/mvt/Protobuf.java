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

  /** Bytes as they are. */
  Protobuf raw(byte[] more, int length) {
    room(length);
    System.arraycopy(more, 0, bytes, size, length);
    size += length;
    return this;
  }

  /** A field of bytes with their length. */
  Protobuf bytes(int number, byte[] more, int length) {
    return field(number, BYTES).varint(length).raw(more, length);
  }

  Protobuf bytes(int number, Protobuf more) {
    return bytes(number, more.bytes, more.size);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
