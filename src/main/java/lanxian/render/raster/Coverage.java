package lanxian.render.raster;

import java.util.Arrays;

/**
 * Turns outlines into how much of each pixel they cover, exactly up to rounding: every edge adds its signed area to the
 * pixels it runs through, and a sum along each row tells the coverage. Outlines that run the same way round add up and
 * are cut off at 1 (the nonzero rule); an opposite one takes away. This is how FreeType and AGG fill, so results are
 * comparable with servers that draw with these.
 *
 * <p>Coordinates are pixels, y downwards, pixel (0, 0) reaching from 0 to 1. What lies outside costs next to nothing. Not
 * safe for use by several threads.
 */
public final class Coverage {
  private static final float NOTHING = 1 / 512f;

  private final int width;
  private final int height;
  private final int stride;
  private final float[] sums;
  private final int[] rowMin;
  private final int[] rowMax;
  private int minY;
  private int maxY;

  public Coverage(int width, int height) {
    this.width = width;
    this.height = height;
    this.stride = width + 2; // an edge on the right border writes to the two columns beyond it
    this.sums = new float[stride * height];
    this.rowMin = new int[height];
    this.rowMax = new int[height];
    Arrays.fill(rowMin, Integer.MAX_VALUE);
    Arrays.fill(rowMax, -1);
    minY = height;
    maxY = -1;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Adds an edge of a closed outline. */
  public void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1 || y0 <= 0 && y1 <= 0 || y0 >= height && y1 >= height || x0 >= width && x1 >= width) {
      return;
    }
    if (y0 < y1) {
      down(x0, y0, x1, y1, 1);
    } else if (y0 > y1) { // NaN is neither
      down(x1, y1, x0, y0, -1);
    }
  }

  private void down(double x0, double y0, double x1, double y1, float direction) {
    double slope = (x1 - x0) / (y1 - y0);
    double top = y0;
    double x = x0;
    if (top < 0) {
      x -= top * slope;
      top = 0;
    }
    double bottom = Math.min(y1, height);
    double end = bottom == y1 ? x1 : x0 + (bottom - y0) * slope;
    if (x >= 0 && end >= 0 && x <= width && end <= width) {
      rows(x, top, end, bottom, slope, direction);
    } else {
      clipped(x, top, end, bottom, slope, direction);
    }
  }

  /** What is left of the picture runs down its left border instead; what is right of it does not matter. */
  private void clipped(double x, double top, double end, double bottom, double slope, float direction) {
    if (x <= 0 && end <= 0) {
      rows(0, top, 0, bottom, 0, direction);
      return;
    }
    if (x >= width && end >= width) {
      return;
    }
    double atLeft = slope == 0 ? Double.NaN : top - x / slope;
    double atRight = slope == 0 ? Double.NaN : top + (width - x) / slope;
    double from = top;
    double to = bottom;
    double a = x;
    double b = end;
    if (x < 0) {
      from = clamp(atLeft, top, bottom);
      rows(0, top, 0, from, 0, direction);
      a = 0;
    } else if (x > width) {
      from = clamp(atRight, top, bottom);
      a = width;
    }
    if (end < 0) {
      to = clamp(atLeft, from, bottom);
      rows(0, to, 0, bottom, 0, direction);
      b = 0;
    } else if (end > width) {
      to = clamp(atRight, from, bottom);
      b = width;
    }
    rows(a, from, b, to, slope, direction);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private void rows(double x0, double y0, double x1, double y1, double slope, float direction) {
    if (!(y0 < y1)) {
      return;
    }
    int first = (int) y0;
    int last = (int) y1;
    if (last == y1) {
      last--; // it ends on the border to the next row
    }
    if (first < minY) {
      minY = first;
    }
    if (last > maxY) {
      maxY = last;
    }
    if (first == last) { // as most edges of small shapes
      row(first, (float) Math.min(x0, x1), (float) Math.max(x0, x1), (float) (y1 - y0) * direction);
      return;
    }
    double x = x0;
    for (int y = first; y <= last; y++) {
      double from = y == first ? y0 : y;
      double to = y == last ? y1 : y + 1;
      double next = y == last ? x1 : Math.max(0, Math.min(width, x0 + (to - y0) * slope));
      row(y, (float) Math.min(x, next), (float) Math.max(x, next), (float) (to - from) * direction);
      x = next;
    }
  }

  /** Adds the part of an edge that lies in one row: from {@code left} to {@code right}, {@code cover} high. */
  private void row(int y, float left, float right, float cover) {
    int start = y * stride;
    int first = (int) left;
    int last = (int) right;
    if (first < rowMin[y]) {
      rowMin[y] = first;
    }
    if (last + 1 > rowMax[y]) {
      rowMax[y] = last + 1;
    }
    if (first == last) {
      float beyond = cover * ((left + right) * 0.5f - first);
      sums[start + first] += cover - beyond;
      sums[start + first + 1] += beyond;
      return;
    }
    float perColumn = cover / (right - left);
    float inFirst = first + 1 - left;
    float inLast = right - last;
    float before = 0.5f * perColumn * inFirst * inFirst;
    sums[start + first] += before;
    // after column i the edge has covered area(i); columns get the differences of these
    float total = before;
    for (int i = first + 1; i < last; i++) {
      float reached = perColumn * (i + 0.5f - left);
      sums[start + i] += reached - total;
      total = reached;
    }
    float reached = cover - 0.5f * perColumn * inLast * inLast;
    sums[start + last] += reached - total;
    sums[start + last + 1] += cover - reached;
  }

  /** Adds the outline of a box. */
  public void box(double minX, double top, double maxX, double bottom) {
    edge(minX, bottom, minX, top);
    edge(maxX, top, maxX, bottom);
  }

  /** Whether nothing was added since the last {@link #paint}. */
  public boolean isEmpty() {
    return maxY < 0;
  }

  /** Lays ink on the canvas where the outlines cover it, and forgets the outlines. */
  public void paint(Canvas canvas, Ink ink) {
    for (int y = minY; y <= maxY; y++) {
      if (rowMax[y] < 0) {
        continue;
      }
      int last = Math.min(rowMax[y], stride - 1);
      paintRow(canvas, ink, y, rowMin[y], last);
      rowMin[y] = Integer.MAX_VALUE;
      rowMax[y] = -1;
    }
    minY = height;
    maxY = -1;
  }

  private void paintRow(Canvas canvas, Ink ink, int y, int first, int last) {
    int start = y * stride;
    float sum = 0;
    int x = first;
    while (x <= last) {
      sum += sums[start + x];
      sums[start + x] = 0;
      int end = x + 1;
      while (end <= last && sums[start + end] == 0) {
        end++;
      }
      float covered = Math.min(1, Math.abs(sum));
      if (covered > NOTHING && x < width) {
        // what is still covered after the last edge goes on to the right border, beyond which edges are not kept
        ink.lay(canvas, y, x, end > last ? width : Math.min(end, width), (int) (covered * 255 + 0.5f));
      }
      x = end;
    }
  }
}
