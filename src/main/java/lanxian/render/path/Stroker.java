package lanxian.render.path;

import lanxian.render.raster.Coverage;

/**
 * Adds drawn lines to a {@link Coverage}: each segment a rectangle, each turn a wedge on its outer side, all run the same
 * way round so that they add up; edges between them that would cancel are never made. Where a line turns a little, as it mostly
 * does, the borders of both rectangles run on to where they meet, which is two edges instead of five. Not safe for use by
 * several threads.
 */
public final class Stroker {
  /** How many times as far as half the width a mitre may reach; sharper ones are cut off. SVG's default. */
  static final double MITRE_LIMIT = 4;

  private static final double SMALL_TURN_COS = 0.8;

  /** A right angle is a large turn, whatever rounding makes of it: else neighbouring pictures could take it differently. */
  private static final double LARGE_TURN_COS = 0.1;

  /** What a small turn may reach beyond a round or cut corner, pixels. */
  private static final double SHARP = 0.02;

  private final Coverage coverage;
  private final double half;
  private final Pen pen;

  private double x;
  private double y;
  private double nx;
  private double ny;
  private double length;
  private double leftX;
  private double leftY;
  private double rightX;
  private double rightY;
  private double firstX;
  private double firstY;
  private double firstNx;
  private double firstNy;
  private int segments;

  public Stroker(Coverage coverage, Pen pen) {
    this.coverage = coverage;
    this.pen = pen;
    this.half = pen.width() / 2;
  }

  /** Draws all lines, and the places as nothing. */
  public void stroke(PixelLines lines) {
    DashCutter cutter = pen.isDashed() ? new DashCutter(this, pen, coverage) : null;
    for (int line = 0; line < lines.lines(); line++) {
      int start = lines.start(line);
      int end = lines.end(line);
      double[] points = lines.coordinates();
      switch (lines.kind(line)) {
        case POINT -> { }
        case DOT -> coverage.box(points[start] - half, points[start + 1] - half, points[start + 4] + half,
            points[start + 5] + half);
        case OPEN -> draw(points, start, end, false, cutter);
        default -> draw(points, start, end, end - start > 4, cutter);
      }
    }
  }

  private void draw(double[] points, int start, int end, boolean closed, DashCutter cutter) {
    if (cutter != null) {
      cutter.cut(points, start, end, closed);
      return;
    }
    begin(points[start], points[start + 1]);
    for (int i = start + 2; i < end; i += 2) {
      to(points[i], points[i + 1]);
    }
    if (closed) {
      close();
    } else {
      finish();
    }
  }

  /** Starts a line. */
  void begin(double startX, double startY) {
    x = startX;
    y = startY;
    firstX = startX;
    firstY = startY;
    segments = 0;
  }

  /** Goes on with it. */
  void to(double nextX, double nextY) {
    double dx = nextX - x;
    double dy = nextY - y;
    double next = Math.sqrt(dx * dx + dy * dy);
    if (!(next > 0)) {
      return;
    }
    double scale = half / next;
    double mx = -dy * scale;
    double my = dx * scale;
    if (segments == 0) {
      firstNx = mx;
      firstNy = my;
      start(mx, my);
    } else {
      go(mx, my, next);
    }
    x = nextX;
    y = nextY;
    nx = mx;
    ny = my;
    length = next;
    segments++;
  }

  /** From one segment into the next, whose normal and length are told. */
  private void go(double mx, double my, double next) {
    double opening = 1 + (nx * mx + ny * my) / (half * half);
    double bend2 = (2 - opening) / opening; // square of the tangent of half the turn
    double shorter = Math.min(length, next);
    boolean small = opening > 1 + LARGE_TURN_COS && 4 * half * half * bend2 <= shorter * shorter
        && (pen.join() == Pen.Join.MITRE || half * bend2 < 2 * SHARP);
    if (small) {
      double tipX = (nx + mx) / opening;
      double tipY = (ny + my) / opening;
      sides(tipX, tipY);
      start(tipX, tipY);
    } else {
      sides(nx, ny);
      turn(x, y, nx, ny, mx, my);
      start(mx, my);
    }
  }

