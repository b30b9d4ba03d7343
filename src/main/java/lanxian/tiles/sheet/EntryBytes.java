package lanxian.tiles.sheet;

import java.util.Arrays;

/**
 * Entries one behind the other, as they come: those of a tile lie together, since they were made together. Nothing is ever
 * changed or taken out. Safe for use by several threads, if addresses are handed over safely.
 */
final class EntryBytes {
  private static final int CHUNK_BITS = 20;
  private static final int FIRST_BITS = 14;
  private static final int INSIDE = (1 << CHUNK_BITS) - 1;

  private volatile byte[][] chunks = {new byte[1 << FIRST_BITS]};
  private int used = 1; // so that no address is 0
  private volatile long bytes = 1 << FIRST_BITS;

  /** Takes an entry; returns its address, which is not 0. */
  synchronized int add(byte[] entry) {
    byte[][] all = chunks;
    byte[] last = all[all.length - 1];
    if (used + entry.length > last.length) {
      last = new byte[Math.max(entry.length, 1 << Math.min(CHUNK_BITS, FIRST_BITS + all.length))];
      bytes += last.length;
      all = Arrays.copyOf(all, all.length + 1);
      all[all.length - 1] = last;
      used = 0;
      chunks = all;
    }
    System.arraycopy(entry, 0, last, used, entry.length);
    int address = all.length - 1 << CHUNK_BITS | used;
    used += entry.length;
    return address;
  }

  /** What an entry lies in. */
  byte[] chunk(int address) {
    return chunks[address >>> CHUNK_BITS];
  }

  /** Where it begins there. */
  static int at(int address) {
    return address & INSIDE;
  }

  /** Bytes of memory it takes. */
  long bytes() {
    return bytes;
  }
}
