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
    Canvas ours = canvas(png);
    Canvas theirs = canvas(reference);
    return isBlank(ours) != isBlank(theirs) ? 1 : PictureDifference.of(ours, theirs).share();
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
