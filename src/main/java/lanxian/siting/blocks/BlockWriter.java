package lanxian.siting.blocks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Writes a file of blocks beside its name and gives it the name once it is whole and on the disk: half a file is never
 * taken for one. Closing without {@link #finish} leaves nothing behind.
 */
public final class BlockWriter implements AutoCloseable {
  private final Path file;
  private final Path half;
  private final FileChannel channel;
  private final OutputStream out;
  private final int segment;
  private long position;

  public BlockWriter(Path file) {
    this(file, BlockFile.SEGMENT);
  }

  /** @param segment bytes that are mapped at once; no block crosses from one segment into the next */
  BlockWriter(Path file, int segment) {
    this.file = file;
    this.segment = segment;
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      half = Files.createTempFile(folder, file.getFileName().toString(), ".part");
      channel = FileChannel.open(half, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 20);
  }

  /** Writes what was gathered as one block. */
  public Block write(BlockOut gathered) {
    ByteBuffer bytes = gathered.taken();
    int length = bytes.remaining();
    if (length > segment) {
      throw new IllegalStateException("a block of " + length + " bytes is too large");
    }
    try {
      long left = segment - position % segment;
      if (length > left) {
        out.write(new byte[(int) left]);
        position += left;
      }
      CRC32C checksum = new CRC32C();
      checksum.update(bytes.array(), 0, length);
      out.write(bytes.array(), 0, length);
      Block block = new Block(position, length, (int) checksum.getValue());
      position += length;
      return block;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the file with the block that tells where the others are. */
  public void finish(BlockOut directory) {
    Block block = write(directory);
    BlockOut end = new BlockOut();
    block.to(end);
    CRC32C checksum = new CRC32C();
    ByteBuffer bytes = end.taken();
    checksum.update(bytes.array(), 0, Block.BYTES);
    try {
      out.write(bytes.array(), 0, Block.BYTES);
      out.write(ByteBuffer.allocate(BlockFile.END - Block.BYTES).putInt((int) checksum.getValue())
          .putLong(BlockFile.MAGIC).array());
      out.flush();
      channel.force(true);
      channel.close();
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(half);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
