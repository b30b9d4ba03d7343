package lanxian.siting.blocks;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides what of a file stays in memory: up to a number of bytes; beyond, the oldest that was not used since it was last
 * looked at goes first. Safe for use by several threads.
 */
public final class BlockCache {
  private final long maxBytes;
  private final Deque<Held> held = new ArrayDeque<>();
  private long bytes;

  /** Something that was read. */
  public interface Entry {
    /** Whether it was used since this was last asked. */
    boolean wasUsed();

    /** Lets go of what was read; it can be read again. Called with the entry locked, as it is while it reads. */
    void drop();
  }

  private record Held(Entry entry, long bytes) {}

  public BlockCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Takes account of what was just read. */
  public synchronized void add(Entry entry, long size) {
    held.add(new Held(entry, size));
    bytes += size;
    for (int looks = 2 * held.size(); bytes > maxBytes && looks > 0 && held.size() > 1; looks--) {
      Held oldest = held.poll();
      if (looks > 1 && oldest.entry().wasUsed()) {
        held.add(oldest);
      } else {
        bytes -= oldest.bytes();
        // Else it could vanish between two looks of who reads it. Who reads an entry that is held has no need of this
        // cache, so nobody waits for the other.
        synchronized (oldest.entry()) {
          oldest.entry().drop();
        }
      }
    }
  }

  /** Bytes that are in memory. */
  public synchronized long bytes() {
    return bytes;
  }
}
