package lanxian.tiles.shape;

import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.matrix.Plane;
import lanxian.tiles.memory.BoundedMap;

/**
 * The shapes of zones on the levels that were asked for, made when they are first needed and kept while there is room.
 * A zone that a publication does not touch keeps its shapes. Safe for use by several threads.
 */
public final class ShapeCache {
  /** Shapes with more places are drawn from the finest level where a coarser one saves little. */
  private static final int LARGE = 10_000;

  /** A level saves enough if it leaves fewer than this share of the places. */
  private static final double WORTH = 0.6;

  private static final int FINEST = -1;
  private static final int KEY_BYTES = 150;

  private final BoundedMap<Key, Kept> kept;

  /** @param depth {@link #FINEST} for what others are made of */
  private record Key(ZoneShape zone, Plane plane, int depth) {
    @Override
    public int hashCode() {
      return (System.identityHashCode(zone) * 31 + depth) * 2 + plane.ordinal();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && zone == key.zone && depth == key.depth && plane == key.plane;
    }
  }

  /** @param shape null if the zone has none */
  private record Kept(GridShape shape) {}

  /** @param maxBytes what the shapes may take in memory, about */
  public ShapeCache(long maxBytes) {
    kept = new BoundedMap<>(maxBytes);
  }

  /**
   * The shape of a zone for tiles of a level; null if it has none.
   *
   * @param depth at most {@link GridShape#MAX_DEPTH}
   */
  public GridShape shape(ZoneShape zone, Plane plane, int depth) {
    Key key = new Key(zone, plane, depth);
    Kept found = kept.get(key);
    if (found != null) {
      return found.shape;
    }
    GridShape finest = finest(zone, plane);
    if (finest == null) {
      return keep(key, null, 0);
    }
    GridShape level = LevelShapes.at(finest, depth);
    return finest.count() > LARGE && level.count() > WORTH * finest.count()
        ? keep(key, finest, 0) : keep(key, level, level.bytes());
  }

  /** Large ones are kept, for making them takes longer than anything else. */
  private GridShape finest(ZoneShape zone, Plane plane) {
    Key key = new Key(zone, plane, FINEST);
    Kept found = kept.get(key);
    if (found != null) {
      return found.shape;
    }
    GridShape finest = zone.hasPlace() ? Outline.of(zone.geometry(), plane) : null;
    return finest != null && finest.count() > LARGE ? keep(key, finest, finest.bytes()) : finest;
  }

  private GridShape keep(Key key, GridShape shape, long bytes) {
    return kept.put(key, new Kept(shape), KEY_BYTES + bytes).shape;
  }

  /** About how many bytes the shapes take. */
  public long bytes() {
    return kept.bytes();
  }
}
