package lanxian.siting.blocks;

/**
 * Where a block lies in its file.
 *
 * @param offset bytes from the file's begin
 * @param length bytes
 * @param checksum CRC-32C
 */
public record Block(long offset, int length, int checksum) {
  static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

  /** Writes the place of the block. */
  public void to(BlockOut out) {
    out.number(offset).number(length).number(checksum);
  }

  /** Reads what {@link #to} wrote. */
  public static Block from(BlockIn in) {
    return new Block(in.longNumber(), in.intNumber(), in.intNumber());
  }
}
