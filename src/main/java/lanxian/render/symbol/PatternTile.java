package lanxian.render.symbol;

import lanxian.render.path.ShapeLines;
import lanxian.render.path.Stroker;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;

/**
 * One repetition of a graphic fill. Its side is a whole number of pixels, so that all repetitions are alike, and what
 * reaches over its border is drawn on the other side too.
 */
final class PatternTile {
  private static final int MAX_SIDE = 256;

  private PatternTile() {}

  /**
   * @param gap empty pixels between marks
   */
  static Canvas of(PlacedGraphic graphic, double gap) {
    int side = (int) Math.max(1, Math.min(MAX_SIDE, Math.round(graphic.size() + gap)));
    Canvas tile = new Canvas(side, side);
    Coverage coverage = new Coverage(side, side);
    if (graphic.shape().filled()) {
      for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
          graphic.draw(side * (i + 0.5), side * (j + 0.5), 0, coverage, tile);
        }
      }
    } else if (graphic.pen() != null) {
      hatch(graphic, side, coverage);
      coverage.paint(tile, graphic.outline());
    }
    return tile;
  }

  /** Lines that go on from tile to tile: each long enough to cross the tile, with its neighbours on both sides. */
  private static void hatch(PlacedGraphic graphic, int side, Coverage coverage) {
    ShapeLines lines = new ShapeLines();
    for (double[] line : graphic.shape().points()) {
      double dx = (line[2] - line[0]) * side;
      double dy = (line[3] - line[1]) * side;
      for (int i = -2; i <= 2; i++) {
        double x = (dx == 0 ? crisp(side, graphic.pen().width()) : side / 2.0) + (dy == 0 ? 0 : side * i);
        double y = (dy == 0 ? crisp(side, graphic.pen().width()) : side / 2.0) + (dy == 0 ? side * i : 0);
        lines.add(new double[] {x - 3 * dx, y - 3 * dy, x + 3 * dx, y + 3 * dy}, false);
      }
    }
    new Stroker(coverage, graphic.pen()).stroke(lines.lines());
  }

  /** About the middle, where an upright or level line fills whole pixels instead of two rows of half covered ones. */
  private static double crisp(int side, double width) {
    return side / 2 + (Math.round(width) % 2 == 0 ? 0 : 0.5);
  }
}
