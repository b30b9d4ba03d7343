package lanxian.render.path;

import lanxian.render.raster.Coverage;

/**
 * Cuts lines into dashes. What lies outside the picture only moves the dashes on. Not safe for use by several threads.
 */
final class DashCutter {
  private final Stroker stroker;
  private final double[] pattern;
  private final double period;
  private final double offset;
  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;

  private int at;
  private double left;
  private boolean drawing;

  DashCutter(Stroker stroker, Pen pen, Coverage coverage) {
    this.stroker = stroker;
    this.pattern = pen.pattern();
    double sum = 0;
    for (double length : pattern) {
      sum += length;
    }
    this.period = sum;
    this.offset = pen.dashOffset();
    double margin = pen.reach() + 1;
    minX = -margin;
    minY = -margin;
    maxX = coverage.width() + margin;
    maxY = coverage.height() + margin;
  }

  void cut(double[] points, int start, int end, boolean closed) {
    at = 0;
    left = pattern[0];
    drawing = false;
    advance(((offset % period) + period) % period);
    for (int i = start; i + 3 < end; i += 2) {
      segment(points[i], points[i + 1], points[i + 2], points[i + 3]);
    }
    if (closed) {
      segment(points[end - 2], points[end - 1], points[start], points[start + 1]);
    }
    stop();
  }

  private void segment(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double length = Math.sqrt(dx * dx + dy * dy);
    if (!(length > 0)) {
      return;
    }
    double enter = Math.max(first(x0, dx, minX, maxX), first(y0, dy, minY, maxY));
    double leave = Math.min(last(x0, dx, minX, maxX), last(y0, dy, minY, maxY));
    if (!(enter < leave)) {
      stop();
      advance(length);
      return;
    }
    if (enter > 0) {
      stop();
      advance(enter * length);
    }
    double done = Math.max(0, enter) * length;
    double until = Math.min(1, leave) * length;
    while (done < until) {
      boolean ink = at % 2 == 0;
      if (ink && !drawing) {
        stroker.begin(x0 + dx * done / length, y0 + dy * done / length);
        drawing = true;
      }
      double step = Math.min(left, until - done);
      done += step;
      left -= step;
      if (ink) {
        stroker.to(x0 + dx * done / length, y0 + dy * done / length);
      }
      if (left <= 0) {
        stop();
        next();
      }
    }
    if (leave < 1) {
      stop();
      advance(length - until);
    }
  }

  /** Share of the way at which a coordinate comes in. */
  private static double first(double from, double way, double least, double most) {
    if (way == 0) {
      return from >= least && from <= most ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.max(0, Math.min((least - from) / way, (most - from) / way));
  }

  private static double last(double from, double way, double least, double most) {
    return way == 0 ? 1 : Math.min(1, Math.max((least - from) / way, (most - from) / way));
  }

  private void stop() {
    if (drawing) {
      stroker.finish();
      drawing = false;
    }
  }

  private void next() {
    at = (at + 1) % pattern.length;
    left = pattern[at];
  }

  private void advance(double length) {
    double rest = length % period;
    while (rest > 0) {
      double step = Math.min(left, rest);
      rest -= step;
      left -= step;
      if (left <= 0) {
        next();
      }
    }
  }
}