  /** Both borders of a segment begin here, so far from the line. */
  private void start(double offsetX, double offsetY) {
    leftX = x + offsetX;
    leftY = y + offsetY;
    rightX = x - offsetX;
    rightY = y - offsetY;
  }

  /** Both end here. */
  private void sides(double offsetX, double offsetY) {
    coverage.edge(leftX, leftY, x + offsetX, y + offsetY);
    coverage.edge(x - offsetX, y - offsetY, rightX, rightY);
  }

  /** Ends it where it began. */
  void close() {
    to(firstX, firstY);
    if (segments > 0) {
      sides(nx, ny);
      turn(x, y, nx, ny, firstNx, firstNy);
    }
  }

  /** Ends it with caps. */
  void finish() {
    if (segments > 0) {
      sides(nx, ny);
      cap(x, y, nx, ny);
      cap(firstX, firstY, -firstNx, -firstNy);
    } else if (pen.cap() != Pen.Cap.BUTT) {
      cap(x, y, 0, half);
      cap(x, y, 0, -half);
    }
  }

  /** From the left of the line to its right, seen along it; the line runs towards (ny, -nx). */
  private void cap(double px, double py, double cx, double cy) {
    switch (pen.cap()) {
      case BUTT -> coverage.edge(px + cx, py + cy, px - cx, py - cy);
      case SQUARE -> {
        coverage.edge(px + cx, py + cy, px + cx + cy, py + cy - cx);
        coverage.edge(px + cx + cy, py + cy - cx, px - cx + cy, py - cy - cx);
        coverage.edge(px - cx + cy, py - cy - cx, px - cx, py - cy);
      }
      case ROUND -> arc(px, py, cx, cy, -cx, -cy, -Math.PI);
    }
  }

  private void turn(double px, double py, double ax, double ay, double bx, double by) {
    double cos = (ax * bx + ay * by) / (half * half);
    double cross = ax * by - ay * bx;
    boolean sharp = cos < SMALL_TURN_COS;
    if (cross > 0) { // the outer side is the one of the negative normals
      inner(px, py, ax, ay, bx, by, sharp);
      outer(px, py, -bx, -by, -ax, -ay, cos);
    } else {
      inner(px, py, -bx, -by, -ax, -ay, sharp);
      outer(px, py, ax, ay, bx, by, cos);
    }
  }

  private void inner(double px, double py, double ax, double ay, double bx, double by, boolean sharp) {
    if (sharp) {
      coverage.edge(px + ax, py + ay, px, py);
      coverage.edge(px, py, px + bx, py + by);
    } else {
      coverage.edge(px + ax, py + ay, px + bx, py + by);
    }
  }

  private void outer(double px, double py, double ax, double ay, double bx, double by, double cos) {
    double opening = 1 + cos;
    if (pen.join() == Pen.Join.MITRE && 2 <= MITRE_LIMIT * MITRE_LIMIT * opening) {
      double tipX = px + (ax + bx) / opening;
      double tipY = py + (ay + by) / opening;
      coverage.edge(px + ax, py + ay, tipX, tipY);
      coverage.edge(tipX, tipY, px + bx, py + by);
    } else if (pen.join() == Pen.Join.ROUND) {
      arc(px, py, ax, ay, bx, by, -Math.acos(Math.max(-1, Math.min(1, cos))));
    } else {
      coverage.edge(px + ax, py + ay, px + bx, py + by);
    }
  }

  /** Around a centre from one offset to another by an angle. */
  private void arc(double px, double py, double ax, double ay, double bx, double by, double angle) {
    int steps = (int) Math.ceil(Math.abs(angle) / (2 * Math.acos(1 - Math.min(0.9, 0.1 / half))));
    double fromX = px + ax;
    double fromY = py + ay;
    for (int i = 1; i < steps; i++) {
      double at = angle * i / steps;
      double cos = Math.cos(at);
      double sin = Math.sin(at);
      double toX = px + ax * cos - ay * sin;
      double toY = py + ax * sin + ay * cos;
      coverage.edge(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
    coverage.edge(fromX, fromY, px + bx, py + by);
  }
}
