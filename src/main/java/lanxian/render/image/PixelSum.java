package lanxian.render.image;

/** The check sum Adler-32 (RFC 1950, 2.2) of a picture's lines, not filtered, added up for each run of one colour at once. */
final class PixelSum {
  private static final int BASE = 65_521;

  private PixelSum() {}

  /** See {@link PixelStream#of}. */
  static int of(int[] pixels, int width, int channels) {
    long sum = 1;
    long sums = 0;
    for (int row = 0; row < pixels.length; row += width) {
      sums += sum; // the byte 0 before each row
      for (int at = row; at < row + width; ) {
        int pixel = pixels[at];
        int end = at + 1;
        while (end < row + width && pixels[end] == pixel) {
          end++;
        }
        long length = end - at;
        long bytes = channels == 1 ? pixel & 0xFF : (pixel >>> 16 & 0xFF) + (pixel >>> 8 & 0xFF) + (pixel & 0xFF);
        long weighted = channels == 1 ? bytes
            : channels * (pixel >>> 16 & 0xFF) + (channels - 1) * (pixel >>> 8 & 0xFF) + (channels - 2) * (pixel & 0xFF);
        if (channels == 4) {
          bytes += pixel >>> 24;
          weighted += pixel >>> 24;
        }
        sums += length * (channels * sum + weighted) + channels * bytes * (length * (length - 1) / 2);
        sum += length * bytes;
        at = end;
      }
      sum %= BASE;
      sums %= BASE;
    }
    return (int) (sums << 16 | sum);
  }
}
