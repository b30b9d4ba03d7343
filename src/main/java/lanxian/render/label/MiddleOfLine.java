package lanxian.render.label;

import lanxian.render.path.PixelLines;

/** The middle of the longest stretch of lines that is seen in a frame, and which way the line runs there. */
final class MiddleOfLine {
  /**
   * A place on a line.
   *
   * @param angle radians clockwise to the eye, so that text along it is upright
   * @param length of the stretch it is the middle of, pixels
   */
  record Found(double x, double y, double angle, double length) {}

  private final PixelLines lines;
  private final double width;
  private final double height;
  private int bestLine = -1;
  private double bestFrom;
  private double bestTo;

  MiddleOfLine(PixelLines lines, double width, double height) {
    this.lines = lines;
    this.width = width;
    this.height = height;
  }

  /**
   * @param textWidth the direction is that between the places half of this before and after the middle, pixels
   * @return null if no line is seen
   */
  Found find(double textWidth) {
    for (int line = 0; line < lines.lines(); line++) {
      if (lines.kind(line) == PixelLines.Kind.OPEN || lines.kind(line) == PixelLines.Kind.CLOSED) {
        longest(line);
      }
    }
    if (bestLine < 0) {
      return null;
    }
    double middle = (bestFrom + bestTo) / 2;
    double[] at = place(middle);
    double[] before = place(Math.max(bestFrom, middle - textWidth / 2));
    double[] after = place(Math.min(bestTo, middle + textWidth / 2));
    double angle = Math.atan2(after[1] - before[1], after[0] - before[0]);
    if (angle > Math.PI / 2) {
      angle -= Math.PI;
    } else if (angle <= -Math.PI / 2) {
      angle += Math.PI;
    }
    return new Found(at[0], at[1], angle, bestTo - bestFrom);
  }

  /** Keeps the longest stretch of a line that is seen without a break, if it is longer than the best so far. */
  private void longest(int line) {
    double[] points = lines.coordinates();
    double walked = 0;
    double from = Double.NaN;
    double to = Double.NaN;
    int start = lines.start(line);
    int end = lines.end(line);
    int last = lines.kind(line) == PixelLines.Kind.CLOSED ? end : end - 2;
    for (int i = start; i < last; i += 2) {
      int next = i + 2 < end ? i + 2 : start;
      double dx = points[next] - points[i];
      double dy = points[next + 1] - points[i + 1];
      double length = Math.hypot(dx, dy);
      double enter = Math.max(enter(points[i], dx, width), enter(points[i + 1], dy, height));
      double leave = Math.min(leave(points[i], dx, width), leave(points[i + 1], dy, height));
      if (length > 0 && enter < leave) {
        double seenFrom = walked + enter * length;
        if (!(seenFrom <= to + 1e-6)) { // also where nothing was seen before
          from = seenFrom;
        }
        to = walked + leave * length;
        if (bestLine < 0 || to - from > bestTo - bestFrom) {
          bestLine = line;
          bestFrom = from;
          bestTo = to;
        }
      }
      walked += length;
    }
  }

  private static double enter(double from, double way, double most) {
    if (way == 0) {
      return from >= 0 && from <= most ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.max(0, Math.min(-from / way, (most - from) / way));
  }

  private static double leave(double from, double way, double most) {
    return way == 0 ? 1 : Math.min(1, Math.max(-from / way, (most - from) / way));
  }

  private double[] place(double along) {
    double[] points = lines.coordinates();
    int start = lines.start(bestLine);
    int end = lines.end(bestLine);
    double left = along;
    int last = lines.kind(bestLine) == PixelLines.Kind.CLOSED ? end : end - 2;
    for (int i = start; i < last; i += 2) {
      int next = i + 2 < end ? i + 2 : start;
      double dx = points[next] - points[i];
      double dy = points[next + 1] - points[i + 1];
      double length = Math.hypot(dx, dy);
      if (left <= length && length > 0 || i + 2 >= last) {
        double share = length == 0 ? 0 : Math.min(1, left / length);
        return new double[] {points[i] + share * dx, points[i + 1] + share * dy};
      }
      left -= length;
    }
    throw new IllegalStateException("a line without segments");
  }
}
