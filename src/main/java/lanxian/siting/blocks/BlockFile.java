package lanxian.siting.blocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.zip.CRC32C;

/** A file that {@link BlockWriter} wrote, mapped into memory. Safe for use by several threads. */
public final class BlockFile {
  static final long MAGIC = 0x4C616E7869616E33L; // "Lanxian3": to be raised with the form of files and blocks
  static final int END = Block.BYTES + Integer.BYTES + Long.BYTES;
  static final int SEGMENT = 1 << 30;

  private final ByteBuffer[] segments;
  private final int segment;
  private final Block directory;
  private volatile boolean damaged;

  private BlockFile(ByteBuffer[] segments, int segment, Block directory) {
    this.segments = segments;
    this.segment = segment;
    this.directory = directory;
  }

  /**
   * Maps a file.
   *
   * @throws DamagedFileException if it is none, or was cut short
   * @throws UncheckedIOException if it cannot be read
   */
  public static BlockFile open(Path file) {
    return open(file, SEGMENT);
  }

  static BlockFile open(Path file, int segment) {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < END) {
        throw new DamagedFileException("too short");
      }
      ByteBuffer end = ByteBuffer.allocate(END);
      while (end.hasRemaining() && channel.read(end, size - END + end.position()) >= 0) {
        // until all of it is there
      }
      CRC32C checksum = new CRC32C();
      checksum.update(end.array(), 0, Block.BYTES);
      if (end.getLong(END - Long.BYTES) != MAGIC || end.getInt(Block.BYTES) != (int) checksum.getValue()) {
        throw new DamagedFileException("of another form, or cut short");
      }
      ByteBuffer[] segments = new ByteBuffer[(int) ((size + segment - 1) / segment)];
      for (int i = 0; i < segments.length; i++) {
        long from = (long) i * segment;
        segments[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(segment, size - from));
      }
      return new BlockFile(segments, segment, Block.from(new BlockIn(end.flip())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the block that tells where the others are. */
  public BlockIn directory() {
    return read(directory);
  }

  /** Reads a block. */
  public BlockIn read(Block block) {
    return new BlockIn(checked(block));
  }

  private ByteBuffer checked(Block block) {
    long in = block.offset() % segment;
    int number = (int) (block.offset() / segment);
    if (block.offset() < 0 || block.length() < 0 || number >= segments.length
        || in + block.length() > segments[number].capacity()) {
      throw new DamagedFileException("a block lies outside the file");
    }
    ByteBuffer bytes = segments[number].slice((int) in, block.length());
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    if ((int) checksum.getValue() != block.checksum()) {
      damaged = true;
      throw new DamagedFileException("the block at " + block.offset() + " is not as it was written");
    }
    return bytes.rewind();
  }

  /** Size of the file. */
  public long bytes() {
    return (segments.length - 1L) * segment + segments[segments.length - 1].capacity();
  }

  /** Whether a block was not as it was written. */
  public boolean isDamaged() {
    return damaged;
  }

  /**
   * Looks all of these blocks through.
   *
   * @throws DamagedFileException at the first that is not as it was written
   */
  public void check(Collection<Block> blocks) {
    try {
      blocks.forEach(this::checked);
    } catch (DamagedFileException e) {
      damaged = true; // also where a block would lie outside
      throw e;
    }
  }
}
