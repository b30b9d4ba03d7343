package lanxian.tiles.mvt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes one layer of a tile, feature by feature: {@link #begin}, what it says by {@link #tag}, then its geometry. Not safe
 * for use by several threads.
 */
public final class LayerWriter {
  private static final int VERSION = 2;

  private final byte[] name;
  private final int extent;
  private final byte[][] keys;
  private final int[] keyNumbers;
  private final int[] keyOrder;
  private int keyCount;
  private final ValueTable values = new ValueTable();
  private final Protobuf features = new Protobuf(1 << 14);
  private final Protobuf tags = new Protobuf(256);
  private long id;
  private int count;

  /** @param keys names of properties; those that no feature has do not come into the tile */
  public LayerWriter(String name, int extent, List<String> keys) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.extent = extent;
    this.keys = keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.keyNumbers = new int[keys.size()];
    Arrays.fill(keyNumbers, -1);
    this.keyOrder = new int[keys.size()];
  }

  /** The number of a value in this layer. */
  public int number(TileValue value) {
    return number(value.message, 0, value.message.length, value.hashCode());
  }

  /** The same of a value as {@link TileValue#put} writes it, within an array that must not change. */
  public int number(byte[] source, int begin, int length, int hash) {
    return values.number(source, begin, length, hash);
  }

  /** Begins a feature. */
  public void begin(long featureId) {
    id = featureId;
    tags.clear();
  }

  /** Says something of it. @param key number among the keys */
  public void tag(int key, int value) {
    if (keyNumbers[key] < 0) {
      keyNumbers[key] = keyCount;
      keyOrder[keyCount++] = key;
    }
    tags.varint(keyNumbers[key]).varint(value);
  }

  /**
   * Ends it with its geometry.
   *
   * @param type 1 points, 2 lines, 3 polygons
   * @param commands the first {@code length} bytes count
   */
  public void end(int type, byte[] commands, int length) {
    head(type, length);
    features.raw(commands, 0, length);
  }

  /** The same of commands that are known but for the first place; {@code length} bytes from {@code begin} follow it. */
  public void end(int type, int first, int x, int y, byte[] rest, int begin, int length) {
    long right = Protobuf.zigzag(x);
    long down = Protobuf.zigzag(y);
    head(type, Protobuf.lengthOf(first) + Protobuf.lengthOf(right) + Protobuf.lengthOf(down) + length);
    features.varint(first).varint(right).varint(down).raw(rest, begin, length);
  }

  private void head(int type, int geometry) {
    int said = tags.size() == 0 ? 0 : 1 + Protobuf.lengthOf(tags.size()) + tags.size();
    features.field(2, Protobuf.BYTES)
        .varint(1L + Protobuf.lengthOf(id) + said + 2 + 1 + Protobuf.lengthOf(geometry) + geometry)
        .field(1, Protobuf.VARINT).varint(id);
    if (said > 0) {
      features.bytes(2, tags);
    }
    features.field(3, Protobuf.VARINT).varint(type).field(4, Protobuf.BYTES).varint(geometry);
    count++;
  }

  /** How many features it has; a layer without any should not come into a tile (2.1, 4.1). */
  public int count() {
    return count;
  }

  /** The layer as a field of the tile. */
  public byte[] toBytes() {
    Protobuf head = new Protobuf(64).field(15, Protobuf.VARINT).varint(VERSION) // first, so that a reader knows what follows
        .bytes(1, name, 0, name.length);
    Protobuf named = new Protobuf(256);
    for (int i = 0; i < keyCount; i++) {
      byte[] key = keys[keyOrder[i]];
      named.bytes(3, key, 0, key.length);
    }
    Protobuf tail = new Protobuf(8).field(5, Protobuf.VARINT).varint(extent);
    int length = head.size() + features.size() + named.size() + values.size() + tail.size();
    Protobuf tile = new Protobuf(1 + Protobuf.lengthOf(length) + length).field(3, Protobuf.BYTES).varint(length)
        .raw(head).raw(features).raw(named);
    values.write(4, tile);
    return tile.raw(tail).toArray();
  }
}
