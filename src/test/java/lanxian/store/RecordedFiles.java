package lanxian.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 (prefix "recorded:") that remembers every change of a database file in its order, so that a test
 * can have the file as it was after any of them: what a process killed there would have left. Public for H2.
 */
public final class RecordedFiles extends FilePathWrapper {
  private static final List<Change> CHANGES = new ArrayList<>(); // H2 makes the instances of this class
  private static boolean frozen;
  private static int synced; // number of changes that had been made when the file was last forced to the disk

  /** Bytes written at a position, or with no bytes a new length. */
  private record Change(long position, byte[] bytes) {}

  static void register() {
    FilePath.register(new RecordedFiles());
  }

  /** Forgets all changes; files can be changed again. */
  static synchronized void restart() {
    CHANGES.clear();
    synced = 0;
    frozen = false;
  }

  /** From now on writing fails, as for a process that is dead. */
  static synchronized void freeze() {
    frozen = true;
  }

  static synchronized int changes() {
    return CHANGES.size();
  }

  /** Whether the disk has all of them, so that they survive a loss of power. */
  static synchronized boolean isOnDisk() {
    return synced == CHANGES.size();
  }

  private static synchronized void force() {
    synced = CHANGES.size();
  }

  /**
   * The file after some of the changes.
   *
   * @param before what the file was at {@link #restart()}
   * @param count of changes that were made
   * @param torn how much of the last of them reached the file, 0 to 1
   */
  static synchronized byte[] after(byte[] before, int count, double torn) {
    byte[] file = before.clone();
    for (int i = 0; i < count; i++) {
      Change change = CHANGES.get(i);
      int start = (int) change.position();
      if (change.bytes() == null) {
        file = Arrays.copyOf(file, start);
      } else {
        int length = i == count - 1 ? (int) (change.bytes().length * torn) : change.bytes().length;
        file = Arrays.copyOf(file, Math.max(file.length, start + length));
        System.arraycopy(change.bytes(), 0, file, start, length);
      }
    }
    return file;
  }

  private static synchronized void record(Change change) throws IOException {
    if (frozen) {
      throw new IOException("this process is dead");
    }
    CHANGES.add(change);
  }

  @Override
  public String getScheme() {
    return "recorded";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel channel = getBase().open(mode);
    return getBase().getName().endsWith(".mv.db") ? new Recorded(channel) : channel;
  }

  private static final class Recorded extends FileBase {
    private final FileChannel channel;

    Recorded(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.get(bytes);
      record(new Change(position, bytes));
      return channel.write(ByteBuffer.wrap(bytes), position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      int length = write(source, channel.position());
      channel.position(channel.position() + length);
      return length;
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
      record(new Change(size, null));
      channel.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      RecordedFiles.force();
      channel.force(metaData);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return channel.read(target);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
