package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import lanxian.render.oracle.PictureDifference;
import lanxian.render.raster.Canvas;

/**
 * Pictures of what a person sees. Each stored one was looked at by a person; what is drawn now is compared with it pixel by
 * pixel. A new or changed one is laid into {@code target/screens}, to be looked at and put in place of the stored one.
 */
final class Screens {
  private static final Path STORED = Path.of("src", "test", "resources", "browser", "screens");
  private static final Path MADE = Path.of("target", "screens");
  /** Share of pixels that may differ: letters are drawn a little differently by each version of a browser. */
  private static final double TOLERANCE = 0.01;

  private Screens() {}

  static Canvas read(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      Canvas canvas = new Canvas(image.getWidth(), image.getHeight());
      image.getRGB(0, 0, image.getWidth(), image.getHeight(), canvas.pixels(), 0, image.getWidth());
      return canvas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertLikeStored(String name, byte[] png) {
    try {
      Path made = Files.createDirectories(MADE).resolve(name + ".png");
      Files.write(made, png);
      Path stored = STORED.resolve(name + ".png");
      if (!Files.exists(stored)) {
        fail("There is no " + stored + " yet; look at " + made + " and put it there if it is right");
      }
      PictureDifference difference = PictureDifference.of(read(Files.readAllBytes(stored)), read(png));
      assertThat(difference.share()).as("%s beside %s: %s", made, stored, difference).isLessThan(TOLERANCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays a picture beside the others, for people. */
  static void keep(String name, byte[] png) {
    try {
      Files.write(Files.createDirectories(MADE).resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
