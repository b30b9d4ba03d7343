package lanxian.render.symbol;

import lanxian.render.path.PixelLines;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;

/**
 * A graphic drawn again and again along lines and rings.
 *
 * @param area what is drawn of the inside first
 * @param graphic turned along the line
 * @param gap empty pixels between one and the next
 * @param initialGap pixels before the first
 */
record GraphicLineSymbol(AreaSymbol area, Stamp graphic, double gap, double initialGap) implements Symbol {
  @Override
  public void draw(PixelLines lines, Coverage coverage, Canvas canvas) {
    area.draw(lines, coverage, canvas);
    for (int line = 0; line < lines.lines(); line++) {
      PixelLines.Kind kind = lines.kind(line);
      if (kind != PixelLines.Kind.POINT && kind != PixelLines.Kind.DOT) {
        along(lines, line, kind != PixelLines.Kind.OPEN, coverage, canvas);
      }
    }
  }

  private void along(PixelLines lines, int line, boolean closed, Coverage coverage, Canvas canvas) {
    double[] points = lines.coordinates();
    int start = lines.start(line);
    int end = lines.end(line);
    double step = Math.max(1, graphic.size() + gap);
    double next = initialGap + graphic.size() / 2;
    for (int i = start; i < (closed ? end : end - 2); i += 2) {
      int to = i + 2 < end ? i + 2 : start;
      double dx = points[to] - points[i];
      double dy = points[to + 1] - points[i + 1];
      double length = Math.sqrt(dx * dx + dy * dy);
      double turn = Math.atan2(dy, dx);
      next = skipped(points[i], points[i + 1], dx, dy, length, next, step, coverage);
      while (next < length) {
        double x = points[i] + dx * next / length;
        double y = points[i + 1] + dy * next / length;
        if (!isSeen(x, y, coverage) && !isSeen(points[to], points[to + 1], coverage) && isLeaving(x, y, dx, dy, coverage)) {
          next += Math.ceil((length - next) / step) * step; // the rest of the segment is not seen
          break;
        }
        graphic.draw(x, y, turn, coverage, canvas);
        next += step;
      }
      next -= length;
    }
  }

  /** Moves on to where a segment that starts far outside comes near. */
  private double skipped(double x, double y, double dx, double dy, double length, double next, double step,
      Coverage coverage) {
    double reach = reach();
    double enter = 0;
    if (x < -reach && dx > 0) {
      enter = Math.max(enter, (-reach - x) / dx);
    } else if (x > coverage.width() + reach && dx < 0) {
      enter = Math.max(enter, (coverage.width() + reach - x) / dx);
    }
    if (y < -reach && dy > 0) {
      enter = Math.max(enter, (-reach - y) / dy);
    } else if (y > coverage.height() + reach && dy < 0) {
      enter = Math.max(enter, (coverage.height() + reach - y) / dy);
    }
    double until = Math.min(1, enter) * length;
    return until <= next ? next : next + Math.floor((until - next) / step) * step;
  }

  private boolean isSeen(double x, double y, Coverage coverage) {
    double reach = reach();
    return x >= -reach && y >= -reach && x <= coverage.width() + reach && y <= coverage.height() + reach;
  }

  private boolean isLeaving(double x, double y, double dx, double dy, Coverage coverage) {
    double reach = reach();
    return x < -reach && dx <= 0 || x > coverage.width() + reach && dx >= 0
        || y < -reach && dy <= 0 || y > coverage.height() + reach && dy >= 0;
  }

  @Override
  public double reach() {
    return graphic.reach();
  }

  @Override
  public boolean needsWholeLines() {
    return true;
  }
}
