package lanxian.siting.blocks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads a block in the order in which {@link BlockOut} wrote it. */
public final class BlockIn {
  private final ByteBuffer bytes;

  BlockIn(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  public int intNumber() {
    return bytes.getInt();
  }

  public long longNumber() {
    return bytes.getLong();
  }

  public double doubleNumber() {
    return bytes.getDouble();
  }

  public boolean flag() {
    return bytes.get() != 0;
  }

  /** A text or null. */
  public String text() {
    bytes.mark();
    if (bytes.getInt() < 0) {
      return null;
    }
    bytes.reset();
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    byte[] value = new byte[length(1)];
    bytes.get(value);
    return value;
  }

  public int[] intNumbers() {
    int[] values = new int[length(Integer.BYTES)];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + Integer.BYTES * values.length);
    return values;
  }

  public double[] doubleNumbers() {
    double[] values = new double[length(Double.BYTES)];
    bytes.asDoubleBuffer().get(values);
    bytes.position(bytes.position() + Double.BYTES * values.length);
    return values;
  }

  private int length(int each) {
    int length = bytes.getInt();
    if (length < 0 || (long) length * each > bytes.remaining()) {
      throw new DamagedFileException("a block ends within a list of " + length);
    }
    return length;
  }
}
