package lanxian.render.symbol;

import lanxian.render.path.PixelLines;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;

/** A graphic at every point of a feature, at the middle of every box that is left of a tiny polygon, else nowhere. */
record MarkSymbol(Stamp graphic) implements Symbol {
  @Override
  public void draw(PixelLines lines, Coverage coverage, Canvas canvas) {
    for (int line = 0; line < lines.lines(); line++) {
      int start = lines.start(line);
      double[] points = lines.coordinates();
      switch (lines.kind(line)) {
        case POINT -> graphic.draw(points[start], points[start + 1], 0, coverage, canvas);
        case DOT -> graphic.draw((points[start] + points[start + 4]) / 2, (points[start + 1] + points[start + 5]) / 2,
            0, coverage, canvas);
        default -> { }
      }
    }
  }

  @Override
  public double reach() {
    return graphic.reach();
  }

  @Override
  public boolean needsWholeLines() {
    return false;
  }
}
