package lanxian.tiles.mvt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes one layer of a tile, feature by feature. Not safe for use by several threads. */
public final class LayerWriter {
  private static final int VERSION = 2;

  private final byte[] name;
  private final int extent;
  private final List<String> keys;
  private final int[] keyNumbers;
  private final int[] keyOrder;
  private int keyCount;
  private final ValueTable values = new ValueTable();
  private final Protobuf features = new Protobuf(1 << 14);
  private final Protobuf feature = new Protobuf(1 << 10);
  private final Protobuf tags = new Protobuf(256);
  private int count;

  /** @param keys names of properties; those that no feature has do not come into the tile */
  public LayerWriter(String name, int extent, List<String> keys) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.extent = extent;
    this.keys = keys;
    this.keyNumbers = new int[keys.size()];
    Arrays.fill(keyNumbers, -1);
    this.keyOrder = new int[keys.size()];
  }

  /**
   * Adds a feature.
   *
   * @param properties per key; null where it has none
   * @param type 1 points, 2 lines, 3 polygons
   * @param geometry commands, of which the first {@code length} bytes count
   */
  public void add(long id, TileValue[] properties, int type, byte[] geometry, int length) {
    tags.clear();
    for (int i = 0; i < properties.length; i++) {
      if (properties[i] != null) {
        tags.varint(key(i)).varint(values.number(properties[i]));
      }
    }
    feature.clear();
    feature.field(1, Protobuf.VARINT).varint(id);
    if (tags.size() > 0) {
      feature.bytes(2, tags);
    }
    feature.field(3, Protobuf.VARINT).varint(type);
    feature.bytes(4, geometry, length);
    features.bytes(2, feature);
    count++;
  }

  private int key(int i) {
    if (keyNumbers[i] < 0) {
      keyNumbers[i] = keyCount;
      keyOrder[keyCount++] = i;
    }
    return keyNumbers[i];
  }

  /** How many features it has; a layer without any should not come into a tile (2.1, 4.1). */
  public int count() {
    return count;
  }

  /** The layer as a field of the tile. */
  public byte[] toBytes() {
    Protobuf layer = new Protobuf(features.size() + 1024);
    layer.field(15, Protobuf.VARINT).varint(VERSION); // first, so that a reader knows what follows
    layer.bytes(1, name, name.length);
    layer.raw(features.toArray(), features.size());
    for (int i = 0; i < keyCount; i++) {
      byte[] key = keys.get(keyOrder[i]).getBytes(StandardCharsets.UTF_8);
      layer.bytes(3, key, key.length);
    }
    values.write(4, layer);
    layer.field(5, Protobuf.VARINT).varint(extent);
    return new Protobuf(layer.size() + 8).bytes(3, layer).toArray();
  }
}
