package lanxian.tiles.mvt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The value of a property, as it stands in a tile (2.1, 4.1: a message with one field). Immutable. */
public final class TileValue {
  private static final int STRING = 1;
  private static final int DOUBLE = 3;
  private static final int INT = 4;
  private static final int BOOL = 7;

  final byte[] message;
  private final int hash;

  private TileValue(Protobuf message) {
    this.message = message.toArray();
    int mixed = Arrays.hashCode(this.message) * 0x9E3779B9;
    this.hash = mixed ^ mixed >>> 15;
  }

  /** A text. */
  public static TileValue of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TileValue(new Protobuf(bytes.length + 11).bytes(STRING, bytes, 0, bytes.length));
  }

  /** A whole number. */
  public static TileValue of(long number) {
    return new TileValue(new Protobuf(11).field(INT, Protobuf.VARINT).varint(number));
  }

  /** A number. */
  public static TileValue of(double number) {
    return new TileValue(new Protobuf(9).field(DOUBLE, Protobuf.FIXED64).fixed64(Double.doubleToLongBits(number)));
  }

  /** True or false. */
  public static TileValue of(boolean flag) {
    return new TileValue(new Protobuf(2).field(BOOL, Protobuf.VARINT).varint(flag ? 1 : 0));
  }

  /** Number of its bytes in a tile. */
  public int length() {
    return message.length;
  }

  /** Writes these bytes. */
  public void put(ByteBuffer out) {
    out.put(message);
  }

  /** Bytes of memory it takes, about. */
  public int bytes() {
    return 48 + message.length;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TileValue value && hash == value.hash && Arrays.equals(message, value.message);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
