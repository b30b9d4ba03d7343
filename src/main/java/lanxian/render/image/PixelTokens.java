package lanxian.render.image;

import java.util.Arrays;

/**
 * A picture as what deflate writes of it (RFC 1951, 3.2.5): pixels as they are and repetitions of earlier ones. They are looked
 * for pixel by pixel, not byte by byte as a general compressor has to: a run of one colour, the row above, and one other place
 * where the same pixels were last seen.
 */
final class PixelTokens {
  private static final int MAX_BYTES = 258;
  private static final int MIN_BYTES = 3;
  private static final int MAX_DISTANCE = 1 << 15;
  private static final int HASH_BITS = 12;

  /** A place farther away costs more bits: it has to be longer than a run by so many bytes. */
  private static final int BETTER = 4;

  private final int[] pixels;
  private final int width;
  private final int channels;
  private final int least;
  private final int most;
  private final int[] seen = new int[1 << HASH_BITS]; // place + 1 where such pixels were last seen
  private int[] tokens;
  private int count;

  /** @param channels bytes per pixel: 1, 3 or 4; a pixel is told by its lower bytes */
  PixelTokens(int[] pixels, int width, int channels) {
    this.pixels = pixels;
    this.width = width;
    this.channels = channels;
    this.least = (MIN_BYTES + channels - 1) / channels;
    this.most = MAX_BYTES / channels;
    this.tokens = new int[1024];
    for (int row = 0; row < pixels.length; row += width) {
      row(row, row + width);
    }
  }

  private void row(int begin, int end) {
    int plain = begin; // from here on pixels are to be written as they are
    int at = begin;
    while (at < end) {
      int run = at > begin && pixels[at] == pixels[at - 1] ? same(at, at - 1, end) : 0;
      int from = at - 1;
      if (run < most) {
        int wanted = run == 0 ? least : run + (BETTER + channels - 1) / channels;
        int above = at >= width && pixels[at] == pixels[at - width] ? same(at, at - width, end) : 0;
        if (above >= wanted && isNear(at, at - width)) {
          run = above;
          from = at - width;
        } else {
          int other = other(at, end);
          int found = other < 0 ? 0 : Math.min(same(at, other, end), width - other % width);
          if (found >= wanted && isNear(at, other)) {
            run = found;
            from = other;
          }
        }
      }
      if (run < least) {
        at++;
        continue;
      }
      plain(at - plain);
      repeat(run, distance(at, from));
      at += run;
      plain = at;
    }
    plain(end - plain);
  }

  /** Number of pixels from a place on that are those from an earlier one on. */
  private int same(int at, int earlier, int end) {
    int different = Arrays.mismatch(pixels, at, end, pixels, earlier, earlier + end - at);
    return different < 0 ? end - at : different;
  }

  /** Where pixels like these were last seen; -1 if that is not known. */
  private int other(int at, int end) {
    if (at + least >= end) {
      return -1;
    }
    int hash = pixels[at] * 0x9E3779B1 ^ pixels[at + 1] * 0x85EBCA77;
    hash = (least > 2 ? hash ^ pixels[at + 2] * 0xC2B2AE3D : hash) * 0x27D4EB2F >>> 32 - HASH_BITS;
    int earlier = seen[hash] - 1;
    seen[hash] = at + 1;
    return earlier;
  }

  private int distance(int at, int earlier) {
    return (at - earlier) * channels + at / width - earlier / width; // a byte before each row
  }

  private boolean isNear(int at, int earlier) {
    return distance(at, earlier) <= MAX_DISTANCE;
  }

  private void plain(int length) {
    if (length > 0) {
      add(-length);
    }
  }

  private void repeat(int length, int distance) {
    int left = length;
    while (left > 0) {
      int part = left <= most ? left : Math.min(most, left - least); // what is left is long enough too
      add(part * channels << 16 | distance - 1);
      left -= part;
    }
  }

  private void add(int token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
    }
    tokens[count++] = token;
  }

  /** Number of tokens. They never go from one row into the next. */
  int count() {
    return count;
  }

  /**
   * Below 0: so many pixels as they are. Else, from bit 16 on, how many bytes are repeated, and below, from how far before, less
   * 1.
   */
  int token(int number) {
    return tokens[number];
  }
}
