package lanxian.render.image;

/**
 * Writes the two codes of a block as their lengths, which are compressed by a code of their own.
 *
 * <p>Source: RFC 1951, 3.2.7.
 */
final class CodeLengths {
  private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  private static final int LIMIT = 7;
  private static final int SHORT_ZEROS = 17;
  private static final int LONG_ZEROS = 18;

  private final int[] symbols = new int[320];
  private final int[] extras = new int[320];
  private int count;

  private CodeLengths() {}

  static void write(HuffmanCode literals, HuffmanCode distances, BitStream out) {
    int literalCount = literals.used(257);
    int distanceCount = distances.used(1);
    CodeLengths lengths = new CodeLengths();
    lengths.add(literals, literalCount);
    lengths.add(distances, distanceCount);
    out.add(literalCount - 257 | distanceCount - 1 << 5, 10);
    lengths.write(out);
  }

  /** Lengths one by one, but zeros together. */
  private void add(HuffmanCode code, int size) {
    for (int i = 0; i < size; ) {
      int zeros = 0;
      while (i + zeros < size && zeros < 138 && code.length(i + zeros) == 0) {
        zeros++;
      }
      if (zeros < 3) {
        add(code.length(i), 0);
        i++;
      } else {
        add(zeros < 11 ? SHORT_ZEROS : LONG_ZEROS, zeros < 11 ? zeros - 3 : zeros - 11);
        i += zeros;
      }
    }
  }

  private void add(int symbol, int extra) {
    symbols[count] = symbol;
    extras[count++] = extra;
  }

  private void write(BitStream out) {
    int[] frequencies = new int[ORDER.length];
    for (int i = 0; i < count; i++) {
      frequencies[symbols[i]]++;
    }
    HuffmanCode code = HuffmanCode.of(frequencies, LIMIT);
    int used = ORDER.length;
    while (used > 4 && code.length(ORDER[used - 1]) == 0) {
      used--;
    }
    out.add(used - 4, 4);
    for (int i = 0; i < used; i++) {
      out.add(code.length(ORDER[i]), 3);
    }
    for (int i = 0; i < count; i++) {
      out.add(code.code(symbols[i]), code.length(symbols[i]));
      if (symbols[i] >= SHORT_ZEROS) {
        out.add(extras[i], symbols[i] == SHORT_ZEROS ? 3 : 7);
      }
    }
  }
}
