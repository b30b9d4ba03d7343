package lanxian.tiles.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import lanxian.tiles.mvt.TileValue;

/** Values that zones share, numbered from 0 as they come. Safe for use by several threads. */
final class Words {
  private static final int ENTRY_BYTES = 70;

  private final Map<TileValue, Integer> numbers = new HashMap<>();
  private volatile TileValue[] values = new TileValue[16];
  private volatile long bytes;

  synchronized int number(TileValue value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    TileValue[] all = number < values.length ? values : Arrays.copyOf(values, 2 * number);
    all[number] = value;
    values = all; // after the value, so that who gets the number sees it
    numbers.put(value, number);
    bytes += ENTRY_BYTES + value.bytes();
    return number;
  }

  TileValue value(int number) {
    return values[number];
  }

  /** About how many bytes of memory it takes. */
  long bytes() {
    return bytes;
  }
}
