package lanxian.render.label;

import java.util.List;
import java.util.PriorityQueue;
import lanxian.render.path.PixelLines;

/**
 * The place in polygons that is farthest from any boundary and from the border of a frame: where a label stands best. Found
 * by halving squares, the most promising first, until no square can hold a place better by a pixel (the method of
 * Garcia-Castellanos and Lombardo 2007 as a search, known as polylabel). Distances across are taken as shorter than those
 * up and down by the proportions of the label, since labels are wider than high.
 */
final class InnerPlace {
  private static final double PRECISION = 1;
  private static final int MAX_SQUARES = 2000;
  private static final int MAX_START_SQUARES = 400;

  /** A place inside with its distance to the nearest border, in pixels up and down. */
  record Found(double x, double y, double distance) {}

  private record Square(double x, double y, double half, double distance, double most) {}

  private final PixelLines lines;
  private final List<PixelLines> taken;
  private final double squeeze;
  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;

  /**
   * @param taken polygons whose inside does not count, for they lie on top
   * @param squeeze what a distance across counts, compared with one up and down
   * @param width of the frame in pixels
   * @param height of the frame in pixels
   */
  InnerPlace(PixelLines lines, List<PixelLines> taken, double squeeze, double width, double height) {
    this.lines = lines;
    this.taken = List.copyOf(taken);
    this.squeeze = squeeze;
    double[] points = lines.coordinates();
    double west = Double.POSITIVE_INFINITY;
    double north = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double south = Double.NEGATIVE_INFINITY;
    for (int line = 0; line < lines.lines(); line++) {
      for (int i = lines.start(line); i < lines.end(line); i += 2) {
        west = Math.min(west, points[i]);
        east = Math.max(east, points[i]);
        north = Math.min(north, points[i + 1]);
        south = Math.max(south, points[i + 1]);
      }
    }
    minX = Math.max(0, west) * squeeze;
    maxX = Math.min(width, east) * squeeze;
    minY = Math.max(0, north);
    maxY = Math.min(height, south);
  }

  /** Width of what is seen of the polygons' box; negative if nothing is. */
  double seenWidth() {
    return (maxX - minX) / squeeze;
  }

  /** Height of what is seen of it. */
  double seenHeight() {
    return maxY - minY;
  }

  /** The best place; null if nothing of the inside is seen. */
  Found find() {
    double side = Math.min(maxX - minX, maxY - minY);
    if (!(side > 0)) {
      return null;
    }
    side = Math.max(side, Math.sqrt((maxX - minX) * (maxY - minY) / MAX_START_SQUARES));
    PriorityQueue<Square> queue = new PriorityQueue<>((a, b) -> a.most != b.most ? Double.compare(b.most, a.most)
        : a.x != b.x ? Double.compare(a.x, b.x) : Double.compare(a.y, b.y));
    for (double x = minX; x < maxX; x += side) {
      for (double y = minY; y < maxY; y += side) {
        queue.add(square(x + side / 2, y + side / 2, side / 2));
      }
    }
    Square best = square((minX + maxX) / 2, (minY + maxY) / 2, 0);
    int looked = 0;
    while (!queue.isEmpty() && looked++ < MAX_SQUARES) {
      Square square = queue.poll();
      if (square.distance > best.distance) {
        best = square;
      }
      if (square.most - best.distance <= PRECISION) {
        break; // and all that follow promise no more
      }
      double half = square.half / 2;
      queue.add(square(square.x - half, square.y - half, half));
      queue.add(square(square.x + half, square.y - half, half));
      queue.add(square(square.x - half, square.y + half, half));
      queue.add(square(square.x + half, square.y + half, half));
    }
    return best.distance > 0 ? new Found(best.x / squeeze, best.y, best.distance) : null;
  }

  private Square square(double x, double y, double half) {
    double distance = distance(x, y);
    return new Square(x, y, half, distance, distance + half * Math.sqrt(2));
  }

  /** To the nearest border, squeezed; negative outside and in what is taken. */
  private double distance(double x, double y) {
    double own = distance(lines, x, y);
    double least = own > 0 ? Math.min(own, Math.min(Math.min(x - minX, maxX - x), Math.min(y - minY, maxY - y))) : own;
    for (PixelLines other : taken) {
      least = Math.min(least, -distance(other, x, y));
    }
    return least;
  }

  /** To the nearest line, squeezed; negative outside. */
  private double distance(PixelLines rings, double x, double y) {
    double least2 = Double.POSITIVE_INFINITY;
    boolean inside = false;
    double[] points = rings.coordinates();
    for (int line = 0; line < rings.lines(); line++) {
      int end = rings.end(line);
      double ax = points[end - 2] * squeeze;
      double ay = points[end - 1];
      for (int i = rings.start(line); i < end; i += 2) {
        double bx = points[i] * squeeze;
        double by = points[i + 1];
        if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
          inside = !inside;
        }
        least2 = Math.min(least2, squareToSegment(x, y, ax, ay, bx, by));
        ax = bx;
        ay = by;
      }
    }
    return inside ? Math.sqrt(least2) : -Math.sqrt(least2);
  }

  /** Whether a place lies inside the polygons and not in what is taken. */
  boolean contains(double x, double y) {
    return distance(x * squeeze, y) >= 0;
  }

  private static double squareToSegment(double x, double y, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double length2 = dx * dx + dy * dy;
    double along = length2 == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
    double ex = x - ax - along * dx;
    double ey = y - ay - along * dy;
    return ex * ex + ey * ey;
  }
}
