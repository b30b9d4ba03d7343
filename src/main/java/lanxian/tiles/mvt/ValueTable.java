package lanxian.tiles.mvt;

import java.util.Arrays;

/** Numbers the values of a layer, each different one once. */
final class ValueTable {
  private TileValue[] values = new TileValue[64];
  private int count;
  private int[] slots = new int[256]; // number of a value + 1, or 0; at most half of them taken

  int number(TileValue value) {
    int mask = slots.length - 1;
    int slot = value.hashCode() & mask;
    while (slots[slot] != 0) {
      if (values[slots[slot] - 1].equals(value)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & mask;
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
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
      int slot = values[i].hashCode() & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /** Writes them in the order of their numbers as a field each. */
  void write(int field, Protobuf out) {
    for (int i = 0; i < count; i++) {
      out.bytes(field, values[i].message, values[i].message.length);
    }
  }
}
