package lanxian.render.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;

/** Writes JPEG, on white where a picture is transparent. Safe for use by several threads. */
public final class JpegEncoder {
  private static final float QUALITY = 0.85f;

  /** The whole file. */
  public byte[] encode(Canvas canvas) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image(canvas), null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage image(Canvas canvas) {
    Canvas page = new Canvas(canvas.width(), canvas.height());
    page.clear(Colour.WHITE);
    page.lay(canvas, 0, 0);
    BufferedImage image = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, canvas.width(), canvas.height(), page.pixels(), 0, canvas.width());
    return image;
  }
}
