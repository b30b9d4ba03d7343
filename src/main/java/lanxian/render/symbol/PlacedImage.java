package lanxian.render.symbol;

import java.awt.Image;
import java.awt.image.BufferedImage;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.raster.Coverage;

/**
 * An image at whole pixels, upright.
 *
 * @param image at its size in the map
 * @param anchorX where in it the place lies, 0 left to 1 right
 * @param anchorY 0 bottom to 1 top
 * @param shiftX pixels to the right
 * @param shiftY pixels upwards
 */
record PlacedImage(Canvas image, double anchorX, double anchorY, double shiftX, double shiftY) implements Stamp {

  /**
   * Reads an icon.
   *
   * @param height pixels; the width keeps the proportions
   * @throws lanxian.domain.FaultException STYLE_SYMBOL_UNSUPPORTED if it holds no pixels
   */
  static Canvas scaled(Icon icon, double height, double opacity) {
    Image image = icon instanceof ImageIcon holder ? holder.getImage() : null;
    if (!(image instanceof BufferedImage pixels)) {
      throw StyleValues.unsupported("a graphic that is no image");
    }
    int rows = (int) Math.max(1, Math.round(height));
    int columns = (int) Math.max(1, Math.min(StyleValues.MAX_SIZE, Math.round(height * pixels.getWidth() / pixels.getHeight())));
    Canvas canvas = new Canvas(columns, rows);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        canvas.pixels()[y * columns + x] = mean(pixels, (double) x / columns, (double) (x + 1) / columns,
            (double) y / rows, (double) (y + 1) / rows, opacity);
      }
    }
    return canvas;
  }

  /** The mean colour of a part of an image, weighted by alpha; shares of its sides. */
  private static int mean(BufferedImage image, double left, double right, double top, double bottom, double opacity) {
    int width = image.getWidth();
    int height = image.getHeight();
    double[] sums = new double[4];
    double area = 0;
    for (int y = (int) (top * height); y < Math.min(height, Math.ceil(bottom * height)); y++) {
      double high = Math.min(y + 1, bottom * height) - Math.max(y, top * height);
      for (int x = (int) (left * width); x < Math.min(width, Math.ceil(right * width)); x++) {
        double part = high * (Math.min(x + 1, right * width) - Math.max(x, left * width));
        int argb = image.getRGB(x, y);
        double alpha = part * (argb >>> 24);
        sums[0] += alpha * (argb >> 16 & 255);
        sums[1] += alpha * (argb >> 8 & 255);
        sums[2] += alpha * (argb & 255);
        sums[3] += alpha;
        area += part;
      }
    }
    if (sums[3] < 0.5 * area) {
      return 0;
    }
    return new Colour((int) Math.round(sums[0] / sums[3]), (int) Math.round(sums[1] / sums[3]),
        (int) Math.round(sums[2] / sums[3]), (int) Math.min(255, Math.round(sums[3] / area))).premultiplied(opacity);
  }

  @Override
  public void draw(double x, double y, double turn, Coverage coverage, Canvas canvas) {
    canvas.lay(image, (int) Math.round(x + shiftX - anchorX * image.width()),
        (int) Math.round(y - shiftY - (1 - anchorY) * image.height()));
  }

  @Override
  public double size() {
    return image.height();
  }

  @Override
  public double reach() {
    return Math.hypot(image.width(), image.height()) * 1.5 + Math.hypot(shiftX, shiftY);
  }

  @Override
  public Canvas tile(double gap) {
    int empty = (int) Math.round(gap);
    Canvas tile = new Canvas(image.width() + empty, image.height() + empty);
    tile.lay(image, empty / 2, empty / 2);
    return tile;
  }
}
