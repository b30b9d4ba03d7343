package lanxian.render.oracle;

import java.util.Locale;
import lanxian.render.raster.Canvas;

/**
 * How two pictures differ. A pixel differs if no pixel of the other picture in the 3 × 3 around it has a colour within
 * 64 of its own in every channel: so neither antialiasing nor a shift by less than a pixel counts, but a line, a fill or a
 * shape that one of them does not have does. Both ways are looked at.
 *
 * @param share of pixels that differ
 * @param strict share of pixels of which some channel is off by more than 64 in place
 * @param mean mean difference of channels, 0–255, in place
 */
public record PictureDifference(double share, double strict, double mean) {
  private static final int LIMIT = 64;

  public static PictureDifference of(Canvas a, Canvas b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      throw new IllegalArgumentException("pictures of two sizes");
    }
    int differing = 0;
    int off = 0;
    long sum = 0;
    for (int y = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        int p = pixel(a, x, y);
        int q = pixel(b, x, y);
        sum += channel(p, q, 16) + channel(p, q, 8) + channel(p, q, 0);
        if (!isNear(p, q)) {
          off++;
          if (!isAround(p, b, x, y) || !isAround(q, a, x, y)) {
            differing++;
          }
        }
      }
    }
    double pixels = (double) a.width() * a.height();
    return new PictureDifference(differing / pixels, off / pixels, sum / pixels / 3);
  }

  private static int pixel(Canvas canvas, int x, int y) {
    return canvas.pixels()[y * canvas.width() + x];
  }

  private static boolean isAround(int colour, Canvas canvas, int x, int y) {
    for (int i = Math.max(0, x - 1); i <= Math.min(canvas.width() - 1, x + 1); i++) {
      for (int j = Math.max(0, y - 1); j <= Math.min(canvas.height() - 1, y + 1); j++) {
        if (isNear(colour, pixel(canvas, i, j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(int p, int q) {
    return channel(p, q, 16) <= LIMIT && channel(p, q, 8) <= LIMIT && channel(p, q, 0) <= LIMIT;
  }

  private static int channel(int p, int q, int shift) {
    return Math.abs((p >> shift & 255) - (q >> shift & 255));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f %% of pixels differ, %.3f %% in place, mean %.2f", 100 * share, 100 * strict,
        mean);
  }
}
