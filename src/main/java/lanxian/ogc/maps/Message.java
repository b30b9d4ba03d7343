package lanxian.ogc.maps;

import java.util.List;
import lanxian.render.font.MapFont;
import lanxian.render.font.TextBlock;
import lanxian.render.path.Filler;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.raster.Coverage;
import lanxian.render.raster.Ink;

/** Writes texts on an image. */
record Message(MapFont font) {
  private static final double SIZE = 13;
  private static final double MARGIN = 8;
  private static final Ink INK = Ink.solid(new Colour(160, 0, 0, 255), 1);

  Canvas draw(List<String> lines, int width, int height, Colour background) {
    Canvas canvas = new Canvas(width, height);
    canvas.clear(background);
    Coverage coverage = new Coverage(width, height);
    double top = MARGIN;
    for (String line : lines) {
      TextBlock text = TextBlock.of(font, line, SIZE, Math.max(4, (width - 2 * MARGIN) / SIZE));
      Filler.fill(text.at(MARGIN + text.width() / 2, top + text.height() / 2, 0).lines(), coverage);
      coverage.paint(canvas, INK);
      top += text.height() + MARGIN;
    }
    return canvas;
  }
}
