package lanxian.render.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import lanxian.render.raster.Canvas;

/**
 * Writes PNG: with a palette where no more than 256 colours are in the picture, else as RGB where nothing is transparent,
 * else as RGBA. Maps are mostly flat, so lines are not filtered, and {@link PixelStream} compresses them several times as fast
 * as zlib does, to about as many bytes. Safe for use by several threads.
 *
 * <p>Source: PNG, third edition (W3C), chapters 5, 7, 10 and 11.
 */
public final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** The whole file. */
  public byte[] encode(Canvas canvas) {
    int[] pixels = canvas.pixels();
    Palette palette = Palette.of(pixels);
    boolean opaque = isOpaque(pixels);
    int type = palette != null ? 3 : opaque ? 2 : 6;
    byte[] lines = palette != null ? PixelStream.of(palette.numbers(pixels), canvas.width(), 1)
        : PixelStream.of(opaque ? pixels : unmultiplied(pixels), canvas.width(), opaque ? 3 : 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length + 1024 + 100);
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(canvas.width()).putInt(canvas.height()).put((byte) 8)
        .put((byte) type).put(new byte[3]).array());
    if (palette != null) {
      chunk(out, "PLTE", palette.colours());
      byte[] alphas = palette.alphas();
      if (alphas.length > 0) {
        chunk(out, "tRNS", alphas);
      }
    }
    chunk(out, "IDAT", lines);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static boolean isOpaque(int[] pixels) {
    int alphas = -1;
    for (int pixel : pixels) {
      alphas &= pixel;
    }
    return alphas >>> 24 == 255;
  }

  private static int[] unmultiplied(int[] pixels) {
    int[] all = new int[pixels.length];
    int before = 0;
    int colour = 0;
    for (int i = 0; i < all.length; i++) {
      if (pixels[i] != before) {
        before = pixels[i];
        colour = Palette.unmultiplied(before);
      }
      all[i] = colour;
    }
    return all;
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
