package lanxian.bench.layers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import lanxian.render.oracle.PictureDifference;
import lanxian.render.raster.Canvas;

/** Maps of two servers, held against each other. */
final class Pictures {
  private Pictures() {}

  /** How much one map differs from another; all of it if one is blank and the other is not. */
  static double difference(byte[] png, byte[] reference) {
    return difference(canvas(png), canvas(reference));
  }

  private static double difference(Canvas ours, Canvas theirs) {
    return isBlank(ours) != isBlank(theirs) ? 1 : PictureDifference.of(ours, theirs).share();
  }

  /** The same against a map that was drawn so many times as large: of each square of its pixels their mean counts. */
  static double difference(byte[] png, byte[] fine, int times) {
    return difference(canvas(png), averaged(canvas(fine), times));
  }

  private static Canvas averaged(Canvas fine, int times) {
    Canvas canvas = new Canvas(fine.width() / times, fine.height() / times);
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        canvas.pixels()[y * canvas.width() + x] = mean(fine, x * times, y * times, times);
      }
    }
    return canvas;
  }

  private static int mean(Canvas canvas, int left, int top, int times) {
    int[] sums = new int[3];
    for (int i = 0; i < times * times; i++) {
      int pixel = canvas.pixels()[(top + i / times) * canvas.width() + left + i % times];
      for (int channel = 0; channel < 3; channel++) {
        sums[channel] += pixel >> 8 * channel & 255;
      }
    }
    int mean = 255 << 24;
    for (int channel = 0; channel < 3; channel++) {
      mean |= (sums[channel] + times * times / 2) / (times * times) << 8 * channel;
    }
    return mean;
  }

  /** Whether it has one colour only. */
  private static boolean isBlank(Canvas canvas) {
    return Arrays.stream(canvas.pixels()).distinct().count() == 1;
  }

  private static Canvas canvas(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null) {
        throw new IllegalStateException("no picture: " + new String(png, StandardCharsets.UTF_8));
      }
      Canvas canvas = new Canvas(image.getWidth(), image.getHeight());
      image.getRGB(0, 0, image.getWidth(), image.getHeight(), canvas.pixels(), 0, image.getWidth());
      return canvas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
