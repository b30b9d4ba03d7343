package lanxian.render.raster;

/** What an outline is filled with. */
@FunctionalInterface
public interface Ink {
  /**
   * Lays ink on pixels {@code from} (included) to {@code to} (excluded) of a row.
   *
   * @param covered how much of each pixel is covered, 0–255
   */
  void lay(Canvas canvas, int row, int from, int to, int covered);

  /** One colour all over; opacity 0–1 goes on top of the colour's own alpha. */
  static Ink solid(Colour colour, double opacity) {
    int ink = colour.premultiplied(opacity);
    return (canvas, row, from, to, covered) -> canvas.blend(row, from, to, Canvas.times(ink, covered));
  }
}
