package lanxian.render.raster;

/**
 * Ink that repeats a small picture all over, laid out from a fixed place of the world and not from the picture's corner,
 * so that it runs on from one picture into the next.
 */
public final class Pattern implements Ink {
  private static final double SNAP = 256;

  private final int[] pixels;
  private final int width;
  private final int height;
  private final int left;
  private final int top;

  /**
   * @param tile one repetition
   * @param worldColumn column of the world's pixel grid at the left border of the picture
   * @param worldRow row at its upper border
   * @param opacity 0–1
   */
  public Pattern(Canvas tile, double worldColumn, double worldRow, double opacity) {
    width = tile.width();
    height = tile.height();
    left = phase(worldColumn, width);
    top = phase(worldRow, height);
    int share = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
    pixels = tile.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Canvas.times(pixels[i], share);
    }
  }

  /** Whole pixels; first freed of the noise that subtracting large coordinates leaves. */
  private static int phase(double position, int period) {
    double within = position - Math.floor(position / period) * period;
    return Math.floorMod((int) Math.floor(Math.rint(within * SNAP) / SNAP + 0.5), period);
  }

  @Override
  public void lay(Canvas canvas, int row, int from, int to, int covered) {
    int start = (row + top) % height * width;
    int column = (from + left) % width;
    for (int x = from; x < to; x++) {
      canvas.blend(row, x, x + 1, Canvas.times(pixels[start + column], covered));
      if (++column == width) {
        column = 0;
      }
    }
  }
}
