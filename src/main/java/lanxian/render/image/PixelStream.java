package lanxian.render.image;

/**
 * The lines of a picture as PNG has them, not filtered, as a zlib stream of one block with codes of its own.
 *
 * <p>Source: RFC 1950; RFC 1951, 3.2.5 to 3.2.7; PNG, third edition, 7.2 and 10.
 */
final class PixelStream {
  private static final int END = 256;
  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int LIMIT = 15;
  private static final int HEAD = 0x7801; // a window of 32 KiB, made quickly
  private static final int[] LENGTH_SYMBOLS = new int[259];
  private static final int[] LENGTH_BASES = new int[LITERALS];
  private static final int[] LENGTH_BITS = new int[LITERALS];

  static {
    int length = 3;
    for (int symbol = 257; symbol < LITERALS - 1; symbol++) {
      LENGTH_BITS[symbol] = symbol < 265 ? 0 : (symbol - 261) / 4;
      LENGTH_BASES[symbol] = length;
      for (int i = 0; i < 1 << LENGTH_BITS[symbol] && length < 258; i++) {
        LENGTH_SYMBOLS[length++] = symbol;
      }
    }
    LENGTH_SYMBOLS[258] = LITERALS - 1;
    LENGTH_BASES[LITERALS - 1] = 258;
  }

  private final int[] pixels;
  private final int width;
  private final int channels;
  private final PixelTokens tokens;
  private final int[] literalCounts = new int[LITERALS];
  private final int[] distanceCounts = new int[DISTANCES];
  private HuffmanCode literals;
  private HuffmanCode distances;
  private BitStream out;

  private PixelStream(int[] pixels, int width, int channels) {
    this.pixels = pixels;
    this.width = width;
    this.channels = channels;
    this.tokens = new PixelTokens(pixels, width, channels);
  }

  /** @param channels bytes per pixel: 1 the lowest byte, 3 red, green and blue, 4 alpha (the highest byte) behind these */
  static byte[] of(int[] pixels, int width, int channels) {
    return new PixelStream(pixels, width, channels).write();
  }

  private byte[] write() {
    count();
    literals = HuffmanCode.of(literalCounts, LIMIT);
    distances = HuffmanCode.of(distanceCounts, LIMIT);
    out = new BitStream(1024 + 4 * tokens.count());
    out.add(Integer.reverseBytes(HEAD) >>> 16, 16);
    out.add(1 | 2 << 1, 3); // the last block, codes of its own
    CodeLengths.write(literals, distances, out);
    body();
    symbol(END);
    out.align();
    out.number(PixelSum.of(pixels, width, channels));
    return out.toBytes();
  }

  private void count() {
    literalCounts[0] = pixels.length / width; // before each row: not filtered
    literalCounts[END] = 1;
    int at = 0;
    for (int i = 0; i < tokens.count(); i++) {
      int token = tokens.token(i);
      if (token < 0) {
        for (int end = at - token; at < end; at++) {
          countLiteral(pixels[at]);
        }
      } else {
        literalCounts[LENGTH_SYMBOLS[token >>> 16]]++;
        distanceCounts[distanceSymbol(token & 0xFFFF)]++;
        at += (token >>> 16) / channels;
      }
    }
  }

  private void countLiteral(int pixel) {
    literalCounts[pixel & 0xFF]++;
    if (channels > 1) {
      literalCounts[pixel >>> 8 & 0xFF]++;
      literalCounts[pixel >>> 16 & 0xFF]++;
    }
    if (channels > 3) {
      literalCounts[pixel >>> 24]++;
    }
  }

  private void body() {
    int at = 0;
    int row = 0; // where the next row begins
    for (int i = 0; i < tokens.count(); i++) {
      if (at == row) {
        symbol(0);
        row += width;
      }
      int token = tokens.token(i);
      if (token < 0) {
        for (int end = at - token; at < end; at++) {
          literal(pixels[at]);
        }
      } else {
        repeat(token >>> 16, token & 0xFFFF);
        at += (token >>> 16) / channels;
      }
    }
  }

  private void symbol(int symbol) {
    out.add(literals.code(symbol), literals.length(symbol));
  }

  private void literal(int pixel) {
    if (channels > 1) {
      symbol(pixel >>> 16 & 0xFF);
      symbol(pixel >>> 8 & 0xFF);
    }
    symbol(pixel & 0xFF);
    if (channels > 3) {
      symbol(pixel >>> 24);
    }
  }

  /** @param before distance less 1 */
  private void repeat(int length, int before) {
    int symbol = LENGTH_SYMBOLS[length];
    int bits = literals.length(symbol);
    int distance = distanceSymbol(before);
    int more = distance < 4 ? 0 : (distance >> 1) - 1;
    long code = literals.code(symbol) | (long) (length - LENGTH_BASES[symbol]) << bits;
    bits += LENGTH_BITS[symbol];
    code |= (long) distances.code(distance) << bits;
    bits += distances.length(distance);
    out.add(code | (long) (before & (1 << more) - 1) << bits, bits + more);
  }

  /** Two symbols for each power of two. */
  private static int distanceSymbol(int before) {
    if (before < 4) {
      return before;
    }
    int power = 31 - Integer.numberOfLeadingZeros(before);
    return 2 * power + (before >>> power - 1 & 1);
  }
}
