package lanxian.render.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.imageio.ImageIO;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngEncoderTest {
  @ParameterizedTest
  @CsvSource({"1,1,1,true", "37,23,1,false", "37,23,256,true", "40,30,256,false", "64,64,257,true", "64,64,2000,false",
      "300,200,50000,true", "300,200,50000,false"})
  void javasOwnReaderReadsTheSamePixels(int width, int height, int colours, boolean opaque) throws Exception {
    Random random = new Random(colours);
    Canvas canvas = new Canvas(width, height);
    int[] palette = random.ints(colours).map(rgb -> new Colour(rgb & 255, rgb >> 8 & 255, rgb >> 16 & 255,
        opaque ? 255 : rgb >>> 24).premultiplied(1)).toArray();
    for (int i = 0; i < canvas.pixels().length; i++) {
      canvas.pixels()[i] = palette[i % 7 == 0 ? random.nextInt(colours) : i % colours];
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(new PngEncoder().encode(canvas)));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Colour expected = canvas.at(x, y);
        int argb = read.getRGB(x, y);
        assertThat(new Colour(argb >> 16 & 255, argb >> 8 & 255, argb & 255, argb >>> 24)).isEqualTo(expected);
      }
    }
  }

  @Test
  void fewColoursGiveAPalette() {
    Canvas canvas = new Canvas(256, 256);
    canvas.clear(Colour.WHITE);
    byte[] png = new PngEncoder().encode(canvas);
    assertThat(png[25]).isEqualTo((byte) 3);
    assertThat(png.length).isLessThan(1000);
  }
}
