package lanxian.tiles.shape;

import java.util.Arrays;

/**
 * Drawing commands of a feature as the bytes of a tile (Vector Tile Specification 2.1, 4.3): commands and zigzag
 * differences to the place before, each as a variable number.
 */
public final class CommandWriter {
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private byte[] bytes = new byte[4096];
  private int size;
  private int x;
  private int y;

  /** Begins a new feature. */
  void clear() {
    size = 0;
    x = 0;
    y = 0;
  }

  /** The bytes, of which the first {@link #size} count. */
  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return size;
  }

  void points(int[] xy, int from, int to) {
    number(MOVE_TO | (to - from) / 2 << 3);
    places(xy, from, to);
  }

  void line(int[] xy, int from, int to) {
    number(MOVE_TO | 1 << 3);
    places(xy, from, from + 2);
    number(LINE_TO | (to - from - 2) / 2 << 3);
    places(xy, from + 2, to);
  }

  void ring(int[] xy, int from, int to) {
    line(xy, from, to);
    number(CLOSE_PATH | 1 << 3);
  }

  private void places(int[] xy, int from, int to) {
    room(5 * (to - from));
    for (int i = from; i < to; i += 2) {
      put(zigzag(xy[i] - x));
      put(zigzag(xy[i + 1] - y));
      x = xy[i];
      y = xy[i + 1];
    }
  }

  /** All of a shape, moved. */
  void whole(Commands commands, int right, int down) {
    number(commands.first());
    number(zigzag(commands.x() + right));
    number(zigzag(commands.y() + down));
    room(commands.rest().length);
    System.arraycopy(commands.rest(), 0, bytes, size, commands.rest().length);
    size += commands.rest().length;
  }

  private static int zigzag(int number) {
    return number << 1 ^ number >> 31;
  }

  private void number(int number) {
    room(5);
    put(number);
  }

  private void put(int number) {
    int left = number;
    while ((left & ~0x7F) != 0) {
      bytes[size++] = (byte) (left & 0x7F | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** The bytes from an index on. */
  byte[] from(int index) {
    return Arrays.copyOfRange(bytes, index, size);
  }
}
