package lanxian.render.path;

import java.util.Arrays;

/**
 * The lines of one feature in pixels: flat arrays that are filled anew for each feature. Rings do not repeat their first
 * point. Not safe for use by several threads.
 */
public final class PixelLines {
  /** What a line is. */
  public enum Kind {
    /** Outer ring, drawn so that its area counts as positive. */
    SHELL,
    /** Inner ring of the shell before it, drawn the other way round. */
    HOLE,
    /** Ring of a letter: what way it runs tells whether it adds or takes away. */
    WOUND,
    /** A whole polygon that is smaller than a pixel, as the four corners of its box. */
    DOT,
    /** Line that ends where it began. */
    CLOSED,
    /** Line with two ends. */
    OPEN,
    /** A single place. */
    POINT
  }

  private double[] coordinates = new double[256];
  private int size;
  private int[] ends = new int[16];
  private Kind[] kinds = new Kind[16];
  private int lines;

  /** Forgets all lines. */
  public void clear() {
    size = 0;
    lines = 0;
  }

  /** The same lines as they are now. */
  public PixelLines copy() {
    PixelLines copy = new PixelLines();
    copy.coordinates = Arrays.copyOf(coordinates, Math.max(2, size));
    copy.size = size;
    copy.ends = Arrays.copyOf(ends, Math.max(1, lines));
    copy.kinds = Arrays.copyOf(kinds, Math.max(1, lines));
    copy.lines = lines;
    return copy;
  }

  public boolean isEmpty() {
    return lines == 0;
  }

  /** Number of lines. */
  public int lines() {
    return lines;
  }

  public Kind kind(int line) {
    return kinds[line];
  }

  /** x, y, x, y, … of all lines one after the other, see {@link #start} and {@link #end}; only to be read. */
  public double[] coordinates() {
    return coordinates;
  }

  /** Where a line's first x stands in {@link #coordinates}. */
  public int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  /** One past where its last y stands. */
  public int end(int line) {
    return ends[line];
  }

  void add(double x, double y) {
    if (size + 2 > coordinates.length) {
      coordinates = Arrays.copyOf(coordinates, 2 * coordinates.length);
    }
    coordinates[size++] = x;
    coordinates[size++] = y;
  }

  /** Number of points of the line that is being added. */
  int open() {
    return (size - (lines == 0 ? 0 : ends[lines - 1])) / 2;
  }

  /** Ends the line that is being added. */
  void close(Kind kind) {
    if (lines == ends.length) {
      ends = Arrays.copyOf(ends, 2 * lines);
      kinds = Arrays.copyOf(kinds, 2 * lines);
    }
    ends[lines] = size;
    kinds[lines++] = kind;
  }

  /** Drops the line that is being added. */
  void discard() {
    size = lines == 0 ? 0 : ends[lines - 1];
  }

  /** Drops the last point of the line that is being added. */
  void removeLast() {
    size -= 2;
  }

  double lastX(int back) {
    return coordinates[size - 2 * back];
  }

  double lastY(int back) {
    return coordinates[size - 2 * back + 1];
  }

  double firstX() {
    return coordinates[lines == 0 ? 0 : ends[lines - 1]];
  }

  double firstY() {
    return coordinates[(lines == 0 ? 0 : ends[lines - 1]) + 1];
  }

  void setLast(double x, double y) {
    coordinates[size - 2] = x;
    coordinates[size - 1] = y;
  }

  /** Twice the signed area of a line taken as a ring; positive if it runs clockwise to the eye (y downwards). */
  public double doubleArea(int line) {
    int start = start(line);
    int end = end(line);
    double x0 = coordinates[start];
    double y0 = coordinates[start + 1];
    double sum = 0;
    for (int i = start + 2; i + 3 < end; i += 2) {
      sum += (coordinates[i] - x0) * (coordinates[i + 3] - y0) - (coordinates[i + 2] - x0) * (coordinates[i + 1] - y0);
    }
    return sum;
  }

  /** Whether the bounds of all lines meet those of others. */
  public boolean boxesMeet(PixelLines other) {
    double[] a = box();
    double[] b = other.box();
    return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
  }

  private double[] box() {
    double[] box = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        Double.NEGATIVE_INFINITY};
    for (int i = 0; i < size; i += 2) {
      box[0] = Math.min(box[0], coordinates[i]);
      box[1] = Math.min(box[1], coordinates[i + 1]);
      box[2] = Math.max(box[2], coordinates[i]);
      box[3] = Math.max(box[3], coordinates[i + 1]);
    }
    return box;
  }
}
