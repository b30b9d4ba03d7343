package lanxian.render.raster;

import java.util.Arrays;

/**
 * A picture in memory: one int per pixel, alpha, red, green, blue of 8 bits each, colours multiplied with alpha. Rows
 * from the top. Not safe for use by several threads.
 */
public final class Canvas {
  private final int width;
  private final int height;
  private final int[] pixels;

  /** A transparent canvas. */
  public Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[Math.multiplyExact(width, height)];
  }

  /** Covers all of it. */
  public void clear(Colour background) {
    Arrays.fill(pixels, background.premultiplied(1));
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels themselves, row by row. */
  public int[] pixels() {
    return pixels;
  }

  /** A pixel's colour, not multiplied. */
  public Colour at(int x, int y) {
    return Colour.ofPremultiplied(pixels[y * width + x]);
  }

  /** Lays another canvas over this one, its upper left corner at a place; what reaches over the border is left out. */
  public void lay(Canvas other, int left, int top) {
    for (int y = Math.max(0, -top); y < Math.min(other.height, height - top); y++) {
      for (int x = Math.max(0, -left); x < Math.min(other.width, width - left); x++) {
        int over = other.pixels[y * other.width + x];
        int at = (y + top) * width + x + left;
        pixels[at] = over + times(pixels[at], 255 - (over >>> 24));
      }
    }
  }

  /** Lays a premultiplied colour over pixels {@code from} (included) to {@code to} (excluded) of a row. */
  void blend(int row, int from, int to, int ink) {
    int alpha = ink >>> 24;
    int start = row * width;
    if (alpha == 255) {
      Arrays.fill(pixels, start + from, start + to, ink);
    } else if (alpha != 0) {
      int rest = 255 - alpha;
      int before = 0;
      int blended = ink; // a run mostly lies on one colour
      for (int i = start + from; i < start + to; i++) {
        int pixel = pixels[i];
        if (pixel != before) {
          before = pixel;
          blended = ink + times(pixel, rest);
        }
        pixels[i] = blended;
      }
    }
  }

  /** A premultiplied colour times {@code share} / 255, each channel rounded. */
  static int times(int colour, int share) {
    if (share == 255) {
      return colour;
    }
    int even = (colour & 0x00ff00ff) * share + 0x00800080;
    even = (even + (even >>> 8 & 0x00ff00ff)) >>> 8 & 0x00ff00ff;
    int odd = (colour >>> 8 & 0x00ff00ff) * share + 0x00800080;
    odd = odd + (odd >>> 8 & 0x00ff00ff) & 0xff00ff00;
    return odd | even;
  }
}
