package lanxian.tiles.shape;

import java.util.Arrays;

/** Numbers that grow; x and y of places in turn. */
final class IntList {
  int[] values;
  int size;

  IntList(int room) {
    values = new int[room];
  }

  void add(int x, int y) {
    if (size + 2 > values.length) {
      values = Arrays.copyOf(values, 2 * values.length + 2);
    }
    values[size++] = x;
    values[size++] = y;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  void clear() {
    size = 0;
  }
}
