package lanxian.tiles.shape;

/**
 * A ring, a line or some points on a grid. Long ones know the boxes of their stretches, so that a tile does not look at
 * what lies beside it.
 */
final class GridPath {
  /** Edges of a stretch. */
  static final int STRETCH = 64;

  /** x and y in turn; a ring's first place is not said again at the end. */
  final int[] xy;

  /** Per stretch, from its first place to the first of the next: west, north, east, south; null if short. */
  final int[] boxes;

  GridPath(int[] xy, boolean closed) {
    this.xy = xy;
    this.boxes = xy.length > 4 * STRETCH ? boxes(xy, closed) : null;
  }

  int count() {
    return xy.length / 2;
  }

  private static int[] boxes(int[] xy, boolean closed) {
    int count = xy.length / 2;
    int[] boxes = new int[(count + STRETCH - 1) / STRETCH * 4];
    for (int s = 0; 4 * s < boxes.length; s++) {
      int west = Integer.MAX_VALUE;
      int north = Integer.MAX_VALUE;
      int east = Integer.MIN_VALUE;
      int south = Integer.MIN_VALUE;
      for (int i = s * STRETCH; i <= (s + 1) * STRETCH; i++) {
        int at = 2 * (i < count ? i : closed ? 0 : count - 1);
        west = Math.min(west, xy[at]);
        east = Math.max(east, xy[at]);
        north = Math.min(north, xy[at + 1]);
        south = Math.max(south, xy[at + 1]);
        if (i >= count) {
          break;
        }
      }
      boxes[4 * s] = west;
      boxes[4 * s + 1] = north;
      boxes[4 * s + 2] = east;
      boxes[4 * s + 3] = south;
    }
    return boxes;
  }
}
