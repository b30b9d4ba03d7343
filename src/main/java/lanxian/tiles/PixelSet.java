package lanxian.tiles;

/** Pixels of a tile on which zones of a class show already. Not safe for use by several threads. */
final class PixelSet {
  private static final int MIDDLE = 0x4000; // margins lie left of the tile and above it

  private long[] slots = new long[64]; // 0: free; at most half of them are taken
  private int count;

  /** Adds one; false if it is there. @param zoneClass 0 or more @param x units of the tile, as far as margins reach */
  boolean add(int zoneClass, int x, int y) {
    long key = (long) zoneClass << 32 | (long) (y + MIDDLE) << 16 | x + MIDDLE; // never 0
    int slot = slot(key);
    if (slots[slot] == key) {
      return false;
    }
    slots[slot] = key;
    if (2 * ++count > slots.length) {
      grow();
    }
    return true;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long key : old) {
      if (key != 0) {
        slots[slot(key)] = key;
      }
    }
  }
}
