package lanxian.render.symbol;

import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;

/** A small picture that is put to places: a mark or an image. */
interface Stamp {
  /** Puts it to a place in pixels; {@code turn} in radians clockwise is added to its rotation. */
  void draw(double x, double y, double turn, Coverage coverage, Canvas canvas);

  /** Its height in pixels. */
  double size();

  /** How far it may reach from its place, pixels. */
  double reach();

  /** One repetition of a fill with it, {@code gap} pixels between one and the next. */
  Canvas tile(double gap);
}
