package lanxian.tiles.shape;

/** What of lines and points comes into the window of a tile. Not safe for use by several threads. */
final class LineClip {
  private final TileFrame frame;
  private final WindowCut cut;
  private final IntList run = new IntList(256);

  LineClip(TileFrame frame) {
    this.frame = frame;
    this.cut = new WindowCut(frame.min(), frame.max());
  }

  /** Draws a line; returns whether there is anything to draw. */
  boolean draw(GridPath line, CommandWriter out) {
    boolean any = false;
    run.clear();
    int[] xy = line.xy;
    for (int i = 2; i < xy.length; i += 2) {
      double ax = frame.x(xy[i - 2]);
      double ay = frame.y(xy[i - 1]);
      double bx = frame.x(xy[i]);
      double by = frame.y(xy[i + 1]);
      boolean fromInside = cut.isIn(ax, ay);
      boolean toInside = cut.isIn(bx, by);
      if (!fromInside && !toInside && cut.isBeside(ax, ay, bx, by) || !cut.cut(ax, ay, bx, by)) {
        continue;
      }
      if (!fromInside) {
        cut.addIn(ax, ay, bx, by, run);
      } else if (run.size == 0) {
        run.add((int) ax, (int) ay);
      }
      if (toInside) {
        run.add((int) bx, (int) by);
      } else {
        cut.addOut(ax, ay, bx, by, run);
        any |= flush(out);
      }
    }
    return flush(out) || any;
  }

  private boolean flush(CommandWriter out) {
    int end = Reduced.path(run.values, 0, run.size);
    run.clear();
    if (end < 4) {
      return false;
    }
    out.line(run.values, 0, end);
    return true;
  }

  /** Draws the points in the window; returns whether there are any. */
  boolean drawPoints(GridPath points, CommandWriter out) {
    run.clear();
    for (int i = 0; i < points.xy.length; i += 2) {
      double x = frame.x(points.xy[i]);
      double y = frame.y(points.xy[i + 1]);
      if (cut.isIn(x, y)) {
        run.add((int) x, (int) y);
      }
    }
    if (run.size > 0) {
      out.points(run.values, 0, run.size);
    }
    return run.size > 0;
  }
}
