package lanxian.siting.cells;

import java.util.Arrays;
import lanxian.geo.AreaBand;

/**
 * What of a polygon lies in a window, as a sum of signed regions: each region is what lies between a straight lower
 * border and the window's north border. Going north, an edge that runs east is where the polygon begins (+1) and one
 * that runs west is where it ends (−1); along the south border, whether the polygon is there already changes at every
 * edge that crosses the border. So 1 inside and 0 outside come out of adding up, for areas of one polygon and, by adding
 * up products, for what two polygons have in common ({@link Overlap}).
 *
 * <p>Every term depends continuously on the coordinates: a vertex on an edge, edges that run together or a sliver cost
 * no more accuracy than anything else. The only decisions, inside or outside at the window's south-west corner and which
 * edges cross the south border east of it, are made by {@link Side}, so that they never contradict each other.
 *
 * <p>Coordinates are kept as offsets from the window's west border and the band's middle: differences of close numbers
 * are exact, so nothing is lost to the size of the coordinates. Reused from check to check; not for several threads.
 */
final class Regions {
  /** West and east end of each lower border, degrees from the window's west. */
  double[] from = new double[64];
  double[] to = new double[64];

  /** Height of the lower border at its west end, degrees from the band's middle, and its rise per degree. */
  double[] height = new double[64];
  double[] slope = new double[64];
  double[] sign = new double[64];

  /** Room for numbers of borders, for {@link Overlap}. */
  int[] met = new int[64];

  int count;

  private Window window;
  private double width;
  private double south;
  private double north;

  /**
   * Fills this with what lies in a window.
   *
   * @param edges all edges that meet the window, maybe more
   * @param corner whether the window's south-west corner lies inside
   */
  Regions of(double[] xy, int[] edges, int edgeCount, boolean corner, Window in) {
    begin(corner, in);
    for (int i = 0; i < edgeCount; i++) {
      int at = 2 * edges[i];
      edge(xy[at], xy[at + 1], xy[at + 2], xy[at + 3]);
    }
    return this;
  }

  /** The same with edges from {@link Gathering#ends}. */
  Regions of(double[] ends, int edgeCount, boolean corner, Window in) {
    begin(corner, in);
    for (int at = 0; at < 4 * edgeCount; at += 4) {
      edge(ends[at], ends[at + 1], ends[at + 2], ends[at + 3]);
    }
    return this;
  }

  /** Begins anew, without any edge. */
  void begin(boolean corner, Window in) {
    window = in;
    width = in.east - in.west;
    south = in.south - in.band.middle();
    north = in.north - in.band.middle();
    count = 0;
    if (corner) {
      add(0, south, width, 0, 1);
    }
  }

  /** Area of the polygon within the window. */
  double areaM2() {
    AreaBand band = window.band;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double length = to[i] - from[i];
      sum += sign[i] * length * (window.toNorth - band.meanTo(height[i], height[i] + slope[i] * length));
    }
    return sum;
  }

  /** Adds an edge. */
  void edge(double x1, double y1, double x2, double y2) {
    boolean starts = y1 < window.south;
    boolean ends = y2 < window.south;
    if (starts != ends) {
      if (Side.crossesEast(x1, y1, x2, y2, window.west, window.south)) {
        double crossing = (x1 - window.west) + (window.south - y1) / (y2 - y1) * (x2 - x1);
        add(Math.max(0, crossing), south, width, 0, starts ? -1 : 1);
      }
    } else if (starts) {
      return;
    }
    if (x1 < x2) {
      border(x1, y1, x2, y2, 1);
    } else if (x2 < x1) {
      border(x2, y2, x1, y1, -1);
    }
  }

  /** The part of an edge, given from west to east, that lies in the window. */
  private void border(double x1, double y1, double x2, double y2, double weight) {
    if (x2 <= window.west || x1 >= window.east || y1 >= window.north && y2 >= window.north) {
      return;
    }
    double left = x1 - window.west;
    double right = x2 - window.west;
    double start = y1 - window.band.middle();
    double end = y2 - window.band.middle();
    double rise = (y2 - y1) / (x2 - x1);
    if (left < 0) {
      start -= rise * left;
      left = 0;
    }
    if (right > width) {
      end -= rise * (right - width);
      right = width;
    }
    if (start < south && end < south || start > north && end > north) {
      return;
    }
    if (start < south) {
      left += (south - start) / rise;
      start = south;
    } else if (start > north) {
      left += (north - start) / rise;
      start = north;
    }
    if (end < south) {
      right += (south - end) / rise;
    } else if (end > north) {
      right += (north - end) / rise;
    }
    add(left, start, right, rise, weight);
  }

  private void add(double left, double atLeft, double right, double rise, double weight) {
    if (!(left < right)) {
      return;
    }
    if (count == from.length) {
      grow();
    }
    from[count] = left;
    to[count] = right;
    height[count] = atLeft;
    slope[count] = rise;
    sign[count] = weight;
    count++;
  }

  private void grow() {
    int size = 2 * count;
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    height = Arrays.copyOf(height, size);
    slope = Arrays.copyOf(slope, size);
    sign = Arrays.copyOf(sign, size);
    met = new int[size];
  }
}
