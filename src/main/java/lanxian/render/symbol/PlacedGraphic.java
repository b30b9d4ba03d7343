package lanxian.render.symbol;

import lanxian.render.path.Filler;
import lanxian.render.path.Pen;
import lanxian.render.path.PixelLines;
import lanxian.render.path.ShapeLines;
import lanxian.render.path.Stroker;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;
import lanxian.render.raster.Ink;

/**
 * A mark of a size, to be drawn at places.
 *
 * @param shape its form
 * @param size side of its square in pixels
 * @param rotation radians clockwise to the eye
 * @param anchorX where in its square the place lies, 0 left to 1 right
 * @param anchorY 0 bottom to 1 top
 * @param shiftX pixels to the right
 * @param shiftY pixels upwards
 * @param fill null if it has no inside or stays empty
 * @param pen null if it has no outline
 * @param outline ink of the outline
 */
record PlacedGraphic(MarkShape shape, double size, double rotation, double anchorX, double anchorY, double shiftX,
    double shiftY, Ink fill, Pen pen, Ink outline) implements Stamp {

  @Override
  public void draw(double x, double y, double turn, Coverage coverage, Canvas canvas) {
    PixelLines lines = lines(x, y, turn);
    if (fill != null && shape.filled()) {
      Filler.fill(lines, coverage);
      coverage.paint(canvas, fill);
    }
    if (pen != null) {
      new Stroker(coverage, pen).stroke(lines);
      coverage.paint(canvas, outline);
    }
  }

  private PixelLines lines(double x, double y, double turn) {
    double cos = Math.cos(rotation + turn);
    double sin = Math.sin(rotation + turn);
    ShapeLines shapes = new ShapeLines();
    for (double[] points : shape.points()) {
      double[] placed = new double[points.length];
      for (int i = 0; i < points.length; i += 2) {
        double px = (points[i] + 0.5 - anchorX) * size;
        double py = (points[i + 1] - 0.5 + anchorY) * size;
        placed[i] = x + shiftX + px * cos - py * sin;
        placed[i + 1] = y - shiftY + px * sin + py * cos;
      }
      shapes.add(placed, shape.filled());
    }
    return shapes.lines();
  }

  @Override
  public Canvas tile(double gap) {
    return PatternTile.of(this, gap);
  }

  @Override
  public double reach() {
    return size * 1.5 + Math.hypot(shiftX, shiftY) + (pen == null ? 0 : pen.reach());
  }
}
