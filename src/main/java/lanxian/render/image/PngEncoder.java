package lanxian.render.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import lanxian.render.raster.Canvas;

/**
 * Writes PNG: with a palette where no more than 256 colours are in the picture, else as RGB where nothing is transparent,
 * else as RGBA. Maps are mostly flat, so lines are not filtered and the quick level of deflate does. Safe for use by
 * several threads.
 *
 * <p>Source: PNG, third edition (W3C), chapters 5, 7, 10 and 11.
 */
public final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int LEVEL = 1;

  /** The whole file. */
  public byte[] encode(Canvas canvas) {
    Palette palette = Palette.of(canvas.pixels());
    byte[] raw;
    int type;
    if (palette != null) {
      type = 3;
      raw = palette.lines(canvas);
    } else {
      boolean opaque = isOpaque(canvas.pixels());
      type = opaque ? 2 : 6;
      raw = lines(canvas, opaque);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length / 8 + 1024);
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(canvas.width()).putInt(canvas.height()).put((byte) 8)
        .put((byte) type).put(new byte[3]).array(), 13);
    if (palette != null) {
      chunk(out, "PLTE", palette.colours(), palette.size() * 3);
      byte[] alphas = palette.alphas();
      if (alphas.length > 0) {
        chunk(out, "tRNS", alphas, alphas.length);
      }
    }
    deflated(out, raw);
    chunk(out, "IEND", new byte[0], 0);
    return out.toByteArray();
  }

  private static boolean isOpaque(int[] pixels) {
    int alphas = -1;
    for (int pixel : pixels) {
      alphas &= pixel;
    }
    return alphas >>> 24 == 255;
  }

  private static byte[] lines(Canvas canvas, boolean opaque) {
    int width = canvas.width();
    int[] pixels = canvas.pixels();
    byte[] raw = new byte[canvas.height() * (1 + width * (opaque ? 3 : 4))];
    int at = 0;
    int before = 0;
    int colour = 0;
    for (int y = 0; y < canvas.height(); y++) {
      raw[at++] = 0;
      for (int i = y * width; i < (y + 1) * width; i++) {
        int pixel = pixels[i];
        if (pixel != before) {
          before = pixel;
          colour = Palette.unmultiplied(pixel);
        }
        raw[at++] = (byte) (colour >> 16);
        raw[at++] = (byte) (colour >> 8);
        raw[at++] = (byte) colour;
        if (!opaque) {
          raw[at++] = (byte) (colour >> 24);
        }
      }
    }
    return raw;
  }

  private static void deflated(ByteArrayOutputStream out, byte[] raw) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(raw);
      deflater.finish();
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        int count = deflater.deflate(buffer);
        chunk(out, "IDAT", buffer, count);
      }
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    out.writeBytes(name);
    out.write(data, 0, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
