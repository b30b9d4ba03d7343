package lanxian.tiles.mvt;

import java.util.Arrays;

/** Numbers the values of a layer, each different one once. They may lie in arrays of others, which must not change. */
final class ValueTable {
  private byte[][] sources = new byte[64][];
  private int[] begins = new int[64];
  private int[] lengths = new int[64];
  private int[] hashes = new int[64];
  private int count;
  private int size;
  private int[] slots = new int[256]; // number of a value + 1, or 0; at most half of them taken

  /** The number of a value, which is its message with its hash. */
  int number(byte[] source, int begin, int length, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (hashes[known] == hash && Arrays.equals(sources[known], begins[known], begins[known] + lengths[known],
          source, begin, begin + length)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    if (count == sources.length) {
      sources = Arrays.copyOf(sources, 2 * count);
      begins = Arrays.copyOf(begins, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    sources[count] = source;
    begins[count] = begin;
    lengths[count] = length;
    hashes[count++] = hash;
    size += 1 + Protobuf.lengthOf(length) + length;
    slots[slot] = count;
    if (2 * count > slots.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int i = 0; i < count; i++) {
      int slot = hashes[i] & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /** Bytes that {@link #write} writes for a field of a number below 16. */
  int size() {
    return size;
  }

  /** Writes them in the order of their numbers as a field each. */
  void write(int field, Protobuf out) {
    for (int i = 0; i < count; i++) {
      out.bytes(field, sources[i], begins[i], lengths[i]);
    }
  }
}
