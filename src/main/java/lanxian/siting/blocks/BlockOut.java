package lanxian.siting.blocks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes of a block in the making; {@link BlockIn} reads them in the same order. */
public final class BlockOut {
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

  private ByteBuffer room(long more) {
    long needed = bytes.position() + more;
    if (needed > bytes.capacity()) {
      int larger = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * bytes.capacity()));
      if (needed > larger) {
        throw new IllegalStateException("a block of " + needed + " bytes is too large");
      }
      bytes = ByteBuffer.allocate(larger).put(bytes.flip());
    }
    return bytes;
  }

  public BlockOut number(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  public BlockOut number(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  public BlockOut number(double value) {
    room(Double.BYTES).putDouble(value);
    return this;
  }

  public BlockOut flag(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** A text; null stays null. */
  public BlockOut text(String value) {
    return value == null ? number(-1) : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  public BlockOut bytes(byte[] value) {
    number(value.length);
    room(value.length).put(value);
    return this;
  }

  public BlockOut numbers(int[] values) {
    number(values.length);
    room((long) Integer.BYTES * values.length).asIntBuffer().put(values);
    bytes.position(bytes.position() + Integer.BYTES * values.length);
    return this;
  }

  public BlockOut numbers(double[] values) {
    number(values.length);
    room((long) Double.BYTES * values.length).asDoubleBuffer().put(values);
    bytes.position(bytes.position() + Double.BYTES * values.length);
    return this;
  }

  /** What was written, ready to be read; this begins anew. */
  ByteBuffer taken() {
    ByteBuffer full = bytes.flip().duplicate();
    bytes = ByteBuffer.allocate(1 << 12);
    return full;
  }
}
