package lanxian.render.symbol;

import lanxian.render.path.PixelLines;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;

/** Something to draw a feature with. */
public interface Symbol {
  /** Draws a feature's lines. {@code coverage} is empty before and after. */
  void draw(PixelLines lines, Coverage coverage, Canvas canvas);

  /** How far it may reach beyond the feature, pixels. */
  double reach();

  /** Whether it needs lines in their whole course, see {@link lanxian.render.path.PixelReader}. */
  boolean needsWholeLines();
}
