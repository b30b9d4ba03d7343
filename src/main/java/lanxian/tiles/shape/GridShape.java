package lanxian.tiles.shape;

import java.util.List;

/**
 * A zone's shape on the grid of a level: places are counted in units, of which a tile of the level has 4096 along a side,
 * from the middle of the world, x to the east, y to the south. Immutable; safe for use by several threads.
 */
public final class GridShape {
  /** Units along the side of a tile, as a power of two. */
  public static final int EXTENT_BITS = 12;

  /** Units along the side of a tile. */
  public static final int EXTENT = 1 << EXTENT_BITS;

  /** The deepest level whose units are still whole squares of the plane; deeper ones use its shapes. */
  public static final int MAX_DEPTH = 32 - EXTENT_BITS;

  /** What it is made of; numbered as geometry types of tiles are. */
  public enum Kind {
    /** Points. */
    POINT,
    /** Lines. */
    LINE,
    /** Polygons. */
    POLYGON;

    /** The number in tiles (Vector Tile Specification 2.1, 4.3.4). */
    public int code() {
      return ordinal() + 1;
    }
  }

  final Kind kind;
  final int depth;

  /** Polygons: shell and holes of each, shells clockwise on a screen and holes the other way; lines, points: one each. */
  final List<GridPath[]> parts;

  /** Whether its rings are known to keep clear of themselves and each other. */
  final boolean sound;

  /** Stands for a zone too small to show. */
  final boolean pixel;

  final int west;
  final int north;
  final int east;
  final int south;

  GridShape(Kind kind, int depth, List<GridPath[]> parts, boolean sound, boolean pixel) {
    this.kind = kind;
    this.depth = depth;
    this.parts = List.copyOf(parts);
    this.sound = sound;
    this.pixel = pixel;
    int w = Integer.MAX_VALUE;
    int n = Integer.MAX_VALUE;
    int e = Integer.MIN_VALUE;
    int s = Integer.MIN_VALUE;
    for (GridPath[] part : parts) {
      for (int i = 0; i < part[0].xy.length; i += 2) { // holes lie in shells
        w = Math.min(w, part[0].xy[i]);
        e = Math.max(e, part[0].xy[i]);
        n = Math.min(n, part[0].xy[i + 1]);
        s = Math.max(s, part[0].xy[i + 1]);
      }
    }
    west = w;
    north = n;
    east = e;
    south = s;
  }

  /** Points, lines or polygons. */
  public Kind kind() {
    return kind;
  }

  /** Whether it stands for a zone that is smaller than a pixel. */
  public boolean isPixel() {
    return pixel;
  }

  /** Its leftmost place in units of a level, which is not deeper than its own. */
  public int west(int level) {
    return LevelShapes.rounded(west, depth - level);
  }

  /** Its uppermost place. */
  public int north(int level) {
    return LevelShapes.rounded(north, depth - level);
  }

  /** Its rightmost place. */
  public int east(int level) {
    return LevelShapes.rounded(east, depth - level);
  }

  /** Its lowest place. */
  public int south(int level) {
    return LevelShapes.rounded(south, depth - level);
  }

  /** Whether tiles of a level that hold it whole show it by {@link #commands}. */
  public boolean isReadyFor(int level) {
    return depth == level && sound;
  }

  /** Number of places. */
  public int count() {
    int count = 0;
    for (GridPath[] part : parts) {
      for (GridPath path : part) {
        count += path.count();
      }
    }
    return count;
  }

  /** About how many bytes of memory it takes. */
  public long bytes() {
    return 120L + 40L * parts.size() + 8L * count();
  }

  /** The commands that draw all of it, for tiles that hold it whole. */
  public Commands commands() {
    return Commands.of(this);
  }
}
