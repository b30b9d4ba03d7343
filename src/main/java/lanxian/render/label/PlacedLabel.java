package lanxian.render.label;

import java.util.List;
import lanxian.render.font.TextBlock;
import lanxian.render.path.Filler;
import lanxian.render.path.Pen;
import lanxian.render.path.PixelLines;
import lanxian.render.path.Stroker;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;
import lanxian.render.symbol.LabelStyle;

/**
 * A label with its place in a frame.
 *
 * @param box the room it takes, pixels of the frame
 */
public record PlacedLabel(LabelStyle style, TextBlock text, LabelBox box) {

  /** Draws it on a picture whose upper left corner lies at {@code left}, {@code top} of the frame. */
  public void draw(double left, double top, Coverage coverage, Canvas canvas) {
    PixelLines letters = text.at(box.x() - left, box.y() - top, box.angle()).lines();
    if (style.halo() != null) {
      new Stroker(coverage, new Pen(2 * style.haloRadius(), Pen.Cap.ROUND, Pen.Join.ROUND, List.of(), 0))
          .stroke(letters);
      Filler.fill(letters, coverage);
      coverage.paint(canvas, style.halo());
    }
    Filler.fill(letters, coverage);
    coverage.paint(canvas, style.ink());
  }
}
