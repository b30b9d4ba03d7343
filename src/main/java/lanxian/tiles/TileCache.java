package lanxian.tiles;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import lanxian.layers.Layer;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.memory.BoundedMap;
import org.locationtech.jts.geom.Envelope;

/**
 * Keeps tiles packed, across dataset revisions and days: a tile is made anew only if a zone that came, went or changed
 * since comes near it, where it was before or where it is now. Safe for use by several threads.
 */
public final class TileCache {
  /** Locks, so that a tile that many wait for is made once. */
  private static final int LOCKS = 64;

  private static final int KEY_BYTES = 250;

  private final TileMaker maker;
  private final Editions editions = new Editions();
  private final BoundedMap<Key, MadeTile> tiles;
  private final Object[] locks = new Object[LOCKS];
  private final AtomicLong made = new AtomicLong();

  /** A tile of layers in certain states. */
  private record Key(TileCoord tile, List<String> layers, List<Long> editions) {}

  /** @param maxBytes what the tiles may take in memory, about */
  public TileCache(TileMaker maker, long maxBytes) {
    this.maker = maker;
    this.tiles = new BoundedMap<>(maxBytes);
    Arrays.setAll(locks, i -> new Object());
  }

  /** What makes the tiles. */
  public TileMaker maker() {
    return maker;
  }

  /** A tile of some layers, which must be of one {@link lanxian.layers.LayerSet} and all different. */
  public MadeTile tile(TileCoord tile, List<Layer> layers) {
    Editions.Set now = editions.of(layers);
    Key key = new Key(tile, layers.stream().map(Layer::id).toList(), now.numbers());
    MadeTile known = tiles.get(key);
    if (known != null) {
      return known;
    }
    synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
      known = tiles.get(key);
      if (known != null) {
        return known;
      }
      MadeTile unchanged = unchanged(key, now);
      if (unchanged != null) {
        return tiles.put(key, unchanged, KEY_BYTES); // the bytes are counted already
      }
      made.incrementAndGet();
      MadeTile fresh = MadeTile.of(maker.make(tile, layers), maker.isPackable());
      return tiles.put(key, fresh, KEY_BYTES + fresh.memory());
    }
  }

  /** The tile of other states of the layers between which nothing differs there; null if there is none. */
  private MadeTile unchanged(Key key, Editions.Set now) {
    Envelope reach = maker.reach(key.tile());
    for (Editions.Set other : editions.metLately(key.layers())) {
      MadeTile known = other == now ? null : tiles.get(new Key(key.tile(), key.layers(), other.numbers()));
      if (known != null && !now.differsFrom(other, reach)) {
        return known;
      }
    }
    return null;
  }

  /** How many tiles had to be made so far. */
  public long made() {
    return made.get();
  }

  /** About how many bytes the tiles take. */
  public long bytes() {
    return tiles.bytes();
  }
}
