package lanxian.siting.cells;

import java.util.Arrays;

/**
 * A square of the grid while a zone is being cut: the zone's edges that meet it, and whether its south-west corner lies
 * inside the zone.
 *
 * @param x west border, degrees
 * @param y south border, degrees
 * @param size side, degrees; a dyadic fraction, so that halves are exact
 * @param edges numbers of the edges that meet the closed square, ascending; maybe a few that only come near
 * @param corner by the rule of {@link Side}
 */
record Cell(double x, double y, double size, int[] edges, boolean corner) {
  /** More than coordinates are rounded by: an edge is left out only if it certainly does not meet the square. */
  private static final double MARGIN = 1e-12;

  /** Quarters in the order SW, SE, NW, NE. */
  Cell[] quarters(double[] xy) {
    double half = size / 2;
    double middleX = x + half;
    double middleY = y + half;
    boolean southEast = corner ^ Parity.east(xy, edges, edges.length, x, y, middleX);
    boolean northWest = corner ^ Parity.north(xy, edges, edges.length, x, y, middleY);
    boolean northEast = northWest ^ Parity.east(xy, edges, edges.length, x, middleY, middleX);
    return new Cell[] {
      new Cell(x, y, half, meeting(xy, x, y, half), corner),
      new Cell(middleX, y, half, meeting(xy, middleX, y, half), southEast),
      new Cell(x, middleY, half, meeting(xy, x, middleY, half), northWest),
      new Cell(middleX, middleY, half, meeting(xy, middleX, middleY, half), northEast)
    };
  }

  boolean isUniform() {
    return edges.length == 0;
  }

  private int[] meeting(double[] xy, double x0, double y0, double side) {
    int[] found = new int[edges.length];
    int n = 0;
    for (int edge : edges) {
      if (meets(xy, edge, x0, y0, side)) {
        found[n++] = edge;
      }
    }
    return n == edges.length ? edges : Arrays.copyOf(found, n);
  }

  /** Whether an edge meets a closed square; true for a few that only come near. */
  static boolean meets(double[] xy, int edge, double x0, double y0, double side) {
    double x1 = xy[2 * edge];
    double y1 = xy[2 * edge + 1];
    double x2 = xy[2 * edge + 2];
    double y2 = xy[2 * edge + 3];
    if (Math.max(x1, x2) < x0 || Math.min(x1, x2) > x0 + side || Math.max(y1, y2) < y0 || Math.min(y1, y2) > y0 + side) {
      return false;
    }
    double dx = x2 - x1;
    double dy = y2 - y1;
    double half = side / 2;
    double middle = dx * (y0 + half - y1) - dy * (x0 + half - x1);
    double reach = Math.abs(dx) + Math.abs(dy);
    return Math.abs(middle) <= reach * (half + MARGIN);
  }
}
