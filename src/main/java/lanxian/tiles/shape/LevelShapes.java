package lanxian.tiles.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shapes of coarse levels made of the finest. */
final class LevelShapes {
  /**
   * Units along the side of a pixel that zones which are smaller show as: what a client that draws tiles 512 pixels wide
   * shows as one.
   */
  static final int PIXEL = 8;

  private LevelShapes() {}

  /** Rounds to the line of units that is nearest, halves up. */
  static int rounded(int squares, int shift) {
    return shift == 0 ? squares : (int) ((long) squares + (1L << shift - 1) >> shift);
  }

  /** The shape on the units of a level. */
  static GridShape at(GridShape finest, int depth) {
    int shift = GridShape.MAX_DEPTH - depth;
    return switch (finest.kind) {
      case POINT -> points(finest, depth, shift);
      case LINE -> lines(finest, depth, shift);
      case POLYGON -> polygons(finest, depth, shift);
    };
  }

  private static int[] rounded(int[] xy, int shift) {
    int[] rounded = new int[xy.length];
    for (int i = 0; i < xy.length; i++) {
      rounded[i] = rounded(xy[i], shift);
    }
    return rounded;
  }

  private static GridShape points(GridShape finest, int depth, int shift) {
    int[] xy = rounded(finest.parts.get(0)[0].xy, shift);
    IntList different = new IntList(xy.length);
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < xy.length; i += 2) {
      if (seen.add((long) xy[i] << 32 | xy[i + 1] & 0xFFFFFFFFL)) {
        different.add(xy[i], xy[i + 1]);
      }
    }
    return new GridShape(GridShape.Kind.POINT, depth,
        List.<GridPath[]>of(new GridPath[] {new GridPath(different.toArray(), false)}), true, false);
  }

  private static GridShape lines(GridShape finest, int depth, int shift) {
    List<GridPath[]> parts = new ArrayList<>();
    for (GridPath[] part : finest.parts) {
      int[] xy = rounded(part[0].xy, shift);
      int end = Reduced.path(xy, 0, xy.length);
      if (end >= 4) {
        parts.add(new GridPath[] {new GridPath(Arrays.copyOf(xy, end), false)});
      }
    }
    if (parts.isEmpty()) { // shorter than a unit: a line one unit long
      int[] first = finest.parts.get(0)[0].xy;
      int x = rounded(first[0], shift);
      int y = rounded(first[1], shift);
      parts.add(new GridPath[] {new GridPath(new int[] {x, y, x + 1, y}, false)});
    }
    return new GridShape(GridShape.Kind.LINE, depth, parts, true, false);
  }

  private static GridShape polygons(GridShape finest, int depth, int shift) {
    int west = rounded(finest.west, shift);
    int north = rounded(finest.north, shift);
    int east = rounded(finest.east, shift);
    int south = rounded(finest.south, shift);
    boolean small = (long) east - west < PIXEL && (long) south - north < PIXEL;
    if (small) {
      return pixel(depth, (int) ((long) west + east >> 1), (int) ((long) north + south >> 1));
    }
    List<GridPath[]> parts = new ArrayList<>();
    for (GridPath[] polygon : finest.parts) {
      add(polygon, shift, parts);
    }
    if (parts.isEmpty()) {
      Mending.thickened(rounded(finest.parts.get(0)[0].xy, shift), parts);
    }
    return parts.isEmpty() ? pixel(depth, (int) ((long) west + east >> 1), (int) ((long) north + south >> 1))
        : new GridShape(GridShape.Kind.POLYGON, depth, parts, true, false);
  }

  /** The polygon on the grid, mended if rounding made its boundary touch itself; nothing if no area is left. */
  private static void add(GridPath[] polygon, int shift, List<GridPath[]> parts) {
    List<int[]> rings = new ArrayList<>();
    boolean sound = true;
    for (int i = 0; i < polygon.length; i++) {
      int[] ring = Reduced.ring(rounded(polygon[i].xy, shift));
      if (ring != null) {
        int turn = Reduced.turn(ring, 0, ring.length);
        sound &= turn == (rings.isEmpty() ? 1 : -1);
        rings.add(ring);
      } else if (i == 0) {
        return;
      }
    }
    if (sound && !new Crossings(rings).any()) {
      GridPath[] part = new GridPath[rings.size()];
      for (int i = 0; i < part.length; i++) {
        part[i] = new GridPath(rings.get(i), true);
      }
      parts.add(part);
    } else {
      Mending.rounded(polygon, shift, parts);
    }
  }

  /** The square of the grid of pixels that a place falls into. */
  private static GridShape pixel(int depth, int x, int y) {
    int west = Math.floorDiv(x, PIXEL) * PIXEL;
    int north = Math.floorDiv(y, PIXEL) * PIXEL;
    int east = west + PIXEL;
    int south = north + PIXEL;
    if (east < west || south < north) { // the last square of the plane
      east = west;
      west -= PIXEL;
      south = north;
      north -= PIXEL;
    }
    int[] xy = {west, north, east, north, east, south, west, south};
    return new GridShape(GridShape.Kind.POLYGON, depth,
        List.<GridPath[]>of(new GridPath[] {new GridPath(xy, true)}), true, true);
  }
}
