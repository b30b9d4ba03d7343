package lanxian.render.symbol;

import lanxian.render.path.Filler;
import lanxian.render.path.Pen;
import lanxian.render.path.PixelLines;
import lanxian.render.path.Stroker;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;
import lanxian.render.raster.Ink;

/**
 * Fill, then outline; of lines the outline alone.
 *
 * @param fill null if the inside stays empty
 * @param pen null if there is no outline
 * @param outline ink of the outline; null if there is none
 */
record AreaSymbol(Ink fill, Pen pen, Ink outline) implements Symbol {
  @Override
  public void draw(PixelLines lines, Coverage coverage, Canvas canvas) {
    if (fill != null) {
      Filler.fill(lines, coverage);
      coverage.paint(canvas, fill);
    }
    if (pen != null) {
      new Stroker(coverage, pen).stroke(lines);
      coverage.paint(canvas, outline);
    }
  }

  @Override
  public double reach() {
    return pen == null ? 0 : pen.reach();
  }

  @Override
  public boolean needsWholeLines() {
    return pen != null && pen.isDashed();
  }
}
